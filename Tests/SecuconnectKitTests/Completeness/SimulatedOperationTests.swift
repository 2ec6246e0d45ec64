import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The simulator knows every operation of the description.
final class SimulatedOperationTests: XCTestCase {
    func testSimulatorFindsThePathOfEveryOperation() async throws {
        let server = SimulatedServer(), shapes = try ModelShapes()
        let credentials: JSONValue = [
            "grant_type": "client_credentials", "client_id": .string(SimulatedServer.clientID),
            "client_secret": .string(SimulatedServer.clientSecret.rawValue),
        ]
        let token = try await document(
            server.answer("POST", "/oauth/token", body: JSONEncoder().encode(credentials)))["access_token"]?.string
        let headers = [("Authorization", "Bearer \(token ?? "")"), ("Content-Type", "application/json")]
        for operation in try APIDescription.shared.get().operations.values.sorted(by: { $0.id < $1.id }) {
            let method = operation.path.hasPrefix("/Payment/") ? "Secupaydebits" : "debit"
            let path = operation.path.replacingOccurrences(of: "{paymentMethod}", with: method)
            let body = try operation.body.map { try JSONEncoder().encode(shapes.document(of: $0)) }
            let response = try await server.answer(
                operation.method, "/api/v2" + path, headers: headers, body: body)
            XCTAssertFalse([401, 404, 405].contains(response.status), "\(operation.id): \(response.status)")
            if response.status != 200 {
                let error = try document(response)
                XCTAssertEqual(error["status"], "error", operation.id)
                XCTAssertNotNil(error["error"]?.string, operation.id)
            }
        }
    }

    private func document(_ response: TransportResponse) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: response.body)
    }
}
