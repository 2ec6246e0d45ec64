import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Bodies that are much larger than those of any client. With a quadratic step they take hours.
final class LargeBodyTests: XCTestCase {
    func testObjectWithManyFieldsIsAnswered() async throws {
        let shop = try await Shop()
        let fields = (0..<100_000).map { "\"field\($0)\":\($0)" }.joined(separator: ",")
        let answer = try await shop.server.answer(
            "POST", "/api/v2/Payment/Customers", headers: [("Authorization", "Bearer \(shop.token ?? "")")],
            body: Data("{\"contact\":{\"surname\":\"Doe\"},\(fields)}".utf8))
        XCTAssertEqual(answer.status, 200)
    }

    func testOldestDocumentsAreForgottenBeyondTheCapacity() async throws {
        var settings = SimulatedServer.Settings()
        settings.uploadCapacity = 100
        let shop = try await Shop(SimulatedServer(settings))
        var ids: [String] = []
        for _ in 1...5 {
            let content = Data(repeating: 7, count: 40).base64EncodedString()
            let answer = try await shop.call(.post, "/Document/Uploads", ["content": .string(content)])
            ids.append(answer.body["id"]?.string ?? "")
        }
        var statuses: [Int] = []
        for id in ids { statuses.append(try await shop.call(.get, "/Document/Uploads/\(id)").status) }
        XCTAssertEqual(statuses, [403, 403, 403, 200, 200])
    }

    func testBodiesBeyondTheLimitArentRecorded() async throws {
        var settings = SimulatedServer.Settings()
        settings.recordedBodySize = 60
        let shop = try await Shop(SimulatedServer(settings))
        _ = try await shop.call(.post, "/Payment/Customers", ["contact": ["surname": "Doe"]])
        let long = JSONValue.string(String(repeating: "x", count: 60))
        _ = try await shop.call(.post, "/Payment/Customers", ["contact": ["surname": long]])
        XCTAssertEqual(shop.server.requests.suffix(2).map { $0.body != nil }, [true, false])
    }
}
