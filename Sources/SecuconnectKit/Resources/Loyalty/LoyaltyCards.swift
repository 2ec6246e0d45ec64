/// The cards, independent of merchants, `/Loyalty/Cards`.
///
/// A card is what the holder carries. ``LoyaltyMerchantCards`` has its account at each merchant.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct LoyaltyCards: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = LoyaltyCard

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Loyalty/Cards`. It can be long: narrow it down by
    /// ``SearchField/cardNumber``.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Loyalty/Cards", name: "loyalty.cards", client: resource.client)
    }

    /// Reads a card.
    ///
    /// Calls `GET /Loyalty/Cards/{id}`.
    ///
    /// - Parameters:
    ///   - id: The card identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The card.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: LoyaltyCard.ID, expand: ListExpansion? = nil) async throws -> LoyaltyCard {
        try await client.send(
            .init(
                .get, "/Loyalty/Cards/\(id)", name: "loyalty.cards.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Assigns a card to the account of a person.
    ///
    /// A card that is assigned already is refused as `ProductDuplicateException`. Calls
    /// `POST /Loyalty/Cards/{id}/assignUser/{accountID}`.
    ///
    /// - Parameters:
    ///   - id: The card identifier.
    ///   - account: The account, by default that of the signed-in user.
    ///   - pin: The PIN of four digits. It isn't the card security code (CSC).
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the PIN doesn't have four
    ///   digits, and of kind ``SecuconnectError/Kind/refused`` if the server refuses.
    public func assign(
        _ id: LoyaltyCard.ID, to account: ResourceID<GeneralAccount> = "me", pin: SensitiveString? = nil,
        actionID: ActionID? = nil
    ) async throws {
        let body = try pin.map { try PINBody($0) }
        try await client.command(
            .init(
                .post, "/Loyalty/Cards/\(id)/assignUser/\(account)", name: "loyalty.cards.assign", body: body,
                actionID: actionID))
    }

    /// Removes a card from the account of a person.
    ///
    /// Calls `DELETE /Loyalty/Cards/{id}/assignUser/{accountID}`.
    ///
    /// - Parameters:
    ///   - id: The card identifier.
    ///   - account: The account, by default that of the signed-in user.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the server refuses.
    public func unassign(
        _ id: LoyaltyCard.ID, from account: ResourceID<GeneralAccount> = "me", actionID: ActionID? = nil
    ) async throws {
        try await client.command(
            .init(
                .delete, "/Loyalty/Cards/\(id)/assignUser/\(account)", name: "loyalty.cards.unassign",
                actionID: actionID))
    }
}

private struct PINBody: Encodable {
    let pin: SensitiveString

    init(_ pin: SensitiveString) throws {
        guard pin.rawValue.utf8.count == 4, pin.rawValue.utf8.allSatisfy(\.isDecimalDigit) else {
            throw SecuconnectError.invalidArgument("A PIN has four digits; pass it with its leading zeros.")
        }
        self.pin = pin
    }
}

extension SearchField where Element == LoyaltyCard {
    /// The number of a card.
    public static var cardNumber: Self { "cardnumber" }
}
