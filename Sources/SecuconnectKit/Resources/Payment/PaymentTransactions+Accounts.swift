extension PaymentTransactions {
    /// Assigns money that came in to a payment that waits for it.
    ///
    /// Calls `POST /Payment/Transactions/{id}/assignPayment/{accountingID}`.
    ///
    /// - Parameters:
    ///   - entry: the booking of the money.
    ///   - id: the payment's id.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: the payment after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func assignPayment(
        _ entry: ResourceID<AccountingEntry>, to id: PaymentTransaction.ID, actionID: ActionID? = nil
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
    ///   - id: the payment's id.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: the payment after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func assignTransferBalance(
        to id: PaymentTransaction.ID, actionID: ActionID? = nil
    ) async throws -> PaymentTransaction {
        try await act("assignTransferBalance", on: id, actionID)
    }

    /// Reads what a payer must know to transfer the money of a payment.
    ///
    /// Calls `POST /Payment/Transactions/{id}/getPaymentInstructions`, which changes nothing.
    ///
    /// - Parameter id: the payment's id.
    /// - Returns: the account, the amount and the purpose.
    /// - Throws: ``SecuconnectError``.
    public func paymentInstructions(
        of id: PaymentTransaction.ID
    ) async throws -> PaymentTransaction.TransferInstructions {
        try await client.send(
            .init(
                .post, "/Payment/Transactions/\(id)/getPaymentInstructions",
                name: "payment.transactions.paymentInstructions", effect: .read))
    }

    /// Reads what a payer must know to transfer the money of a Smart Transaction.
    ///
    /// Calls `POST /Payment/Transactions/me/getPaymentInstructions/{smartTransactionID}`, which changes nothing.
    ///
    /// - Parameter id: the Smart Transaction's id.
    /// - Returns: the account, the amount and the purpose.
    /// - Throws: ``SecuconnectError``.
    public func paymentInstructions(
        ofSmartTransaction id: SmartTransaction.ID
    ) async throws -> PaymentTransaction.TransferInstructions {
        try await client.send(
            .init(
                .post, "/Payment/Transactions/me/getPaymentInstructions/\(id)",
                name: "payment.transactions.paymentInstructionsOfSmartTransaction", effect: .read))
    }

    /// Asks for the account that the money of a payment goes back to.
    ///
    /// Calls `POST /Payment/Transactions/me/getRefundBankAccount`. Since nothing says that this only reads, it is
    /// treated as a change: it has an ``ActionID`` and isn't repeated when it may have arrived.
    ///
    /// - Parameters:
    ///   - transactionID: the number of the payment, ``PaymentTransaction/transactionID``.
    ///   - actionID: the id of this call; nil for a new one.
    /// - Returns: the account.
    /// - Throws: ``SecuconnectError``.
    public func refundBankAccount(
        of transactionID: Int, actionID: ActionID? = nil
    ) async throws -> PaymentTransaction.RefundBankAccount {
        try await client.send(
            .init(
                .post, "/Payment/Transactions/me/getRefundBankAccount", name: "payment.transactions.refundBankAccount",
                body: PaymentTransaction.RefundBankAccountRequest(transactionID: transactionID), actionID: actionID))
    }

    /// Reads what a crowdfunding project has collected.
    ///
    /// Calls `GET /Payment/Transactions/me/CrowdFundingData/{merchant}`.
    ///
    /// - Parameter merchant: the project's merchant.
    /// - Returns: the sums; nothing but ``PaymentCrowdFundingData/result`` if the contract is not for crowdfunding.
    /// - Throws: ``SecuconnectError``.
    public func crowdFundingData(of merchant: GeneralMerchant.ID) async throws -> PaymentCrowdFundingData {
        try await client.send(
            .init(
                .get, "/Payment/Transactions/me/CrowdFundingData/\(merchant)",
                name: "payment.transactions.crowdFundingData"))
    }
}
