import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The description that the simulator gives of itself.
final class OpenAPITests: XCTestCase {
    func testDescriptionHasEveryOperationOfTheAPI() throws {
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../SecuconnectKitTests/Fixtures/openapi.json")
        let api = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: fixture))
        let known = Self.operations(of: api, below: "")
        let described = Self.operations(of: SimulatedServer.openAPI, below: "/api/v2")
        XCTAssertGreaterThan(known.count, 180)
        let missing = known.filter { operation in !described.contains { Self.isMatch($0, operation) } }
        XCTAssertEqual(missing, [])
    }

    func testOperationIdentifiersAreUnique() {
        let paths = SimulatedServer.openAPI["paths"]?.object ?? [:]
        let ids = paths.values.flatMap { ($0.object ?? [:]).values.compactMap { $0["operationId"]?.string } }
        XCTAssertEqual(Set(ids).count, ids.count)
        XCTAssertTrue(ids.contains("POST /simulator/clock"))
    }

    func testEveryParameterOfAPathIsDescribed() {
        for (path, item) in SimulatedServer.openAPI["paths"]?.object ?? [:] {
            let variables = path.split(separator: "/").filter { $0.first == "{" }.map {
                String($0.dropFirst().dropLast())
            }
            for operation in (item.object ?? [:]).values {
                let names = (operation["parameters"]?.array ?? []).filter { $0["in"] == "path" }
                    .compactMap { $0["name"]?.string }
                XCTAssertEqual(names, variables, path)
            }
        }
    }

    /// A part that varies in the API can be several fixed ones in the simulator, such as the older direct products.
    private static func isMatch(_ described: String, _ known: String) -> Bool {
        let parts = described.split(separator: "/"), others = known.split(separator: "/")
        return parts.count == others.count && zip(parts, others).allSatisfy { $0 == $1 || $1 == "{}" }
    }

    /// The operations with the names of their parameters left out, which differ.
    private static func operations(of description: JSONValue, below prefix: String) -> Set<String> {
        var operations: Set<String> = []
        for (path, item) in description["paths"]?.object ?? [:] where path.hasPrefix(prefix + "/") {
            let parts = path.dropFirst(prefix.count).split(separator: "/")
                .map { $0.first == "{" ? "{}" : $0.lowercased() }
            for method in (item.object ?? [:]).keys where ["get", "post", "put", "patch", "delete"].contains(method) {
                operations.insert("\(method) /\(parts.joined(separator: "/"))")
            }
        }
        return operations
    }
}
