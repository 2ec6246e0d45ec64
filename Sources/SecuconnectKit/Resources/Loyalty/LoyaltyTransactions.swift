/// The transactions of the cards, `/Loyalty/Transactions`. They can only be read.
///
/// Filtered by ``SearchField/merchantCard`` they are the statement of a card:
///
/// ```swift
/// let card: LoyaltyMerchantCard.ID = "MCD_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ"
/// for try await entry in client.loyalty.transactions.all(
///     where: SearchField.merchantCard.equals(card))
/// {
///     print(entry.amount ?? 0, entry.balance ?? 0)
/// }
/// ```
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct LoyaltyTransactions: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = LoyaltyTransaction

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Loyalty/Transactions`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Loyalty/Transactions", name: "loyalty.transactions", client: resource.client)
    }

    /// Reads a transaction.
    ///
    /// Calls `GET /Loyalty/Transactions/{id}`.
    ///
    /// - Parameters:
    ///   - id: The transaction identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The transaction.
    /// - Throws: ``SecuconnectError``.
    public func get(
        _ id: LoyaltyTransaction.ID, expand: ListExpansion? = nil
    ) async throws -> LoyaltyTransaction {
        try await client.send(
            .init(
                .get, "/Loyalty/Transactions/\(id)", name: "loyalty.transactions.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }
}

extension SearchField where Element == LoyaltyTransaction {
    /// The identifier of the card at the merchant that a loyalty transaction belongs to.
    public static var merchantCard: Self { "merchantcard.id" }
    /// A Boolean value that indicates whether a loyalty transaction is cleared.
    public static var isCleared: Self { "cleared" }
    /// The number of the card that a loyalty transaction belongs to.
    public static var numberOfCard: Self { "card.cardnumber" }
    /// The identifier of the card program of the card.
    public static var cardGroup: Self { "cardgroup.id" }
}
