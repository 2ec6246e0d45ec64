/// The requests to identify people, `/Services/Identrequests`.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct ServicesIdentRequests: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = ServicesIdentRequest

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Services/Identrequests`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Services/Identrequests", name: "services.identRequests", client: resource.client)
    }

    /// Creates a request to identify people.
    ///
    /// Send each person to the ``ServicesIdentRequest/Person/redirectURL`` in the response. If the outcome is unknown,
    /// search for ``SearchField/ownerTransactionID`` before you send the request again.
    ///
    /// Calls `POST /Services/Identrequests`.
    ///
    /// - Parameters:
    ///   - draft: The request.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The request.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if there is no person.
    public func create(
        _ draft: ServicesIdentRequest.Draft, actionID: ActionID? = nil
    ) async throws -> ServicesIdentRequest {
        try draft.check()
        return try await client.send(
            .init(
                .post, "/Services/Identrequests", name: "services.identRequests.create", body: draft,
                actionID: actionID))
    }

    /// Reads a request.
    ///
    /// The state ``ServicesIdentRequest/Status/preliminaryOK`` isn't a success yet.
    ///
    /// Calls `GET /Services/Identrequests/{id}`.
    ///
    /// - Parameters:
    ///   - id: The request identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The request, with a state for each person and for all.
    /// - Throws: ``SecuconnectError``.
    public func get(
        _ id: ServicesIdentRequest.ID, expand: ListExpansion? = nil
    ) async throws -> ServicesIdentRequest {
        try await client.send(
            .init(
                .get, "/Services/Identrequests/\(id)", name: "services.identRequests.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }
}

extension SearchField where Element == ServicesIdentRequest {
    /// Your own reference of a request to identify people.
    public static var ownerTransactionID: Self { "owner_transaction_id" }
}
