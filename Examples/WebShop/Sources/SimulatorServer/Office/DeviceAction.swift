import SecuconnectSimulator

/// The decisions about a device that wants to sign in.
enum DeviceAction: String, CaseIterable {
    case confirm
    case refuse

    func perform(on code: String, in simulator: SimulatedServer) throws {
        switch self {
        case .confirm: try simulator.devices.confirm(code)
        case .refuse: try simulator.devices.refuse(code)
        }
    }
}
