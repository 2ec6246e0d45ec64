extension LoyaltyMerchantCards {
    /// Validates a card number.
    ///
    /// Calls `POST /Loyalty/MerchantCards/{id}/validateMerchantcard`, which changes nothing.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant. The number decides, so that it can be any.
    ///   - number: The card number.
    ///   - merchant: The merchant that is to accept the card.
    /// - Returns: The result. An unknown card isn't an error, but invalid.
    /// - Throws: ``SecuconnectError``.
    public func validateCard(
        _ id: LoyaltyMerchantCard.ID = "me", number: SensitiveString, merchant: GeneralMerchant.ID? = nil
    ) async throws -> LoyaltyMerchantCard.Validation {
        let body = ValidationBody(cardNumber: try number.check(as: "card number"), merchant: merchant)
        return try await client.send(
            .init(
                .post, "/Loyalty/MerchantCards/\(id)/validateMerchantcard", name: "loyalty.merchantCards.validateCard",
                body: body, effect: .read))
    }

    /// Reads the balance of a card, with a receipt to print.
    ///
    /// Calls `POST /Loyalty/MerchantCards/{id}/getCardBalanceReceipt`, which presumably changes nothing.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - cardNumber: The card number.
    ///   - terminalID: The identifier of the terminal.
    /// - Returns: The balance.
    /// - Throws: ``SecuconnectError``.
    public func balanceReceipt(
        of id: LoyaltyMerchantCard.ID, cardNumber: SensitiveString? = nil, terminalID: String? = nil
    ) async throws -> LoyaltyMerchantCard.BalanceReceipt {
        let body = BalanceBody(cardNumber: try cardNumber?.check(as: "card number"), terminalID: terminalID)
        return try await client.send(
            .init(
                .post, "/Loyalty/MerchantCards/\(id)/getCardBalanceReceipt",
                name: "loyalty.merchantCards.balanceReceipt", body: body, effect: .read))
    }

    /// Carries out a transaction with a card at once.
    ///
    /// The vendor means this call for its own libraries; a till uses Smart Transactions. After a lost response read
    /// ``LoyaltyMerchantCard/lastUsage`` and the balance of the card and its ``LoyaltyTransactions`` before you send it
    /// again. Calls `POST /Loyalty/MerchantCards/{id}/transaction/{targetID}`, and without a target
    /// `POST /Loyalty/MerchantCards/{id}/transaction`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - transaction: The transaction.
    ///   - target: The other card. Undocumented; presumably a discharge transfers the money to it.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The card after the transaction, with a receipt.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if an amount isn't positive,
    ///   the action is a cash report, or the target is the card itself.
    @discardableResult
    public func execute(
        _ id: LoyaltyMerchantCard.ID, _ transaction: LoyaltyMerchantCard.TransactionDraft,
        target: LoyaltyMerchantCard.ID? = nil, actionID: ActionID? = nil
    ) async throws -> LoyaltyMerchantCard.Booking {
        try transaction.check()
        guard target != id else {
            throw SecuconnectError.invalidArgument("A card can't be its own target; pass another card, or none.")
        }
        let path: APIPath =
            if let target {
                "/Loyalty/MerchantCards/\(id)/transaction/\(target)"
            } else {
                "/Loyalty/MerchantCards/\(id)/transaction"
            }
        return try await client.send(
            .init(.post, path, name: "loyalty.merchantCards.execute", body: transaction, actionID: actionID))
    }

    /// Reads the virtual terminal of a merchant for transactions with a card.
    ///
    /// Calls `GET /Loyalty/MerchantCards/{id}/virtualTerminalData/{merchantID}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - merchant: The merchant.
    /// - Returns: The terminal, with the actions that it allows.
    /// - Throws: ``SecuconnectError``.
    public func virtualTerminal(
        of id: LoyaltyMerchantCard.ID, merchant: GeneralMerchant.ID
    ) async throws -> LoyaltyMerchantCard.VirtualTerminal {
        try await client.send(
            .init(
                .get, "/Loyalty/MerchantCards/\(id)/virtualTerminalData/\(merchant)",
                name: "loyalty.merchantCards.virtualTerminal"))
    }
}

private struct ValidationBody: Encodable {
    var cardNumber: SensitiveString
    var merchant: GeneralMerchant.ID?

    private enum CodingKeys: String, CodingKey {
        case cardNumber = "cardnumber"
        case merchant
    }
}

private struct BalanceBody: Encodable {
    var cardNumber: SensitiveString?
    var terminalID: String?

    private enum CodingKeys: String, CodingKey {
        case cardNumber = "cardnumber"
        case terminalID = "terminal_id"
    }
}
