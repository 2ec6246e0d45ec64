extension SmartTransactions {
    /// Reverses a cash transaction that a terminal made, before the end of the terminal's day. The API documents it for
    /// no other transaction.
    ///
    /// The terminal responds when it has finished, so this call has a deadline of 300 seconds.
    ///
    /// Calls `POST /Smart/Transactions/{receiptNumber}/canceltrx`.
    ///
    /// - Parameters:
    ///   - receiptNumber: The number on the receipt, which is also the transaction's `receiptNumber`.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The transaction after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func cancel(receiptNumber: Int, actionID: ActionID? = nil) async throws -> SmartTransaction {
        try Self.check(receiptNumber: receiptNumber)
        return try await command("canceltrx", of: String(receiptNumber), actionID)
    }

    /// Starts the self-test of a terminal. The result is on the receipt of the response.
    ///
    /// The terminal responds when it has finished, so this call has a deadline of 300 seconds.
    ///
    /// Calls `POST /Smart/Transactions/{device}/diagnosis`.
    ///
    /// - Parameters:
    ///   - device: The terminal; the one that is signed in by default.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: A transaction with the receipt.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func runDiagnosis(_ device: SmartDevice.ID = "me", actionID: ActionID? = nil) async throws
        -> SmartTransaction
    {
        try await command("diagnosis", of: device.rawValue, actionID)
    }

    /// Closes the day of a terminal and submits its payments.
    ///
    /// The terminal responds when it has finished, so this call has a deadline of 300 seconds.
    ///
    /// Calls `POST /Smart/Transactions/{device}/endOfDay`.
    ///
    /// - Parameters:
    ///   - device: The terminal; the one that is signed in by default.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: A transaction with the receipt.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func closeDay(_ device: SmartDevice.ID = "me", actionID: ActionID? = nil) async throws -> SmartTransaction {
        try await command("endOfDay", of: device.rawValue, actionID)
    }

    static func check(receiptNumber: Int) throws {
        guard receiptNumber >= 0 else {
            throw SecuconnectError.invalidArgument("The receipt number is negative; pass the one on the receipt.")
        }
    }

    private func command(_ command: String, of target: String, _ actionID: ActionID?) async throws -> SmartTransaction {
        try await client.send(
            .init(
                .post, "/Smart/Transactions/\(target)/\(command)", name: "smart.transactions.\(command)",
                actionID: actionID, timeout: Self.terminalTimeout))
    }
}
