/// A part of the run, with a client and a kind of server of its own.
enum Phase: String, Codable, Sendable, CaseIterable {
    /// A small round before the process is measured, since much is allocated once and kept.
    case warmUp = "warm-up"
    /// A change whose answer is lost is not sent again, and the server acts on whatever it reads.
    case careful
    /// It is sent again under its `X-Action` id, and the server acts on an id once.
    case trusting

    /// Returns the number of calls of this phase among a total.
    func calls(of total: Int) -> Int {
        switch self {
        case .warmUp: max(200, total / 20)
        case .careful: total - total / 4
        case .trusting: total / 4
        }
    }
}

/// The name of a call on both sides: the `X-Action` id of a change, and the end of every path.
struct CallName: Hashable, Sendable, CustomStringConvertible {
    let phase: Phase
    let number: Int

    var description: String { "\(phase.rawValue).\(number)" }

    init(_ phase: Phase, _ number: Int) {
        self.phase = phase
        self.number = number
    }

    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let phase = Phase(rawValue: String(parts[0])), let number = Int(parts[1]) else {
            return nil
        }
        self.init(phase, number)
    }
}
