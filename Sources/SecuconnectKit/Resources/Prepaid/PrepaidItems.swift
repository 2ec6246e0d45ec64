/// The prepaid products, `/Prepaid/Items`. They can only be read.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PrepaidItems: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PrepaidItem

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Prepaid/Items`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Prepaid/Items", name: "prepaid.items", client: resource.client)
    }

    /// Reads a product.
    ///
    /// Calls `GET /Prepaid/Items/{id}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the product, or its number as ``PrepaidItem/ZVTMapping/itemID`` has it.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The product.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PrepaidItem.ID, expand: ListExpansion? = nil) async throws -> PrepaidItem {
        // A product has a second name, its number.
        let isNumber = Int(id.rawValue) != nil
        return try await client.send(
            .init(
                .get, "/Prepaid/Items/\(id)", name: "prepaid.items.get", query: .expanding(expand),
                expectedID: isNumber ? nil : id.rawValue))
    }
}

extension SearchField where Element == PrepaidItem {
    /// The identifier of the group of a prepaid product.
    public static var itemGroup: Self { "itemgroup.id" }
    /// The number of a prepaid product in the virtual terminal client (VTC).
    public static var vtcID: Self { "vtc_id" }
}
