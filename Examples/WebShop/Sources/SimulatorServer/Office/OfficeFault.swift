import SecuconnectSimulator

/// The faults that the back office can inject.
enum OfficeFault: String, CaseIterable {
    case loseResponse = "lose-answer"
    case loseRequest = "lose-request"
    case delayResponse = "delay-answer"
    case unavailable
    case expireTokens = "expire-tokens"
    case clear = "clear-faults"

    var label: String {
        switch self {
        case .loseResponse: "Lose the next answer"
        case .loseRequest: "Lose the next request"
        case .delayResponse: "Delay the next answer by 10 seconds"
        case .unavailable: "Answer the next change with 503"
        case .expireTokens: "Expire all tokens"
        case .clear: "Clear the faults"
        }
    }

    func inject(into simulator: SimulatedServer) {
        switch self {
        case .loseResponse: simulator.inject(.loseResponse, matching: .changes)
        case .loseRequest: simulator.inject(.loseRequest, matching: .changes)
        case .delayResponse: simulator.inject(.delayResponse(10), matching: .changes)
        case .unavailable: simulator.inject(.unavailable(), matching: .changes)
        case .expireTokens: simulator.expireTokens()
        case .clear: simulator.clearFaults()
        }
    }
}
