import SecuconnectKit

/// Documents that have every property of the schemas of the API's description.
struct ModelShapes {
    private static let aggregation = ["l", "k", "ks", "c", "s", "t"]
    private static let deepest = 3

    private let description: APIDescription
    /// The text that a property gets, by the property's name.
    var text: @Sendable (String) -> String = { $0.contains("url") ? "https://example.net/\($0)" : "a text for \($0)" }

    init() throws { description = try APIDescription.shared.get() }

    var names: Set<String> { Set(description.schemas.keys) }

    /// The properties of a schema that the package offers, the inherited ones included.
    ///
    /// The vendor's models of resources all declare the members of an aggregation row besides their own. No object
    /// has both: rows are `AggregationBucket`s here, and the six are left out of the resources.
    func members(of name: String) -> [String: APISchema] {
        var members = description.properties(of: .reference(name))
        if members["object"] != nil, members["t"] == .reference("AggregationTimeResult") {
            for member in Self.aggregation { members[member] = nil }
        }
        for member in Completeness.notOffered[name] ?? [] { members[member] = nil }
        return members
    }

    /// A JSON object with every property of a schema, and nested objects three levels deep.
    func document(of name: String) -> JSONValue { document(of: .reference(name)) }

    /// A JSON value with everything that a schema has.
    func document(of schema: APISchema) -> JSONValue { value(of: schema, for: "", level: 0) ?? nil }

    private func object(of name: String, level: Int) -> JSONValue {
        values(of: members(of: name), level: level, samples: "\(name).")
    }

    private func values(of members: [String: APISchema], level: Int, samples: String) -> JSONValue {
        var document: [String: JSONValue] = [:]
        for (key, schema) in members {
            document[key] = Completeness.samples[samples + key] ?? value(of: schema, for: key, level: level + 1)
        }
        return .object(document)
    }

    private func value(of schema: APISchema, for key: String, level: Int) -> JSONValue? {
        switch schema {
        case .string: .string(text(key))
        case .integer: .integer(key.utf8.reduce(7) { ($0 * 31 + Int($1)) % 9_973 })
        case .boolean: true
        case .null: .some(.null)
        case .anyObject: ["anything": [1, "two", nil]]
        case .map(let value): self.value(of: value, for: key, level: level).map { ["EUR": $0, "CHF": $0] }
        case .list(let element): value(of: element, for: key, level: level).map { [$0, Self.renumbered($0)] }
        case .anyOf(let parts): parts.first.flatMap { value(of: $0, for: key, level: level) }
        case .object, .allOf: values(of: description.properties(of: schema), level: level, samples: "")
        case .reference(let name): referenced(name, for: key, level: level)
        }
    }

    /// The same value with another number: items of a basket are refused if two have one.
    private static func renumbered(_ value: JSONValue) -> JSONValue {
        guard let number = value["id"]?.integer else { return value }
        var other = value
        other["id"] = .integer(number + 1)
        return other
    }

    /// A shared schema's value. Objects are nested to a depth only, as some hold themselves.
    private func referenced(_ name: String, for key: String, level: Int) -> JSONValue? {
        switch description.schemas[name] {
        case .object, .allOf: level <= Self.deepest ? object(of: name, level: level) : .none
        case let schema?: value(of: schema, for: key, level: level)
        case nil: .none
        }
    }
}
