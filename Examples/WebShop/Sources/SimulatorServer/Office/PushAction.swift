import SecuconnectSimulator

/// The actions on pushes that wait or will be sent.
enum PushAction: String, CaseIterable {
    case hold = "hold-pushes"
    case deliver = "deliver-pushes"
    case deliverTwice = "deliver-pushes-twice"
    case release = "release-pushes"

    var label: String {
        switch self {
        case .hold: "Hold pushes"
        case .deliver: "Deliver held pushes"
        case .deliverTwice: "Deliver held pushes twice, in another order"
        case .release: "Deliver and stop holding"
        }
    }

    /// Returns whether the action has an effect.
    func isOffered(in simulator: SimulatedServer) -> Bool { (self == .hold) != simulator.settings.holdsPushes }

    func perform(in simulator: SimulatedServer) {
        switch self {
        case .hold: simulator.settings.holdsPushes = true
        case .deliver: simulator.deliverPushes()
        case .deliverTwice:
            simulator.deliverPushes(duplicating: true, shuffledWith: UInt64(simulator.sentPushes.count))
        case .release:
            simulator.settings.holdsPushes = false
            simulator.deliverPushes()
        }
    }
}
