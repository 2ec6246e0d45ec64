import Foundation
import SecuconnectKit

/// Reading without the network: the library's decoder against `JSONDecoder` with the same models.
enum Decoding {
    struct Page<Element: Decodable>: Decodable {
        var data: [Element]
    }

    static func run(_ bench: Workbench) async throws -> [Row] {
        let page = Data(Documents.page.utf8), document = Data(Documents.transaction(1).utf8)
        return [
            try await compare(
                bench, "1,000 transactions (\(page.count / 1_000) kB), decoded", Page<SmartTransaction>.self, page,
                unit: "ms", repetitions: 3, target: 3),
            try await compare(
                bench, "one transaction, decoded", SmartTransaction.self, document, unit: "ms", repetitions: 500,
                target: 2.2),
            try await compare(
                bench, "1,000 transactions as `JSONValue`", JSONValue.self, page, unit: "ms", repetitions: 1, target: 8),
            try await compare(
                bench, "one transaction as `JSONValue`", JSONValue.self, document, unit: "ms", repetitions: 200,
                target: 8),
        ]
    }

    private static func compare<Value: Decodable>(
        _ bench: Workbench, _ title: String, _ type: Value.Type, _ data: Data, unit: String, repetitions: Int,
        target: Double
    ) async throws -> Row {
        let duel = try await Duel(rounds: bench.rounds) {
            for _ in 0..<repetitions { _ = try JSONReader().decode(type, from: data) }
        } baseline: {
            for _ in 0..<repetitions { _ = try JSONDecoder().decode(type, from: data) }
        }
        return duel.row("c", title, unit: unit, scale: 1_000 / Double(repetitions), target: .atLeast(target))
    }
}
