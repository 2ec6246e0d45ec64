/// The stores of merchants, `/General/Stores`.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct GeneralStores: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = GeneralStore

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /General/Stores`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/General/Stores", name: "general.stores", client: resource.client)
    }

    /// Creates a store.
    ///
    /// If the outcome is unknown, search for `SearchField.name` and ``SearchField/merchant`` before you send the store
    /// again.
    ///
    /// Calls `POST /General/Stores`.
    ///
    /// - Parameters:
    ///   - draft: The store. Set its name and its merchant.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The store.
    /// - Throws: ``SecuconnectError``.
    public func create(_ draft: GeneralStore.Draft, actionID: ActionID? = nil) async throws -> GeneralStore {
        try await client.send(
            .init(.post, "/General/Stores", name: "general.stores.create", body: draft, actionID: actionID))
    }

    /// Reads a store.
    ///
    /// Calls `GET /General/Stores/{id}`.
    ///
    /// - Parameters:
    ///   - id: The store identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The store.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: GeneralStore.ID, expand: ListExpansion? = nil) async throws -> GeneralStore {
        try await client.send(
            .init(
                .get, "/General/Stores/\(id)", name: "general.stores.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Replaces a store. Values that you omit are presumably reset.
    ///
    /// Read the store, create a draft with `GeneralStore.Draft(from:)`, change it, and send all of it:
    ///
    /// ```swift
    /// var draft = try GeneralStore.Draft(
    ///     from: await client.general.stores.get(storeID))
    /// draft.phone = "0351 1234567"
    /// try await client.general.stores.update(storeID, draft)
    /// ```
    ///
    /// Calls `PUT /General/Stores/{id}`.
    ///
    /// - Parameters:
    ///   - id: The store identifier.
    ///   - draft: The store.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The store.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the draft has no value.
    @discardableResult
    public func update(
        _ id: GeneralStore.ID, _ draft: GeneralStore.Draft, actionID: ActionID? = nil
    ) async throws -> GeneralStore {
        try draft.check()
        return try await client.send(
            .init(.put, "/General/Stores/\(id)", name: "general.stores.update", body: draft, actionID: actionID))
    }

    /// Makes a store the default store.
    ///
    /// Calls `POST /General/Stores/{id}/setDefault`.
    ///
    /// - Parameters:
    ///   - id: The store identifier.
    ///   - reason: The reason.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the response says no.
    public func setDefault(_ id: GeneralStore.ID, reason: String? = nil, actionID: ActionID? = nil) async throws {
        var operation = APIOperation<ActionResult>(
            .post, "/General/Stores/\(id)/setDefault", name: "general.stores.setDefault", actionID: actionID)
        if let reason { operation.body = Reason(reason: reason) }
        try await client.command(operation)
    }

    private struct Reason: Encodable, Sendable {
        let reason: String
    }
}

extension SearchField where Element == GeneralStore {
    /// The name of a store.
    public static var name: Self { "name" }
}
