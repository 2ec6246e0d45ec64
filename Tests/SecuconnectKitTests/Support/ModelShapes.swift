import Foundation

@testable import SecuconnectKit

/// The vendor's models by name (`Fixtures/models.json`): which members they have, and of which types.
struct ModelShapes {
    private struct Shape: Decodable {
        var extends: String?
        var members: [String: String]
    }

    /// Where a list may be meant though one object is declared, our types always write a list.
    private static let lists: Set = ["AggregationResult.t"]
    /// What is put for a model that is one of several.
    private static let standIns = [
        "OneOfPaymentContainersDTOModelPrivate": "BankAccountDescriptor",
        "OneOfSmartTransactionsDeliveryOptionsModel": "SmartTransactionsShippingModel",
    ]
    /// Texts that decide how the rest is read.
    private static let decidingTexts = [
        "SmartTransactionsShippingModel.type": "shipping",
        "SmartTransactionsCollectionModel.type": "collection",
    ]
    private static let aggregation = ["l", "k", "ks", "c", "s", "t"]
    private static let deepest = 3

    private let shapes: [String: Shape]
    /// The text that a member gets, by the member's name.
    var text: @Sendable (String) -> String = { $0.contains("url") ? "https://example.net/\($0)" : "a text for \($0)" }

    init() throws {
        shapes = try JSONDecoder().decode([String: Shape].self, from: Fixture.data("models.json"))
    }

    var names: Set<String> { Set(shapes.keys) }

    /// The members of a model and their types, the inherited ones included.
    ///
    /// The vendor's models of resources all declare the members of an aggregation row besides their own. No object
    /// has both: rows are `AggregationBucket`s here, and the six are left out of the resources.
    func members(of name: String) -> [String: String] {
        let concrete = Self.standIns[name] ?? name
        guard let shape = shapes[concrete] else { return [:] }
        var members = shape.members.merging(shape.extends.map(self.members) ?? [:]) { own, _ in own }
        if members["object"] != nil, members["t"] == "AggregationTimeResult" {
            for member in Self.aggregation { members[member] = nil }
        }
        return members
    }

    /// A JSON object with every member of a model, and nested models three levels deep.
    func document(of name: String) -> JSONValue { document(of: name, level: 0) }

    private func document(of name: String, level: Int) -> JSONValue {
        let concrete = Self.standIns[name] ?? name
        var document: [String: JSONValue] = [:]
        for (key, type) in members(of: concrete) {
            let member = "\(concrete).\(key)"
            document[key] =
                Self.decidingTexts[member].map(JSONValue.string)
                ?? value(of: Self.lists.contains(member) ? type + "[]" : type, for: key, level: level)
        }
        return .object(document)
    }

    private func value(of type: String, for key: String, level: Int) -> JSONValue? {
        if type.hasSuffix("[]") {
            return value(of: String(type.dropLast(2)), for: key, level: level).map { [$0, $0] }
        }
        switch type {
        case "string": return .string(text(key))
        case "int": return .integer(key.utf8.reduce(7) { ($0 * 31 + Int($1)) % 9_973 })
        case "bool": return true
        case "object": return ["anything": [1, "two", nil]]
        case "map[string,int]": return ["EUR": 100, "CHF": -1]
        default: return level < Self.deepest ? .some(document(of: type, level: level + 1)) : .none
        }
    }
}
