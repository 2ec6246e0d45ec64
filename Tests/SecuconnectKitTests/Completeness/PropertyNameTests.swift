import Foundation
import SecuconnectKit
import XCTest

/// A property and the key that it is sent under have one name, so that no two of a type can change places.
///
/// A round trip can't tell: it reads and writes a wrong key alike.
final class PropertyNameTests: XCTestCase {
    func testEveryKeyHasTheNameOfItsProperty() throws {
        let exceptions = try Fixture.json("property-names.json")
        var used: Set<String> = []
        for pair in try pairs(#"`?(\w+)`? = "([^"]+)""#, in: keyEnums()) where !pair.isOneName {
            let keys = exceptions[pair.property]?.array?.compactMap(\.string) ?? []
            XCTAssertTrue(keys.contains(pair.key), "\(pair.property) = \(pair.key)")
            used.insert(pair.property)
        }
        XCTAssertEqual(Set((exceptions.object ?? [:]).keys).subtracting(used), [], "are no exceptions")
    }

    func testEveryInitializerSetsThePropertyOfTheParameter() throws {
        let pairs = try pairs(#"^\s*self\.(\w+) = (\w+)$"#, in: sources(["Models"]))
        XCTAssertGreaterThan(pairs.count, 400)
        for pair in pairs { XCTAssertEqual(pair.property, pair.key) }
    }

    func testEveryInitializerReadsThePropertyFromItsKey() throws {
        let pairs = try pairs(#"^\s*(?:self\.)?(\w+) = try .*forKey: \.(\w+)\)"#, in: sources())
        XCTAssertGreaterThan(pairs.count, 50)
        for pair in pairs { XCTAssertEqual(pair.property, pair.key) }
    }

    private struct Pair {
        let property: String
        let key: String

        /// A Boolean value that indicates whether the property is the key in camel case.
        var isOneName: Bool { property.lowercased() == key.replacingOccurrences(of: "_", with: "").lowercased() }
    }

    private func pairs(_ pattern: String, in texts: [String]) throws -> [Pair] {
        let expression = try NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
        return texts.flatMap { text in
            expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
                guard let property = Range(match.range(at: 1), in: text), let key = Range(match.range(at: 2), in: text)
                else { return nil }
                return Pair(property: String(text[property]), key: String(text[key]))
            }
        }
    }

    /// The keys of everything that is sent or read as JSON.
    private func keyEnums() throws -> [String] {
        try sources().flatMap { source in
            source.components(separatedBy: ": String, CodingKey").dropFirst().map {
                $0.components(separatedBy: "}").first ?? ""
            }
        }
    }

    private func sources(_ folders: [String] = ["Models", "Resources", "Search"]) throws -> [String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/SecuconnectKit")
        return try folders.flatMap { folder in
            let files = FileManager.default.enumerator(
                at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
            return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
                .map { try String(contentsOf: $0, encoding: .utf8) }
        }
    }
}
