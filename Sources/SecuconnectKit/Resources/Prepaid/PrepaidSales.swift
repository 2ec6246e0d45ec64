/// The sales of prepaid products, `/Prepaid/Sales`.
///
/// A till usually sells prepaid products by Smart Transactions: one of ``PrepaidItem/articleNumbers`` is the article
/// number of an item in the basket. Direct sales are for terminals.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PrepaidSales: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PrepaidSale

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Prepaid/Sales`. Its elements contain the codes.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Prepaid/Sales", name: "prepaid.sales", client: resource.client)
    }

    /// Reads a sale.
    ///
    /// Calls `GET /Prepaid/Sales/{id}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the sale.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The sale.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PrepaidSale.ID, expand: ListExpansion? = nil) async throws -> PrepaidSale {
        try await client.send(
            .init(
                .get, "/Prepaid/Sales/\(id)", name: "prepaid.sales.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Requests a sale. Only ``confirm(_:actionID:)`` buys the product.
    ///
    /// The sale is denied if its ``PrepaidSale/status`` isn't ``PrepaidSale/Status/request``. Calls
    /// `POST /Prepaid/Sales`.
    ///
    /// - Parameters:
    ///   - item: The product.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The sale.
    /// - Throws: ``SecuconnectError``.
    public func create(item: PrepaidItem.ID, actionID: ActionID? = nil) async throws -> PrepaidSale {
        guard !item.rawValue.trimmed.isEmpty else {
            throw SecuconnectError.invalidArgument("The identifier of the product is blank; pass one of the list.")
        }
        return try await client.send(
            .init(
                .post, "/Prepaid/Sales", name: "prepaid.sales.create", body: SaleBody(item: item), actionID: actionID))
    }

    /// Confirms a sale and carries it out: the provider hands out the code, presumably for good.
    ///
    /// After a lost response read the sale: the product was bought if its status is ``PrepaidSale/Status/delivered`` or
    /// ``PrepaidSale/Status/confirmed``. Calls `POST /Prepaid/Sales/{id}/Confirm`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the sale.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The sale, with the code.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func confirm(_ id: PrepaidSale.ID, actionID: ActionID? = nil) async throws -> PrepaidSale {
        try await client.send(
            .init(.post, "/Prepaid/Sales/\(id)/Confirm", name: "prepaid.sales.confirm", actionID: actionID))
    }
}

private struct SaleBody: Encodable {
    var item: PrepaidItem.ID
}
