extension LoyaltyMerchantCards {
    /// Finds a card by its number, and reads the amount that it can pay.
    ///
    /// ```swift
    /// let number: SensitiveString = "9276000000000003"  // from the scanner
    /// if let card = try await client.loyalty.merchantCards.lookUp(number: number) {
    ///     let (paid, rest) = card.split(1_990)
    /// }
    /// ```
    /// Calls `GET /Loyalty/MerchantCards`, `POST /Loyalty/MerchantCards/{id}/getCardBalanceReceipt`, and
    /// `GET /Loyalty/MerchantCards/{id}/lock` if the list omits the lock.
    ///
    /// - Parameters:
    ///   - number: The number of the card.
    ///   - merchant: The merchant, if several merchants of your account accept the card.
    /// - Returns: The card; `nil` if there is none with this number.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/ambiguous`` if several cards match or may match.
    public func lookUp(
        number: SensitiveString, merchant: GeneralMerchant.ID? = nil
    ) async throws -> LoyaltyMerchantCard.LookUp? {
        let page = try await find(ListQuery(filter: SearchField.numberOfCard.equals(number), count: 20))
        // The server may match parts of the number. A card whose number it leaves out may be the one.
        let found = page.items.filter { card in
            (card.card?.cardNumber.map { $0 == number } ?? true)
                && (merchant == nil || card.merchant?.id.map { $0 == merchant } ?? true)
        }
        guard found.count <= 1, page.hasAllMatches else {
            var error = SecuconnectError(
                kind: .ambiguous, message: "Several cards have this number; pass the merchant.", outcome: .rejected)
            error.operation = list.operation("lookUp")
            throw error
        }
        guard let card = found.first else { return nil }
        let id = try card.requiredID
        var lock = card.lockStatus
        if lock == nil { lock = try await lockStatus(of: id).status }
        let balance = try await balanceReceipt(of: id, cardNumber: number)
        return .init(id: id, card: card, balance: balance, isLocked: lock != .unlocked)
    }
}
