import SecuconnectKit

extension APIDescription {
    /// The places at which a document is not what a schema says, properties that the schema lacks included.
    func faults(in document: JSONValue, against schema: APISchema, at place: String = "") -> [String] {
        switch (schema, document) {
        case (.reference(let name), _):
            return schemas[name].map { faults(in: document, against: $0, at: place) } ?? ["no schema \(name)"]
        case (.anyOf(let parts), _):
            let tries = parts.map { faults(in: document, against: $0, at: place) }
            return tries.contains([]) ? [] : tries.first ?? []
        case (.string, .string), (.integer, .integer), (.boolean, .bool), (.null, .null), (.anyObject, .object):
            return []
        case (.list(let element), .array(let elements)):
            return elements.enumerated().flatMap { faults(in: $1, against: element, at: "\(place)[\($0)]") }
        case (.map(let value), .object(let members)):
            return members.sorted { $0.key < $1.key }.flatMap { faults(in: $1, against: value, at: "\(place).\($0)") }
        case (.object, .object(let members)), (.allOf, .object(let members)):
            let properties = properties(of: schema)
            return members.sorted { $0.key < $1.key }.flatMap { key, value in
                properties[key].map { faults(in: value, against: $0, at: "\(place).\(key)") }
                    ?? ["\(place).\(key) is unknown"]
            }
        default: return ["\(place) is \(document), not \(schema)"]
        }
    }
}
