import Foundation
import LoopbackServer
import SecuconnectKit
import TestSupport

/// A document of which one value, at any depth, was replaced or dropped.
struct DocumentMutation {
    /// The property of the whole document in which it happened.
    let property: String
    let path: String
    let became: String
    let document: JSONValue

    private static let replacements: [JSONValue] = [
        nil, [], [:], "", " ", "nonsense", "1", 7, -1, .number(0.5), true, false, ["x": 1], [7], ["a", nil], [[1]],
        .integer(.max),
    ]

    /// Mutates a document. An object's own id stays, as a resource without one is of no use.
    init?(of document: JSONValue, using random: inout SeededRandom) {
        guard let object = document.object else { return nil }
        let names = object.keys.filter { $0 != "id" && $0 != "type" }.sorted()
        guard !names.isEmpty else { return nil }
        property = random.pick(names)
        var steps: [String] = []
        let replacement = random.below(5) == 0 ? nil : Optional(random.pick(Self.replacements))
        self.document = Self.mutate(document, at: property, to: replacement, steps: &steps, using: &random) ?? nil
        path = steps.joined(separator: ".")
        became = replacement.map { "\($0)" } ?? "nothing"
    }

    private static func mutate(
        _ value: JSONValue, at key: String, to replacement: JSONValue?, steps: inout [String],
        using random: inout SeededRandom
    ) -> JSONValue? {
        var value = value
        steps.append(key)
        value[key] = value[key].flatMap { inner(of: $0, to: replacement, steps: &steps, using: &random) }
        return value
    }

    /// Goes deeper half of the time.
    private static func inner(
        of value: JSONValue, to replacement: JSONValue?, steps: inout [String], using random: inout SeededRandom
    ) -> JSONValue? {
        guard random.below(2) == 0 else { return replacement }
        if let keys = value.object?.keys.sorted(), !keys.isEmpty {
            return mutate(value, at: random.pick(keys), to: replacement, steps: &steps, using: &random)
        }
        if let elements = value.array, !elements.isEmpty {
            let index = random.below(elements.count)
            steps.append("\(index)")
            var mutated = elements
            mutated[index] = inner(of: elements[index], to: replacement, steps: &steps, using: &random) ?? nil
            return .array(mutated)
        }
        return replacement
    }
}
