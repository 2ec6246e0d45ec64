extension PaymentTransactions {
    /// Assigns received money to a payment that waits for it.
    ///
    /// Calls `POST /Payment/Transactions/{id}/assignPayment/{accountingID}`.
    ///
    /// - Parameters:
    ///   - id: The payment identifier.
    ///   - entry: The booking of the money.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payment after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func assignPayment(
        _ id: PaymentTransaction.ID, entry: ResourceID<AccountingEntry>, actionID: ActionID? = nil
    ) async throws -> PaymentTransaction {
        try await client.send(
            .init(
                .post, "/Payment/Transactions/\(id)/assignPayment/\(entry)", name: "payment.transactions.assignPayment",
                actionID: actionID))
    }

    /// Assigns a transferred balance to a payment.
    ///
    /// Calls `POST /Payment/Transactions/{id}/assignTransferBalance`.
    ///
    /// - Parameters:
    ///   - id: The payment identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payment after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func assignTransferBalance(_ id: PaymentTransaction.ID, actionID: ActionID? = nil) async throws
        -> PaymentTransaction
    {
        try await act("assignTransferBalance", on: id, actionID)
    }

    /// Reads the instructions for the payer to transfer the money of a payment.
    ///
    /// Calls `POST /Payment/Transactions/{id}/getPaymentInstructions`, which changes nothing.
    ///
    /// - Parameter id: The payment identifier.
    /// - Returns: The account, the amount and the purpose.
    /// - Throws: ``SecuconnectError``.
    public func paymentInstructions(
        of id: PaymentTransaction.ID
    ) async throws -> PaymentTransaction.TransferInstructions {
        try await client.send(
            .init(
                .post, "/Payment/Transactions/\(id)/getPaymentInstructions",
                name: "payment.transactions.paymentInstructions", effect: .read))
    }

    /// Reads the instructions for the payer to transfer the money of a Smart Transaction.
    ///
    /// Calls `POST /Payment/Transactions/me/getPaymentInstructions/{smartTransactionID}`, which changes nothing.
    ///
    /// - Parameter id: The Smart Transaction's identifier.
    /// - Returns: The account, the amount and the purpose.
    /// - Throws: ``SecuconnectError``.
    public func paymentInstructions(
        ofSmartTransaction id: SmartTransaction.ID
    ) async throws -> PaymentTransaction.TransferInstructions {
        try await client.send(
            .init(
                .post, "/Payment/Transactions/me/getPaymentInstructions/\(id)",
                name: "payment.transactions.paymentInstructionsOfSmartTransaction", effect: .read))
    }

    /// Returns the account to which the money of a payment is refunded.
    ///
    /// Calls `POST /Payment/Transactions/me/getRefundBankAccount`. It isn't documented that the call only reads, so it
    /// is treated as a change: it has an ``ActionID`` and isn't repeated when it may have arrived.
    ///
    /// - Parameters:
    ///   - transactionCode: The number of the payment, ``PaymentTransaction/transactionCode``.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The account.
    /// - Throws: ``SecuconnectError``.
    public func refundBankAccount(
        of transactionCode: Int, actionID: ActionID? = nil
    ) async throws -> PaymentTransaction.RefundBankAccount {
        try await client.send(
            .init(
                .post, "/Payment/Transactions/me/getRefundBankAccount", name: "payment.transactions.refundBankAccount",
                body: PaymentTransaction.RefundBankAccountRequest(transactionCode: transactionCode), actionID: actionID)
        )
    }

    /// Reads the sums that a crowdfunding project has collected.
    ///
    /// Calls `GET /Payment/Transactions/me/CrowdFundingData/{merchant}`.
    ///
    /// - Parameter merchant: The merchant of the project.
    /// - Returns: The sums; only ``PaymentCrowdFundingData/isCrowdFunding`` if the contract isn't for crowdfunding.
    /// - Throws: ``SecuconnectError``.
    public func crowdFundingData(of merchant: GeneralMerchant.ID) async throws -> PaymentCrowdFundingData {
        try await client.send(
            .init(
                .get, "/Payment/Transactions/me/CrowdFundingData/\(merchant)",
                name: "payment.transactions.crowdFundingData"))
    }
}
