import SecuconnectKit

/// A schema of the API's description.
indirect enum APISchema: Hashable, Sendable {
    case string, integer, boolean, null
    /// An object of which nothing more is known.
    case anyObject
    case object([String: APISchema])
    case map(APISchema)
    case list(APISchema)
    case reference(String)
    case allOf([APISchema])
    case anyOf([APISchema])

    private static let reference = "#/components/schemas/"

    init(_ json: JSONValue) throws {
        if let target = json["$ref"]?.string, target.hasPrefix(Self.reference) {
            self = .reference(String(target.dropFirst(Self.reference.count)))
        } else if let parts = json["allOf"]?.array {
            self = .allOf(try parts.map(Self.init))
        } else if let parts = json["anyOf"]?.array {
            self = .anyOf(try parts.map(Self.init))
        } else {
            self = try Self.typed(json)
        }
    }

    private static func typed(_ json: JSONValue) throws -> Self {
        switch json["type"]?.string {
        case "string": return .string
        case "integer": return .integer
        case "boolean": return .boolean
        case "null": return .null
        case "array": return .list(try Self(json["items"] ?? nil))
        case "object":
            if let properties = json["properties"]?.object { return .object(try properties.mapValues(Self.init)) }
            if let values = json["additionalProperties"] { return .map(try Self(values)) }
            return .anyObject
        default: throw APIDescription.Fault("a schema is of no type that the tests know: \(json)")
        }
    }
}
