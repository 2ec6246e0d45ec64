import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

final class LargeBodyTests: XCTestCase {
    func testX() async throws {
        for n in [75_000, 150_000, 300_000] {
            let shop = try await Shop()
            let body = "{" + (0..<n).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
            let t = Date()
            let answer = try await shop.server.answer(
                "POST", "/api/v2/Smart/Transactions", headers: [("Authorization", "Bearer \(shop.token ?? "")")],
                body: Data(body.utf8))
            print("N", n, answer.status, Date().timeIntervalSince(t))
        }
    }
}
