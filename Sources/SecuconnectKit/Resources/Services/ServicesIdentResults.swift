/// The results of identifications, `/Services/Identresults`. They can only be read.
///
/// The results contain very personal data. The models don't print it; don't log it either.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct ServicesIdentResults: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = ServicesIdentResult

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Services/Identresults`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Services/Identresults", name: "services.identResults", client: resource.client)
    }

    /// Reads a result.
    ///
    /// To find the results of a request, search for ``SearchField/identRequest``.
    ///
    /// Calls `GET /Services/Identresults/{id}`.
    ///
    /// - Parameters:
    ///   - id: The result identifier. It isn't the identifier of the request.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The result.
    /// - Throws: ``SecuconnectError``.
    public func get(
        _ id: ServicesIdentResult.ID, expand: ListExpansion? = nil
    ) async throws -> ServicesIdentResult {
        try await client.send(
            .init(
                .get, "/Services/Identresults/\(id)", name: "services.identResults.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }
}

extension SearchField where Element == ServicesIdentResult {
    /// The identifier of the request that the result of an identification belongs to.
    public static var identRequest: Self { "request.id" }
}
