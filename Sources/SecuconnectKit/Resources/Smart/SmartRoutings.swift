/// The routings, which connect the devices of a store, `/Smart/Routings`.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is cancelled.
public struct SmartRoutings: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = SmartRouting

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Smart/Routings`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Smart/Routings", name: "smart.routings", client: resource.client)
    }

    /// Creates a routing without devices.
    ///
    /// If the outcome is unknown, search for ``SearchField/store`` before you create the routing again.
    ///
    /// Calls `POST /Smart/Routings`.
    ///
    /// - Parameters:
    ///   - store: The store.
    ///   - description: The description.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The routing.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the identifier of the store
    ///   is blank.
    public func create(
        store: GeneralStore.ID, description: String? = nil, actionID: ActionID? = nil
    ) async throws -> SmartRouting {
        let body = try RoutingBody(store: store, description: description)
        return try await client.send(
            .init(.post, "/Smart/Routings", name: "smart.routings.create", body: body, actionID: actionID))
    }

    /// Reads a routing.
    ///
    /// Calls `GET /Smart/Routings/{id}`.
    ///
    /// - Parameters:
    ///   - id: The routing identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The routing, with its devices.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: SmartRouting.ID, expand: ListExpansion? = nil) async throws -> SmartRouting {
        try await client.send(
            .init(
                .get, "/Smart/Routings/\(id)", name: "smart.routings.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Changes the store or the description of a routing. A description alone is known to be accepted.
    ///
    /// Calls `PUT /Smart/Routings/{id}`.
    ///
    /// - Parameters:
    ///   - id: The routing identifier.
    ///   - store: The store.
    ///   - description: The description.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The routing.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if there is nothing to change
    ///   or the identifier of the store is blank.
    @discardableResult
    public func update(
        _ id: SmartRouting.ID, store: GeneralStore.ID? = nil, description: String? = nil, actionID: ActionID? = nil
    ) async throws -> SmartRouting {
        guard store != nil || description != nil else {
            throw SecuconnectError.invalidArgument("There is nothing to change; pass a store or a description.")
        }
        let body = try RoutingBody(store: store, description: description)
        return try await client.send(
            .init(.put, "/Smart/Routings/\(id)", name: "smart.routings.update", body: body, actionID: actionID))
    }

    /// Deletes a routing. Its devices stay.
    ///
    /// Calls `DELETE /Smart/Routings/{id}`.
    ///
    /// - Parameters:
    ///   - id: The routing identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The deleted routing.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/unreadableResponse`` if the response has no
    ///   routing.
    @discardableResult
    public func delete(_ id: SmartRouting.ID, actionID: ActionID? = nil) async throws -> SmartRouting {
        try await client.first(
            .init(.delete, "/Smart/Routings/\(id)", name: "smart.routings.delete", actionID: actionID),
            orThrow: "The response has no routing; list the routings to see whether it was deleted.")
    }

    /// Assigns a device to a routing.
    ///
    /// Calls `POST /Smart/Routings/{id}/assign/{device}`. To assign a device twice presumably does no harm.
    ///
    /// - Parameters:
    ///   - id: The routing identifier.
    ///   - device: The device identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The routing, with its devices.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func assign(_ id: SmartRouting.ID, device: SmartDevice.ID, actionID: ActionID? = nil) async throws
        -> SmartRouting
    {
        try await client.send(
            .init(
                .post, "/Smart/Routings/\(id)/assign/\(device)", name: "smart.routings.assign", actionID: actionID))
    }

    /// Removes a device from a routing.
    ///
    /// Calls `DELETE /Smart/Routings/{id}/assign/{device}`.
    ///
    /// - Parameters:
    ///   - id: The routing identifier.
    ///   - device: The device identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The routing, with its other devices.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func unassign(_ id: SmartRouting.ID, device: SmartDevice.ID, actionID: ActionID? = nil) async throws
        -> SmartRouting
    {
        try await client.send(
            .init(
                .delete, "/Smart/Routings/\(id)/assign/\(device)", name: "smart.routings.unassign",
                actionID: actionID))
    }
}

private struct RoutingBody: Encodable {
    let store: GeneralStore.ID?
    let description: String?

    init(store: GeneralStore.ID?, description: String?) throws {
        guard store?.rawValue.trimmed.isEmpty != true else {
            throw SecuconnectError.invalidArgument("The identifier of the store is blank; pass the one of the store.")
        }
        self.store = store
        self.description = description
    }
}

extension SearchField where Element == SmartRouting {
    /// The identifier of a device that is assigned to a routing.
    public static var assignedDevice: Self { "assign.id" }
}
