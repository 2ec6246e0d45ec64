import Foundation

/// Reads a transaction repeatedly until a deadline.
struct StatusPoller: Sendable {
    let transactions: SmartTransactions
    let id: SmartTransaction.ID
    let timeout: TimeInterval
    let policy: PollingPolicy

    /// The kinds of errors that can pass in addition: a proxy or a hotspot answered in place of the server.
    private static let passingKinds: [SecuconnectError.Kind] = [.unreadableResponse, .redirected]

    private var deadline: TimeInterval?
    private var unchangedPolls = 0
    private var status: SmartTransaction.Status?
    private var failure: SecuconnectError?

    init(_ transactions: SmartTransactions, id: SmartTransaction.ID, timeout: TimeInterval, policy: PollingPolicy) {
        self.transactions = transactions
        self.id = id
        self.timeout = timeout
        self.policy = policy
    }

    /// Reads the transaction: immediately the first time, after a pause from then on. A read is repeated after an error
    /// that can pass.
    mutating func poll() async throws -> SmartTransaction {
        while true {
            let remaining = try await timeForNextPoll()
            do {
                let transaction = try await transactions.limited(to: remaining).get(id)
                failure = nil
                unchangedPolls = transaction.status == status ? unchangedPolls + 1 : 1
                status = transaction.status
                return transaction
            } catch let error as SecuconnectError where error.kind.isTransient || Self.passingKinds.contains(error.kind)
            {
                failure = error
                unchangedPolls += 1
            }
        }
    }

    /// Waits for the next poll and returns the number of seconds that it may take.
    private mutating func timeForNextPoll() async throws -> TimeInterval {
        let time = transactions.client.timeSource
        let now = time.now
        guard let deadline else {
            guard timeout > 0 else {
                throw SecuconnectError.invalidArgument("The timeout has to be more than 0; pass a number of seconds.")
            }
            deadline = now + timeout
            return timeout
        }
        let delay = max(policy.delay(afterUnchangedPolls: unchangedPolls), failure?.retryAfter ?? 0)
        // The last pause is shortened so that there is time for one more poll.
        let wake = min(now + delay, deadline - min(2, timeout / 10))
        guard wake - now > 0.001 else { throw timeoutError() }
        try await time.sleep(seconds: wake - now)
        // A pause that took too long leaves a minimal time, because a timeout of 0 is refused.
        return max(deadline - time.now, 0.001)
    }

    private func timeoutError() -> SecuconnectError {
        let state = status.map { "is still \"\($0)\"" } ?? "could not be read"
        var error = SecuconnectError(
            kind: .timeout,
            message: "The transaction \(state) after \(timeout) seconds; wait for its push, or try again later.",
            outcome: failure?.outcome ?? .rejected)
        error.operation = "smart.transactions.get"
        error.effect = .read
        error.underlying = failure.map { "at last: \($0.message)" }
        return error
    }
}

extension SmartTransactions {
    /// Returns the resource with calls that end within a number of seconds.
    fileprivate func limited(to seconds: TimeInterval) -> SmartTransactions {
        var client = client
        client.options.timeout = min(client.options.timeout ?? SecuconnectClient.CallOptions.defaultTimeout, seconds)
        return SmartTransactions(client: client)
    }
}
