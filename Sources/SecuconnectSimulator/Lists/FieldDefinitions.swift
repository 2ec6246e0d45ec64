import SecuconnectKit

/// The response to `meta`: the fields of a list. The real format isn't documented; here each field has its type:
/// `{"basket_info.sum": {"type": "integer"}}`.
enum FieldDefinitions {
    static func of(_ documents: some Collection<JSONValue>) -> JSONValue {
        var types: [String: String] = [:]
        for document in documents { collect(document, under: "", in: &types) }
        return .object(types.mapValues { ["type": .string($0)] })
    }

    private static func collect(_ value: JSONValue, under path: String, in types: inout [String: String]) {
        switch value {
        case .object(let members):
            for (name, member) in members {
                collect(member, under: path.isEmpty ? name : "\(path).\(name)", in: &types)
            }
        case .array(let elements):
            for element in elements { collect(element, under: path, in: &types) }
        case .null: break
        case .bool: types[path] = "boolean"
        case .integer: types[path] = "integer"
        case .number: types[path] = "number"
        case .string(let text): types[path] = text.count > 10 && APITimestamp(text).date != nil ? "date" : "string"
        }
    }
}
