import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The simulator answers what the SDKs and demos of the vendor send.
final class ReplayTests: XCTestCase {
    func testEachCallOfTheVendorsClientsHasItsOutcome() async throws {
        let description = try APIDescription.shared.get()
        for (file, client, steps, headers) in try Self.recordings() {
            var replay = Replay(client, headers: headers)
            for step in try Self.signIn(client) + steps {
                guard step.event == nil else {
                    try replay.happen(step)
                    continue
                }
                let name = "\(file), \(client): \(step.text("method")) \(step.text("path"))"
                let (response, body) = try await replay.send(step)
                XCTAssertEqual(response.status, step.json["status"]?.integer, "\(name): \(body ?? .null)")
                XCTAssertFalse([404, 405, 500].contains(response.status), name)
                if step.json["file"] == true {
                    XCTAssertNotNil(response.headers["Content-Disposition"], name)
                    continue
                }
                let answer = try XCTUnwrap(body, "\(name) isn't answered in JSON")
                if let part = step.json["has"] {
                    XCTAssertTrue(answer.contains(try replay.filled(part)), "\(name): \(answer)")
                }
                replay.keep(step.json["keep"], of: answer)
                if response.status == 200, let schema = Self.response(of: step, in: description) {
                    XCTAssertEqual(description.unreadablePaths(in: answer, as: schema), [], name)
                }
            }
        }
    }

    func testReplaysHaveEachOperationOfBothSDKs() throws {
        let all = Set(try APIDescription.shared.get().operations.values.map(Self.signature))
        for client in ["php", "java"] {
            let recorded = try Self.recordings().filter { $0.client == client }.flatMap(\.steps)
                .compactMap { $0.operation.map(Self.signature) }
            XCTAssertEqual(all.subtracting(recorded), [], client)
        }
    }

    func testUnreadableValuesAreFoundByTheirPath() throws {
        let description = try APIDescription.shared.get()
        let document: JSONValue = [
            "contact": [], "created": 5, "contract": ["id": ["x"]], "unknown": [1], "updated": nil, "id": true,
        ]
        let paths = description.unreadablePaths(in: document, as: .reference("PaymentCustomersProductModel"))
        XCTAssertEqual(paths, ["$.contact", "$.contract.id"])
    }

    private typealias Recording = (file: String, client: String, steps: [Replay.Step], headers: JSONValue)

    private static func recordings() throws -> [Recording] {
        let clients = try Fixture.json("replays/clients.json")
        return try Fixture.names(in: "replays").filter { $0 != "clients.json" }.flatMap { file -> [Recording] in
            let document = try Fixture.json("replays/\(file)")
            return try ["php", "java"].map { client in
                let calls = try XCTUnwrap(document[client]?.array, "\(file) has no calls of \(client)")
                let headers = try XCTUnwrap(clients[client]?["headers"])
                return (file, client, calls.map(Replay.Step.init), headers)
            }
        }
    }

    /// Returns the call with which a client gets its token.
    private static func signIn(_ client: String) throws -> [Replay.Step] {
        [Replay.Step(json: try XCTUnwrap(try Fixture.json("replays/clients.json")[client]?["token"]))]
    }

    /// Returns an operation without the names of its parameters, which differ in the sources.
    private static func signature(_ operation: APIDescription.Operation) -> String {
        signature("\(operation.method) \(operation.path)\(operation.query.contains("multipart") ? "?multipart" : "")")
    }

    private static func signature(_ operation: String) -> String {
        operation.replacingOccurrences(of: "\\{[^}]*\\}", with: "{}", options: .regularExpression)
    }

    private static func response(of step: Replay.Step, in description: APIDescription) -> APISchema? {
        guard let operation = step.operation.map(signature) else { return nil }
        return description.operations.values.first { signature($0) == operation }?.response
    }
}
