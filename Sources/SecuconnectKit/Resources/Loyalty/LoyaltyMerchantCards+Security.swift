extension LoyaltyMerchantCards {
    /// Checks the card security code (CSC) of a card.
    ///
    /// Undocumented whether wrong attempts are counted. Calls `POST /Loyalty/MerchantCards/{id}/checkCsc`, which
    /// changes nothing.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant. The number decides, so that it can be any.
    ///   - csc: The card security code.
    ///   - cardNumber: The card number.
    /// - Returns: A Boolean value that indicates whether the code is right.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/unreadableResponse`` if the response doesn't
    ///   say.
    public func checkCSC(_ id: LoyaltyMerchantCard.ID = "me", csc: SensitiveString, cardNumber: SensitiveString)
        async throws -> Bool
    {
        let body = CSCBody(
            cardNumber: try cardNumber.check(as: "card number"), csc: try csc.check(as: "card security code"))
        return try await client.ask(
            .init(
                .post, "/Loyalty/MerchantCards/\(id)/checkCsc", name: "loyalty.merchantCards.checkCSC", body: body,
                effect: .read))
    }

    /// Checks the passcode of a card.
    ///
    /// Undocumented whether wrong attempts are counted. Calls `POST /Loyalty/MerchantCards/{id}/checkPasscode`, which
    /// changes nothing.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - passcode: The passcode. It is sent as a number, or as a string if it begins with a zero; undocumented
    ///     whether such passcodes exist.
    ///   - cardNumber: The card number.
    /// - Returns: A Boolean value that indicates whether the passcode is right.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/unreadableResponse`` if the response doesn't
    ///   say.
    public func checkPasscode(_ id: LoyaltyMerchantCard.ID, passcode: SensitiveString, cardNumber: SensitiveString)
        async throws -> Bool
    {
        let body = PasscodeCheckBody(
            cardNumber: try cardNumber.check(as: "card number"), pin: try LoyaltyPasscode(passcode))
        return try await client.ask(
            .init(
                .post, "/Loyalty/MerchantCards/\(id)/checkPasscode", name: "loyalty.merchantCards.checkPasscode",
                body: body, effect: .read))
    }

    /// Sets the passcode of a card.
    ///
    /// Calls `POST /Loyalty/MerchantCards/{id}/newPasscode`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - passcode: The passcode. It is sent as a number, or as a string if it begins with a zero; undocumented
    ///     whether such passcodes exist.
    ///   - cardNumber: The card number.
    ///   - merchant: The merchant.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the server refuses.
    public func setPasscode(
        _ id: LoyaltyMerchantCard.ID, to passcode: SensitiveString, cardNumber: SensitiveString,
        merchant: GeneralMerchant.ID, actionID: ActionID? = nil
    ) async throws {
        let body = PasscodeBody(
            merchant: merchant, cardNumber: try cardNumber.check(as: "card number"),
            passcode: try LoyaltyPasscode(passcode))
        try await client.command(
            .init(
                .post, "/Loyalty/MerchantCards/\(id)/newPasscode", name: "loyalty.merchantCards.setPasscode",
                body: body, actionID: actionID))
    }

    /// Requests that a new passcode is set for a card.
    ///
    /// Calls `POST /Loyalty/MerchantCards/{id}/resetPasscode`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - cardNumber: The card number.
    ///   - current: The current passcode. A wrong one is presumably refused.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the server refuses.
    public func resetPasscode(
        _ id: LoyaltyMerchantCard.ID, cardNumber: SensitiveString, current: SensitiveString, actionID: ActionID? = nil
    ) async throws {
        let body = PasscodeBody(
            cardNumber: try cardNumber.check(as: "card number"), passcode: try LoyaltyPasscode(current))
        try await client.command(
            .init(
                .post, "/Loyalty/MerchantCards/\(id)/resetPasscode", name: "loyalty.merchantCards.resetPasscode",
                body: body, actionID: actionID))
    }

    /// Reads the lock of a card.
    ///
    /// Calls `GET /Loyalty/MerchantCards/{id}/lock`.
    ///
    /// - Parameter id: The identifier of the card at the merchant.
    /// - Returns: The lock.
    /// - Throws: ``SecuconnectError``.
    public func lockStatus(of id: LoyaltyMerchantCard.ID) async throws -> LoyaltyMerchantCard.Lock {
        try await client.send(
            .init(.get, "/Loyalty/MerchantCards/\(id)/lock", name: "loyalty.merchantCards.lockStatus"))
    }

    /// Reads the reasons for which a card can be locked.
    ///
    /// Calls `GET /Loyalty/MerchantCards/me/lockReasons`.
    ///
    /// - Returns: The reasons.
    /// - Throws: ``SecuconnectError``.
    public func lockReasons() async throws -> [LoyaltyMerchantCard.LockReasonText] {
        try await client.list(
            .init(.get, "/Loyalty/MerchantCards/me/lockReasons", name: "loyalty.merchantCards.lockReasons"))
    }

    /// Locks a card that isn't locked.
    ///
    /// Calls `POST /Loyalty/MerchantCards/{id}/lock`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - reason: The reason.
    ///   - note: The note.
    ///   - csc: The card security code. It is rarely needed.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The card after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func lock(
        _ id: LoyaltyMerchantCard.ID, reason: LoyaltyMerchantCard.LockReason, note: String? = nil,
        csc: SensitiveString? = nil, actionID: ActionID? = nil
    ) async throws -> LoyaltyMerchantCard {
        let body = LockBody(reason: reason, note: note, csc: try csc?.check(as: "card security code"))
        return try await client.send(
            .init(
                .post, "/Loyalty/MerchantCards/\(id)/lock", name: "loyalty.merchantCards.lock", body: body,
                actionID: actionID))
    }

    /// Unlocks a card that is locked.
    ///
    /// Calls `POST /Loyalty/MerchantCards/{id}/unlock`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - reason: The reason. Its meaning is undocumented.
    ///   - note: The note.
    ///   - csc: The card security code. It is rarely needed.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The card after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func unlock(
        _ id: LoyaltyMerchantCard.ID, reason: LoyaltyMerchantCard.LockReason? = nil, note: String? = nil,
        csc: SensitiveString? = nil, actionID: ActionID? = nil
    ) async throws -> LoyaltyMerchantCard {
        let body = LockBody(reason: reason, note: note, csc: try csc?.check(as: "card security code"))
        return try await client.send(
            .init(
                .post, "/Loyalty/MerchantCards/\(id)/unlock", name: "loyalty.merchantCards.unlock",
                body: body.isEmpty ? nil : body, actionID: actionID))
    }
}

private struct CSCBody: Encodable {
    var cardNumber: SensitiveString
    var csc: SensitiveString

    private enum CodingKeys: String, CodingKey {
        case cardNumber = "cardnumber"
        case csc
    }
}

private struct PasscodeCheckBody: Encodable {
    var cardNumber: SensitiveString
    var pin: LoyaltyPasscode

    private enum CodingKeys: String, CodingKey {
        case cardNumber = "cardnumber"
        case pin
    }
}

private struct PasscodeBody: Encodable {
    var merchant: GeneralMerchant.ID?
    var cardNumber: SensitiveString
    var passcode: LoyaltyPasscode

    private enum CodingKeys: String, CodingKey {
        case merchant
        case cardNumber = "cardnumber"
        case passcode
    }
}

private struct LockBody: Encodable {
    var reason: LoyaltyMerchantCard.LockReason?
    var note: String?
    var csc: SensitiveString?

    var isEmpty: Bool { reason == nil && note == nil && csc == nil }
}
