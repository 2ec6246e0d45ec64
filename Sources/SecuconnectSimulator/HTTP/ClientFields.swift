import SecuconnectKit

/// The fields of a body that a client may set.
///
/// Clients send objects as they read them. The fields that only the server writes are ignored then, whatever their type.
/// The API doesn't document it, but the SDKs of the vendor rely on it.
extension JSONValue {
    /// The body without the fields that only the server writes.
    var withoutServerFields: JSONValue { withoutServerFields(of: "") }

    private func withoutServerFields(of name: String) -> JSONValue {
        switch self {
        case .array(let elements): return .array(elements.map { $0.withoutServerFields(of: name) })
        case .object(var members):
            // The values of merchants can have any name.
            if name == "additional_data" { return self }
            if Self.references.contains(name) { members = members.filter { ["object", "id"].contains($0.key) } }
            for field in Self.serverFields + (Self.serverFieldsByObject[name] ?? []) { members[field] = nil }
            if name == "contact", members["name"]?.string == nil { members["name"] = nil }
            return .object(
                Dictionary(uniqueKeysWithValues: members.map { ($0, $1.withoutServerFields(of: $0)) }))
        default: return self
        }
    }

    /// The identifier of a reference: a string, or the `id` of an object.
    var identifier: String? { string ?? self["id"]?.string }

    /// Replaces a reference by its identifier.
    ///
    /// - Parameter path: The path of the reference, such as `basket[0].contract_id`.
    /// - Returns: A Boolean value that indicates whether there is a reference at the path.
    mutating func replaceReference(at path: String) -> Bool {
        replaceReference(at: path.split { ".[]".contains($0) }[...])
    }

    private mutating func replaceReference(at path: ArraySlice<Substring>) -> Bool {
        guard let step = path.first else {
            guard object != nil, let identifier else { return false }
            self = .string(identifier)
            return true
        }
        if var elements = array {
            guard let index = Int(step), elements.indices.contains(index),
                elements[index].replaceReference(at: path.dropFirst())
            else { return false }
            self = .array(elements)
            return true
        }
        guard var member = self[String(step)], member.replaceReference(at: path.dropFirst()) else { return false }
        self[String(step)] = member
        return true
    }

    private static let serverFields = ["created", "updated"]

    /// The fields that count only in a response, by the name of their object.
    private static let serverFieldsByObject: [String: [String]] = [
        "customer": ["contract", "merchant"], "shipping_address": ["contract", "merchant"],
        "container": ["public", "mandate", "token_status", "contract", "merchant"],
        "basket": ["type", "texts"],
        "idents": ["prefix", "name", "length", "valid", "merchantcard", "customer"],
    ]

    /// The objects of which only the identifier counts.
    private static let references: Set<String> = [
        "merchant", "contract", "provider_contract", "device_source", "device", "smart_device", "store", "plan",
        "cardgroup", "payment_container",
    ]
}

extension [String: JSONValue] {
    /// Returns the identifier of a reference that has to be there.
    func reference(_ name: String) throws(APIError) -> String {
        guard let id = self[name]?.identifier, !id.isEmpty else { throw .format("\(name) is missing") }
        return id
    }
}
