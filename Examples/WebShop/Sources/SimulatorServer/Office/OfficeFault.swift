import SecuconnectSimulator

/// The faults that the back office can inject.
enum OfficeFault: String, CaseIterable {
    case loseAnswer = "lose-answer"
    case loseRequest = "lose-request"
    case delayAnswer = "delay-answer"
    case unavailable
    case expireTokens = "expire-tokens"
    case clear = "clear-faults"

    var label: String {
        switch self {
        case .loseAnswer: "Lose the next answer"
        case .loseRequest: "Lose the next request"
        case .delayAnswer: "Delay the next answer by 10 seconds"
        case .unavailable: "Answer the next change with 503"
        case .expireTokens: "Expire all tokens"
        case .clear: "Clear the faults"
        }
    }

    func inject(into simulator: SimulatedServer) {
        switch self {
        case .loseAnswer: simulator.inject(.loseAnswer, matching: .changes)
        case .loseRequest: simulator.inject(.loseRequest, matching: .changes)
        case .delayAnswer: simulator.inject(.delayAnswer(10), matching: .changes)
        case .unavailable: simulator.inject(.unavailable(), matching: .changes)
        case .expireTokens: simulator.expireTokens()
        case .clear: simulator.clearFaults()
        }
    }
}
