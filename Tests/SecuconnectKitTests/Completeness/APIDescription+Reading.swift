import SecuconnectKit

extension APIDescription {
    /// Returns the paths of the values that a typed client, such as the vendor's Java SDK, can't read.
    ///
    /// Such a client converts numbers, strings and Boolean values, but no objects and lists. It ignores unknown fields.
    func unreadablePaths(in value: JSONValue, as schema: APISchema, at path: String = "$") -> [String] {
        if value == .null { return [] }
        switch schema {
        case .reference(let name): return schemas[name].map { unreadablePaths(in: value, as: $0, at: path) } ?? []
        case .allOf, .object:
            guard let fields = value.object else { return [path] }
            let properties = properties(of: schema)
            return fields.sorted { $0.key < $1.key }.flatMap { name, field in
                properties[name].map { unreadablePaths(in: field, as: $0, at: "\(path).\(name)") } ?? []
            }
        case .anyOf(let parts):
            let results = parts.map { unreadablePaths(in: value, as: $0, at: path) }
            return results.contains([]) ? [] : results.first ?? []
        case .list(let element):
            guard let elements = value.array else { return [path] }
            return elements.enumerated().flatMap {
                unreadablePaths(in: $0.element, as: element, at: "\(path)[\($0.offset)]")
            }
        case .map(let element):
            guard let fields = value.object else { return [path] }
            return fields.flatMap { unreadablePaths(in: $0.value, as: element, at: "\(path).\($0.key)") }
        case .anyObject: return value.object == nil ? [path] : []
        case .null: return [path]
        case .string: return value.object == nil && value.array == nil ? [] : [path]
        case .integer: return value.integer != nil || value.string.flatMap(Int.init) != nil ? [] : [path]
        case .boolean: return value.bool != nil ? [] : [path]
        }
    }
}
