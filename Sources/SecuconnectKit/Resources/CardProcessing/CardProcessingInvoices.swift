/// The invoices of the card acquirer to the merchant, `/Cardprocessing/Invoices`. They can only be read.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct CardProcessingInvoices: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = CardProcessingInvoice

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Cardprocessing/Invoices`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Cardprocessing/Invoices", name: "cardProcessing.invoices", client: resource.client)
    }

    /// Reads an invoice.
    ///
    /// Calls `GET /Cardprocessing/Invoices/{id}`.
    ///
    /// - Parameters:
    ///   - id: The invoice identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The invoice.
    /// - Throws: ``SecuconnectError``.
    public func get(
        _ id: CardProcessingInvoice.ID, expand: ListExpansion? = nil
    ) async throws -> CardProcessingInvoice {
        try await client.send(
            .init(
                .get, "/Cardprocessing/Invoices/\(id)", name: "cardProcessing.invoices.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }
}
