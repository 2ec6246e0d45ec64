import Foundation

/// The way in which one kind of action is sent, and found again without its response.
protocol JournalRule: Sendable {
    /// The number of seconds after which an action that left no trace was certainly not carried out.
    var timeToSettle: TimeInterval { get }

    /// The number of seconds after which an action that was sent can't be going on any more.
    var longestRun: TimeInterval { get }

    /// Reads what has to be known before the first attempt of a call.
    ///
    /// - Parameters:
    ///   - entry: The entry, whose memory is filled.
    ///   - client: The client.
    /// - Returns: A finding if there is nothing to send.
    /// - Throws: The error of a call.
    func prepare(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding?

    /// Sends the action and reads its response.
    func send(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding

    /// Looks for the effect of an action that was sent.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - client: The client.
    ///   - isLate: A Boolean value that indicates whether the action would have left a trace by now.
    /// - Returns: The finding.
    /// - Throws: The error of a call, which says nothing about the effect.
    func look(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool
    ) async throws -> JournalFinding

    /// Looks for the effect of an action that was withdrawn, and prevents it where the API can.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - client: The client.
    ///   - isLate: A Boolean value that indicates whether the action would have left a trace by now.
    ///   - mayRun: A Boolean value that indicates whether the action may still be going on.
    /// - Returns: The finding.
    /// - Throws: The error of a call, which says nothing about the effect.
    func end(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool, mayRun: Bool
    ) async throws -> JournalFinding
}

extension JournalRule {
    var timeToSettle: TimeInterval { 600 }

    var longestRun: TimeInterval { timeToSettle }

    func prepare(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding? {
        nil
    }

    func end(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool, mayRun: Bool
    ) async throws -> JournalFinding {
        guard entry.state == .sent else { return entry.withdrawn }
        let finding = try await look(&entry, client, isLate: isLate)
        return finding == .absent || finding == .continued ? entry.withdrawn : finding
    }

    /// Looks at the state before anything is sent, for actions that show in it.
    ///
    /// - Returns: A finding unless the action can be sent.
    func stateBefore(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient
    ) async throws -> JournalFinding? {
        switch try await look(&entry, client, isLate: true) {
        case .absent: nil
        case .done: .done("It was carried out before, and nothing was sent.")
        case let finding: finding
        }
    }
}

extension ActionJournal.Entry {
    /// The finding for an action that was withdrawn and had no effect.
    var withdrawn: JournalFinding { .notDone(memory.withdrawal?.reason ?? "It was withdrawn.") }
}

/// The effect of an action, as far as it is known.
enum JournalFinding: Hashable, Sendable {
    /// The action was carried out.
    case done(String?)
    /// The call was carried out, and the action needs another one.
    case continued
    /// The action was refused, or failed for good.
    case notDone(String)
    /// The call wasn't carried out, and never will be. It can be sent again.
    case absent
    /// Nothing is known yet.
    case unknown(String)
    /// The findings contradict each other, and a person has to look.
    case contradiction(String)

    /// The finding for the first of several calls.
    var continuing: Self {
        if case .done = self { return .continued }
        return self
    }

    /// Returns a finding for a call that left no trace.
    static func noTrace(isLate: Bool) -> Self { isLate ? .absent : .unknown("It hasn't left a trace yet.") }
}
