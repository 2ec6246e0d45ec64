/// The invoices of secupay to merchants, `/Payment/Invoices`. They can only be read.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PaymentInvoices: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PaymentInvoice

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Payment/Invoices`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Payment/Invoices", name: "payment.invoices", client: resource.client)
    }

    /// Reads an invoice.
    ///
    /// Calls `GET /Payment/Invoices/{id}`.
    ///
    /// - Parameters:
    ///   - id: The invoice identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The invoice.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PaymentInvoice.ID, expand: ListExpansion? = nil) async throws -> PaymentInvoice {
        try await client.send(
            .init(
                .get, "/Payment/Invoices/\(id)", name: "payment.invoices.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }
}

extension SearchField where Element == PaymentInvoice {
    /// The date of an invoice.
    public static var date: Self { "date" }
    /// The number of an invoice.
    public static var invoiceID: Self { "invoice_id" }
}
