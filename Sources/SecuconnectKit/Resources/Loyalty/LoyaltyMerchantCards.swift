/// The cards at merchants, with their balances, `/Loyalty/MerchantCards`.
///
/// To find a card by its number, search for `numberOfCard`:
///
/// ```swift
/// let number: SensitiveString = "9276000000000003"
/// let cards = try await client.loyalty.merchantCards.find(
///     ListQuery(filter: SearchField.numberOfCard.equals(number)))
/// ```
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct LoyaltyMerchantCards: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = LoyaltyMerchantCard

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Loyalty/MerchantCards`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Loyalty/MerchantCards", name: "loyalty.merchantCards", client: resource.client)
    }

    /// Reads a card.
    ///
    /// Calls `GET /Loyalty/MerchantCards/{id}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The card.
    /// - Throws: ``SecuconnectError``.
    public func get(
        _ id: LoyaltyMerchantCard.ID, expand: ListExpansion? = nil
    ) async throws -> LoyaltyMerchantCard {
        try await client.send(
            .init(
                .get, "/Loyalty/MerchantCards/\(id)", name: "loyalty.merchantCards.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Creates cards.
    ///
    /// The response is the only one with ``LoyaltyMerchantCard/csc``. After a lost response the cards can exist without
    /// a holder: find them by `cardGroup` and `created` before you create them again. Calls
    /// `POST /Loyalty/MerchantCards/{merchantID}/createMerchantcards/{cardGroupID}`.
    ///
    /// - Parameters:
    ///   - count: The number of cards.
    ///   - group: The card program.
    ///   - merchant: The merchant.
    ///   - customer: The holder. Only a single card can have one.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The cards that could be read.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` for no card, for several cards
    ///   with a holder, or a holder of another merchant, and of kind ``SecuconnectError/Kind/unreadableResponse`` if
    ///   the response has no card.
    public func create(
        _ count: Int = 1, in group: LoyaltyCardGroup.ID, of merchant: GeneralMerchant.ID,
        for customer: LoyaltyCustomer.Draft? = nil, actionID: ActionID? = nil
    ) async throws -> [LoyaltyMerchantCard] {
        guard count > 0 else { throw SecuconnectError.invalidArgument("Create at least one card.") }
        guard count == 1 || customer == nil else {
            throw SecuconnectError.invalidArgument(
                "Only a single card can have a customer; create the cards one by one.")
        }
        let body = CreationBody(count: count, customer: try customer?.forNewCard(of: merchant))
        let operation = APIOperation<ResponseList<LoyaltyMerchantCard>>(
            .post, "/Loyalty/MerchantCards/\(merchant)/createMerchantcards/\(group)",
            name: "loyalty.merchantCards.create", body: body, actionID: actionID)
        return try await client.send(operation) { response in
            guard !response.value.elements.isEmpty else {
                throw SecuconnectError(
                    .unreadableResponse, "The response has no card; find the new cards before you create more.",
                    response)
            }
            return response.value.elements
        }
    }

    /// Changes a card. Values that you omit may be reset, which is undocumented.
    ///
    /// Read the card, and send all three values. Calls
    /// `PUT /Loyalty/MerchantCards/{id}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - draft: The new values.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The card after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func update(
        _ id: LoyaltyMerchantCard.ID, _ draft: LoyaltyMerchantCard.Draft, actionID: ActionID? = nil
    ) async throws -> LoyaltyMerchantCard {
        try draft.check()
        return try await client.send(
            .init(
                .put, "/Loyalty/MerchantCards/\(id)", name: "loyalty.merchantCards.update", body: draft,
                actionID: actionID))
    }

    /// Moves a card to another card program of the same merchant.
    ///
    /// For a program of another merchant the server's error is `ProductInternalException`, although nothing failed
    /// there. Calls `PUT /Loyalty/MerchantCards/{id}/cardgroup/{cardGroupID}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - group: The card program.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The card after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func setCardGroup(_ id: LoyaltyMerchantCard.ID, to group: LoyaltyCardGroup.ID, actionID: ActionID? = nil)
        async throws -> LoyaltyMerchantCard
    {
        try await client.send(
            .init(
                .put, "/Loyalty/MerchantCards/\(id)/cardgroup/\(group)", name: "loyalty.merchantCards.setCardGroup",
                actionID: actionID))
    }

    /// Creates a customer and makes it the holder of a card.
    ///
    /// It is possible once per card. Change the customer by ``LoyaltyCustomers/update(_:_:actionID:)`` afterwards.
    /// Calls `POST /Loyalty/MerchantCards/{id}/registerCustomer`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - draft: The data of the customer.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The card after the change.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the draft asks for removing
    ///   personal data.
    @discardableResult
    public func registerCustomer(
        _ id: LoyaltyMerchantCard.ID, _ draft: LoyaltyCustomer.Draft, actionID: ActionID? = nil
    ) async throws -> LoyaltyMerchantCard {
        try draft.check(isNew: true)
        return try await client.send(
            .init(
                .post, "/Loyalty/MerchantCards/\(id)/registerCustomer", name: "loyalty.merchantCards.registerCustomer",
                body: draft, actionID: actionID))
    }

    /// Makes an existing customer the holder of a card.
    ///
    /// Calls `POST /Loyalty/MerchantCards/{id}/setCustomer/{customerID}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the card at the merchant.
    ///   - customer: The customer identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The card after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func setCustomer(_ id: LoyaltyMerchantCard.ID, to customer: LoyaltyCustomer.ID, actionID: ActionID? = nil)
        async throws -> LoyaltyMerchantCard
    {
        try await client.send(
            .init(
                .post, "/Loyalty/MerchantCards/\(id)/setCustomer/\(customer)",
                name: "loyalty.merchantCards.setCustomer",
                actionID: actionID))
    }
}

private struct CreationBody: Encodable {
    var count: Int
    var customer: LoyaltyCustomer.Draft?

    private enum CodingKeys: String, CodingKey {
        case count = "cards_amount"
        case customer
    }
}

extension SearchField where Element == LoyaltyMerchantCard {
    /// The number of the card that a card at a merchant belongs to.
    public static var numberOfCard: Self { "card.cardnumber" }
    /// The identifier of the card program of a card.
    public static var cardGroup: Self { "cardgroup.id" }
    /// The operations that require the passcode of a card.
    public static var passcodeCheck: Self { "passcode" }
    /// The lock state of a card.
    public static var lockStatus: Self { "lock_status" }
    /// The stock state of a card.
    public static var stockStatus: Self { "stock_status" }
}
