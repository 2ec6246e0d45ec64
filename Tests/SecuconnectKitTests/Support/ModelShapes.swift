import SecuconnectKit

/// Documents that have every property of the schemas of the API's description.
struct ModelShapes {
    private static let aggregation = ["l", "k", "ks", "c", "s", "t"]
    private static let deepest = 3

    private let description: APIDescription
    /// The text that a property gets, by the property's name and its place in the document.
    var text: @Sendable (_ name: String, _ place: String) -> String = { name, place in
        name.contains("url") ? "https://example.net/\(place)" : "a text for \(place)"
    }
    /// The number of the round, in which the flags of an object have values that tell them apart.
    var round = 0

    /// After as many rounds, every flag was true and false, and no two of an object were always equal.
    static let rounds = 0..<4

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

    /// A JSON value with everything that a schema has. Every text and number in it is different.
    func document(of schema: APISchema) -> JSONValue { value(of: schema, at: Place()) ?? nil }

    /// A place in a document.
    private struct Place {
        var name = ""
        var path = ""
        var level = 0

        func property(_ name: String) -> Self {
            Self(name: name, path: path.isEmpty ? name : "\(path).\(name)", level: level + 1)
        }

        func element(_ number: Int) -> Self { Self(name: name, path: "\(path).\(number)", level: level) }

        /// A number of its own, which is the same in every process.
        var number: Int { path.utf8.reduce(7) { ($0 * 31 + Int($1)) % 999_983 } }
    }

    private func values(of members: [String: APISchema], at place: Place, samples: String) -> JSONValue {
        var document: [String: JSONValue] = [:]
        let flags = members.filter { $0.value == .boolean }.keys.sorted()
        for (key, schema) in members {
            document[key] =
                Completeness.samples[samples + key] ?? flags.firstIndex(of: key).map(flag)
                ?? value(of: schema, at: place.property(key))
        }
        return .object(document)
    }

    private func flag(_ number: Int) -> JSONValue { .bool((number + 1) >> round & 1 == 1) }

    private func value(of schema: APISchema, at place: Place) -> JSONValue? {
        switch schema {
        case .string: .string(text(place.name, place.path))
        case .integer: .integer(place.number)
        case .boolean: flag(0)
        case .null: .some(.null)
        case .anyObject: ["anything": [1, "two", nil]]
        case .map(let value):
            self.value(of: value, at: place.element(1)).map {
                ["EUR": $0, "CHF": self.value(of: value, at: place.element(2)) ?? $0]
            }
        case .list(let element):
            value(of: element, at: place.element(1)).map { [$0, value(of: element, at: place.element(2)) ?? $0] }
        case .anyOf(let parts): parts.first.flatMap { value(of: $0, at: place) }
        case .object, .allOf: values(of: description.properties(of: schema), at: place, samples: "")
        case .reference(let name): referenced(name, at: place)
        }
    }

    /// A shared schema's value. Objects are nested to a depth only, as some hold themselves.
    private func referenced(_ name: String, at place: Place) -> JSONValue? {
        switch description.schemas[name] {
        case .object, .allOf:
            place.level <= Self.deepest ? values(of: members(of: name), at: place, samples: "\(name).") : .none
        case let schema?: value(of: schema, at: place)
        case nil: .none
        }
    }
}
