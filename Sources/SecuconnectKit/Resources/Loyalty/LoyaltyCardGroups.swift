/// The card programs of merchants, `/Loyalty/Cardgroups`.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct LoyaltyCardGroups: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = LoyaltyCardGroup

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Loyalty/Cardgroups`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Loyalty/Cardgroups", name: "loyalty.cardGroups", client: resource.client)
    }

    /// Reads a card program.
    ///
    /// Calls `GET /Loyalty/Cardgroups/{id}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the program.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The program.
    /// - Throws: ``SecuconnectError``.
    public func get(
        _ id: LoyaltyCardGroup.ID, expand: ListExpansion? = nil
    ) async throws -> LoyaltyCardGroup {
        try await client.send(
            .init(
                .get, "/Loyalty/Cardgroups/\(id)", name: "loyalty.cardGroups.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Creates a card program.
    ///
    /// Bonuses and the stock of cards can't be set by the API. After a lost response, find the program by its
    /// ``SearchField/displayName`` before you create it again. Calls `POST /Loyalty/Cardgroups`.
    ///
    /// - Parameters:
    ///   - displayName: The name for display.
    ///   - merchant: The merchant that the program belongs to.
    ///   - picture: The uploaded picture of the card.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The program.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the name is blank.
    public func create(
        displayName: String, merchant: GeneralMerchant.ID, picture: DocumentUpload.ID? = nil, actionID: ActionID? = nil
    ) async throws -> LoyaltyCardGroup {
        let body = try CardGroupBody(displayName: displayName, merchant: merchant, picture: picture)
        return try await client.send(
            .init(.post, "/Loyalty/Cardgroups", name: "loyalty.cardGroups.create", body: body, actionID: actionID))
    }

    /// Changes a card program. A picture that you omit may be removed, which is undocumented.
    ///
    /// The merchant can't be changed. Calls `PUT /Loyalty/Cardgroups/{id}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the program.
    ///   - displayName: The name for display.
    ///   - picture: The uploaded picture of the card.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The program after the change.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the name is blank.
    @discardableResult
    public func update(
        _ id: LoyaltyCardGroup.ID, displayName: String, picture: DocumentUpload.ID? = nil, actionID: ActionID? = nil
    ) async throws -> LoyaltyCardGroup {
        let body = try CardGroupBody(displayName: displayName, picture: picture)
        return try await client.send(
            .init(.put, "/Loyalty/Cardgroups/\(id)", name: "loyalty.cardGroups.update", body: body, actionID: actionID))
    }

    /// Asks if an action requires the passcode of a card.
    ///
    /// Calls `POST /Loyalty/Cardgroups/{id}/checkPasscodeEnabled`, which changes nothing.
    ///
    /// - Parameters:
    ///   - id: The identifier of the program.
    ///   - action: The action.
    ///   - cardNumber: The card number.
    /// - Returns: A Boolean value that indicates whether the passcode is required.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/unreadableResponse`` if the response doesn't
    ///   say.
    public func isPasscodeRequired(
        _ id: LoyaltyCardGroup.ID, for action: LoyaltyMerchantCard.Action, cardNumber: SensitiveString? = nil
    ) async throws -> Bool {
        let body = PasscodeRequirementBody(action: action, cardNumber: try cardNumber?.check(as: "card number"))
        return try await client.ask(
            .init(
                .post, "/Loyalty/Cardgroups/\(id)/checkPasscodeEnabled", name: "loyalty.cardGroups.isPasscodeRequired",
                body: body, effect: .read))
    }
}

private struct CardGroupBody: Encodable {
    let displayName: String
    let merchant: GeneralMerchant.ID?
    let picture: DocumentUpload.ID?

    init(displayName: String, merchant: GeneralMerchant.ID? = nil, picture: DocumentUpload.ID?) throws {
        guard !displayName.trimmed.isEmpty else {
            throw SecuconnectError.invalidArgument("A card program needs a name; pass one that isn't blank.")
        }
        self.displayName = displayName
        self.merchant = merchant
        self.picture = picture
    }

    private enum CodingKeys: String, CodingKey {
        case displayName = "display_name"
        case merchant, picture
    }
}

private struct PasscodeRequirementBody: Encodable {
    var action: LoyaltyMerchantCard.Action
    var cardNumber: SensitiveString?

    private enum CodingKeys: String, CodingKey {
        case action
        case cardNumber = "cardnumber"
    }
}

extension SearchField where Element == LoyaltyCardGroup {
    /// The name of a card program for display.
    public static var displayName: Self { "display_name" }
}
