extension SmartTransactions {
    /// Reverses a payment that was made at a terminal, before the end of the terminal's day.
    ///
    /// The terminal answers when it is done, so this call has a deadline of 300 seconds.
    ///
    /// Calls `POST /Smart/Transactions/{receiptNumber}/canceltrx`.
    ///
    /// - Parameters:
    ///   - receiptNumber: the number on the receipt, which is also the transaction's `receiptNumber`.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: the transaction after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func cancel(receiptNumber: Int, actionID: ActionID? = nil) async throws -> SmartTransaction {
        guard receiptNumber >= 0 else {
            throw SecuconnectError.invalidArgument("A receipt number is never negative; pass the one on the receipt.")
        }
        return try await command("canceltrx", of: String(receiptNumber), actionID)
    }

    /// Lets a terminal check itself; the outcome is on the receipt of the answer.
    ///
    /// The terminal answers when it is done, so this call has a deadline of 300 seconds.
    ///
    /// Calls `POST /Smart/Transactions/{device}/diagnosis`.
    ///
    /// - Parameters:
    ///   - device: the terminal; the one that is signed in by default.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: a transaction that holds the receipt.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func diagnosis(
        of device: ResourceID<SmartDevice> = "me", actionID: ActionID? = nil
    ) async throws -> SmartTransaction {
        try await command("diagnosis", of: device.rawValue, actionID)
    }

    /// Closes a terminal's day and hands its payments over.
    ///
    /// The terminal answers when it is done, so this call has a deadline of 300 seconds.
    ///
    /// Calls `POST /Smart/Transactions/{device}/endOfDay`.
    ///
    /// - Parameters:
    ///   - device: the terminal; the one that is signed in by default.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: a transaction that holds the receipt.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func endOfDay(
        of device: ResourceID<SmartDevice> = "me", actionID: ActionID? = nil
    ) async throws -> SmartTransaction {
        try await command("endOfDay", of: device.rawValue, actionID)
    }

    private func command(_ command: String, of target: String, _ actionID: ActionID?) async throws -> SmartTransaction {
        try await client.send(
            .init(
                .post, "/Smart/Transactions/\(target)/\(command)", name: "smart.transactions.\(command)",
                actionID: actionID, timeout: Self.terminalTimeout))
    }
}
