public import Foundation

extension SmartTransactions {
    /// Waits until it is decided whether a transaction is paid.
    ///
    /// ```swift
    /// let settled = try await client.smart.transactions.waitUntilSettled(
    ///     id, timeout: 120)
    /// if try await client.smart.transactions.paymentState(of: settled).mayDeliver {
    ///     deliver()
    /// }
    /// ```
    /// It reads the transaction repeatedly, with pauses that grow from 1 to 15 seconds. A failed read doesn't end the
    /// wait, unless the failure is permanent, such as wrong credentials or an unknown identifier. A response without a
    /// status doesn't end it either. The wait ends with a status that is ``SmartTransaction/Status/isSettled``.
    ///
    /// Wait only while a person looks at a screen. A prepayment is pending for days, and an `approved` one waits until
    /// you capture it. Use pushes for all other cases.
    ///
    /// Calls `GET /Smart/Transactions/{id}` several times.
    ///
    /// - Parameters:
    ///   - id: The transaction identifier.
    ///   - timeout: The number of seconds after which the wait fails, more than 0.
    ///   - polling: The pauses between two reads.
    /// - Returns: The transaction of the last read.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/timeout`` if the timeout is reached, which says
    ///   nothing about the payment. `CancellationError` at once when the task is canceled.
    public func waitUntilSettled(
        _ id: SmartTransaction.ID, timeout: TimeInterval = 300, polling: PollingPolicy = PollingPolicy()
    ) async throws -> SmartTransaction {
        var poller = StatusPoller(self, id: id, timeout: timeout, policy: polling)
        while true {
            let transaction = try await poller.poll()
            if transaction.status?.isSettled == true { return transaction }
        }
    }

    /// Returns the changes of a transaction's status, until it is decided whether it is paid.
    ///
    /// ```swift
    /// for try await transaction in client.smart.transactions.changes(of: id) {
    ///     print(transaction.status ?? "unknown")
    /// }
    /// ```
    /// The first element is the current transaction. Each later one has a different status than the one before; changes
    /// between two reads are missed. The status of the last one is ``SmartTransaction/Status/isSettled``. Reads,
    /// pauses, failures and the timeout are as in ``waitUntilSettled(_:timeout:polling:)``. Nothing is read ahead.
    ///
    /// Calls `GET /Smart/Transactions/{id}` several times, when the sequence is iterated.
    ///
    /// - Parameters:
    ///   - id: The transaction identifier.
    ///   - timeout: The number of seconds after the first read at which the wait fails, more than 0.
    ///   - polling: The pauses between two reads.
    /// - Returns: The changes. Each loop begins again.
    public func changes(
        of id: SmartTransaction.ID, timeout: TimeInterval = 300, polling: PollingPolicy = PollingPolicy()
    ) -> Changes {
        Changes(poller: StatusPoller(self, id: id, timeout: timeout, policy: polling))
    }

    /// A sequence of the changes of a transaction's status.
    public struct Changes: AsyncSequence, Sendable {
        /// The transaction after a change.
        public typealias Element = SmartTransaction

        let poller: StatusPoller

        /// Creates an iterator.
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
            /// - Returns: The transaction after it; `nil` after the last one.
            /// - Throws: ``SecuconnectError``; `CancellationError` at once when the task is canceled.
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
