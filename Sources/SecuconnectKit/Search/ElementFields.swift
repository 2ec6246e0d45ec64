import Foundation

/// The fields that the elements of a list have, according to their type.
package enum ElementFields {
    /// Returns a Boolean value that indicates whether elements of a type have a field.
    ///
    /// An element with only this field is decoded, and encoded again: a field that the type doesn't have is lost. The
    /// field is tried with each kind of value, because the type of its value isn't known.
    package static func contains(_ name: String, in type: any Decodable.Type) -> Bool {
        guard let type = type as? any Codable.Type else { return true }
        if name == "created", type is any SearchableBy.Created.Type { return true }
        let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        // A document that is too deep to be read has no field.
        guard path.count < 32 else { return false }
        let values: [JSONValue] = ["1", ["id": "1"], "2026-01-01T00:00:00+01:00", true, []]
        return values.contains { survives($0, at: path, in: type) }
    }

    private static func survives<Element: Codable>(
        _ value: JSONValue, at path: [String], in type: Element.Type
    ) -> Bool {
        let document = path.reversed().reduce(value) { [$1: $0, "id": $1 == "id" ? $0 : "1"] }
        guard let data = try? JSONEncoder().encode(document),
            let element = try? JSONReader().decode(type, from: data),
            let encoded = try? JSONEncoder().encode(element),
            let known = try? JSONReader().decode(JSONValue.self, from: encoded)
        else { return false }
        return path.reduce([known]) { values, name in
            values.flatMap { $0.array ?? [$0] }.compactMap { $0[name] }
        }.isEmpty == false
    }
}
