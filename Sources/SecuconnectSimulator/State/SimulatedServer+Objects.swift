public import SecuconnectKit

extension SimulatedServer {
    /// Adds an object to a list, as if something outside of the API had created it.
    ///
    /// Use it for objects that can only be read, such as the transactions of card terminals,
    /// and for the terminals themselves.
    ///
    /// ```swift
    /// try server.add(
    ///     ["amount": 500, "tid": "57330001"], to: "/Cardprocessing/Transactions")
    /// ```
    /// - Parameters:
    ///   - object: The object in the format of the API. It gets an identifier unless it has one.
    ///   - path: The path of the list.
    /// - Returns: The identifier.
    /// - Throws: `SecuconnectError` of kind `invalidArgument` if the value isn't an object or
    ///   the server has no such list, or none that objects can be added to.
    @discardableResult
    public func add(_ object: JSONValue, to path: String) throws -> String {
        guard let members = object.object else {
            throw SecuconnectError(
                kind: .invalidArgument, message: "The value isn't a JSON object; pass one.", outcome: .notSent)
        }
        guard let kind = ServerState.readOnlyKinds.first(where: { $0.path == path }) else {
            throw SecuconnectError(
                kind: .invalidArgument, message: "The simulator has no such list; check the path.", outcome: .notSent)
        }
        return withStateNow { $0.create(members, of: kind)["id"]?.string ?? "" }
    }

    /// Returns the objects of a list in the format of the API, the oldest first.
    ///
    /// - Parameter path: The path of the list, such as `/Payment/Subscriptions`. Transactions have
    ///   ``smartTransactionIDs`` and ``ledger`` instead.
    /// - Returns: The objects; none if there is no such list.
    public func objects(in path: String) -> [JSONValue] {
        withStateNow { state in
            state.stores.filter { $0.key.path.lowercased() == path.lowercased() }.values.flatMap { Array($0.all) }
        }
    }
}

extension ServerState {
    /// The types of objects that no call creates, and devices, which their vendor registers.
    static let readOnlyKinds = paymentReadOnlyKinds + cardProcessingKinds + [.prepaidItems, .smartDevices]
}
