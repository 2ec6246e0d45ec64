public import Foundation

extension SmartTransactions {
    /// Waits until it is decided whether a transaction is paid.
    ///
    /// ```swift
    /// let settled = try await client.smart.transactions.waitUntilSettled(id, timeout: 120)
    /// if try await client.smart.transactions.paymentState(of: settled).mayDeliver { deliver() }
    /// ```
    /// It reads the transaction again and again, with pauses that grow from 1 to 15 seconds. A read that fails is no
    /// end, unless its failure can't pass: wrong credentials or an unknown id, for example. A response without a status
    /// isn't one either. Statuses that end the wait are those that are ``SmartTransaction/Status/isSettled``.
    ///
    /// Wait only while somebody looks at a screen. A prepayment is pending for days, and one that is `approved` waits
    /// for you to capture it. For all else there are pushes.
    ///
    /// Calls `GET /Smart/Transactions/{id}`, several times.
    ///
    /// - Parameters:
    ///   - id: the transaction's id.
    ///   - timeout: after how many seconds to give up, more than 0.
    ///   - polling: how long to pause between two reads.
    /// - Returns: the transaction as it was read last.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/timeout`` if time is up before; it is no word on
    ///   the payment. `CancellationError` at once when the task is cancelled.
    public func waitUntilSettled(
        _ id: SmartTransaction.ID, timeout: TimeInterval = 300, polling: PollingPolicy = PollingPolicy()
    ) async throws -> SmartTransaction {
        var poller = StatusPoller(self, id: id, timeout: timeout, policy: polling)
        while true {
            let transaction = try await poller.poll()
            if transaction.status?.isSettled == true { return transaction }
        }
    }

    /// The changes of a transaction's status, until it is decided whether it is paid.
    ///
    /// ```swift
    /// for try await transaction in client.smart.transactions.changes(of: id) {
    ///     print(transaction.status ?? "unknown")
    /// }
    /// ```
    /// The first element is the transaction as it is. Each one after it has another status than the one before; changes
    /// between two reads are not seen. The last one's status is ``SmartTransaction/Status/isSettled``. Reading and
    /// pausing, failing and giving up are as in ``waitUntilSettled(_:timeout:polling:)``. Nothing is read ahead.
    ///
    /// Calls `GET /Smart/Transactions/{id}`, several times, as the sequence is iterated.
    ///
    /// - Parameters:
    ///   - id: the transaction's id.
    ///   - timeout: how many seconds after the first read to give up, more than 0.
    ///   - polling: how long to pause between two reads.
    /// - Returns: the changes. Each loop over them begins anew.
    public func changes(
        of id: SmartTransaction.ID, timeout: TimeInterval = 300, polling: PollingPolicy = PollingPolicy()
    ) -> Changes {
        Changes(poller: StatusPoller(self, id: id, timeout: timeout, policy: polling))
    }

    /// The changes of a transaction's status.
    public struct Changes: AsyncSequence, Sendable {
        /// The transaction after a change.
        public typealias Element = SmartTransaction

        let poller: StatusPoller

        /// Begins to read.
        ///
        /// - Returns: An iterator that polls when the next change is requested.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(poller: poller) }

        /// An iterator that polls when the next change is requested.
        public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
            fileprivate var poller: StatusPoller
            private var last: SmartTransaction?
            private var isOver = false

            fileprivate init(poller: StatusPoller) { self.poller = poller }

            /// Waits for the next change.
            ///
            /// - Returns: the transaction after it; nil after the last one.
            /// - Throws: ``SecuconnectError``; `CancellationError` at once when the task is cancelled.
            public mutating func next() async throws -> SmartTransaction? {
                guard !isOver else { return nil }
                isOver = true
                var transaction = try await poller.poll()
                while let last, last.status == transaction.status { transaction = try await poller.poll() }
                last = transaction
                isOver = transaction.status?.isSettled == true
                return transaction
            }
        }
    }
}

extension SmartTransaction.Status {
    /// Whether it is decided if the transaction is paid: no for `created`, `processing`, `approved`, `pending` and
    /// words that are not known here.
    public var isSettled: Bool { Self.settled.contains(self) }

    private static let settled: Set<Self> = [
        .ok, .received, .shipped, .collection, .collected, .failed, .cancelled, .canceled, .aborted, .deleted,
        .finished, .timeout,
    ]
}
