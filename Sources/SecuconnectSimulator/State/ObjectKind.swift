import SecuconnectKit

/// A type of objects that the server keeps in a separate list.
struct ObjectKind: Codable, Hashable, Sendable {
    /// The value of the field `object`, such as `cardprocessing.invoices`.
    let name: String
    /// The path of the list, such as `/Cardprocessing/Invoices`.
    let path: String
    /// The beginning of its identifiers, such as `CPI`.
    let prefix: String
}

extension ServerState {
    /// The objects of a type.
    subscript(kind: ObjectKind) -> DocumentStore {
        get { stores[kind] ?? DocumentStore() }
        set { stores[kind] = newValue }
    }

    /// Returns an object of a type.
    func object(_ id: String, of kind: ObjectKind) throws(APIError) -> JSONValue {
        guard let object = self[kind][id] else { throw .unknownID(id) }
        return object
    }

    /// Creates an object of a type, with the name of its type, an identifier if it has none, and the time.
    mutating func create(_ members: [String: JSONValue], of kind: ObjectKind) -> JSONValue {
        let id = members["id"]?.string ?? identifiers.next(kind.prefix)
        var object = members.filter { $0.value != .null }
        object["object"] = .string(kind.name)
        object["id"] = .string(id)
        object["created"] = object["created"] ?? timestamp
        self[kind].insert(.object(object), id: id)
        return .object(object)
    }

    /// Returns the routes that list and read the objects of a type.
    static func readRoutes(for kind: ObjectKind) -> [Route] {
        [
            Route(.get, kind.path) { state, call throws(APIError) in try state.list(\.[kind], call.call) },
            Route(.get, kind.path + "/{id}") { state, call throws(APIError) in try state.object(call.id, of: kind) },
        ]
    }
}
