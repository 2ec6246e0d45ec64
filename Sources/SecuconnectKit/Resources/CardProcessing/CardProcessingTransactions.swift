/// The transactions of the card terminals, `/Cardprocessing/Transactions`. They can only be read.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct CardProcessingTransactions: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = CardProcessingTransaction

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Cardprocessing/Transactions`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Cardprocessing/Transactions", name: "cardProcessing.transactions", client: resource.client)
    }

    /// Reads a transaction.
    ///
    /// Calls `GET /Cardprocessing/Transactions/{id}`.
    ///
    /// - Parameters:
    ///   - id: The transaction identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The transaction.
    /// - Throws: ``SecuconnectError``.
    public func get(
        _ id: CardProcessingTransaction.ID, expand: ListExpansion? = nil
    ) async throws -> CardProcessingTransaction {
        try await client.send(
            .init(
                .get, "/Cardprocessing/Transactions/\(id)", name: "cardProcessing.transactions.get",
                query: .expanding(expand), expectedID: id.rawValue))
    }
}
