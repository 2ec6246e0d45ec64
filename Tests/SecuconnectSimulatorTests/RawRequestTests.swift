import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Requests as they come over a wire, from anyone.
final class RawRequestTests: XCTestCase {
    func testRawRequestsAreAnsweredAsThoseOfClients() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        let headers = [("authorization", "Bearer \(shop.token ?? "")")]
        let read = try await Answer(
            shop.server.answer("get", "/api/v2/Smart/Transactions/\(id)?x=%C3%A9&y=ä", headers: headers))
        let same = try await shop.get(id)
        XCTAssertEqual(read.body, same)
        XCTAssertEqual(shop.server.requests.suffix(2).first?.query, ["x": "é", "y": "ä"])
        let created = try await Answer(
            shop.server.answer(
                "POST", "/api/v2/Smart/Transactions", headers: headers, body: Data(#"{"basket_info":{"sum":1}}"#.utf8)))
        XCTAssertEqual(created.status, 200)
        let repeated = try await Answer(
            shop.server.answer(
                "GET", "/api/v2/Smart/Transactions", headers: [("Accept", "a"), ("accept", "b")] + headers))
        XCTAssertEqual(repeated.status, 200)
        XCTAssertEqual(shop.server.requests.last?.headerNames, ["accept", "authorization"])
    }

    func testStrangeRequestsAreRefusedAndNothingEnds() async throws {
        let shop = try await Shop()
        let headers = [("Authorization", "Bearer \(shop.token ?? "")")]
        let id = try await shop.create()
        var generator = SeededRandom(seed: 20)
        var targets = [
            "", "*", "/", "//", "/%", "/%zz", "/%00", "/api/v2/%2e%2e", "/api/v2/Smart/Transactions/{id}", "/ä b",
            "/api/v2/Smart/Transactions/\u{0}", "/a|b^c`d\"<>\\", "http://host/api/v2/x", "/#?%23", "/?[]=[", "/?q=[",
            "/api/v2/Smart/Transactions?sort[]=x&aggregate[min]=9999999999999999999&aggregate[interval]=hour",
        ]
        let pieces = [
            "/api/v2", "/Smart/Transactions", "/\(id)", "/prepare/debit", "/start", "?q=", "id:x", "&count=", "-1",
            "9223372036854775807", "&offset=", "%", "é", "\u{0}", "&scroll_id=", "&sort[a]=", "/me/diagnosis",
            "&fields=a.b",
        ]
        for _ in 0..<2_000 {
            targets.append((0..<generator.below(6)).map { _ in pieces[generator.below(pieces.count)] }.joined())
        }
        for target in targets {
            for method in ["GET", "PATCH", "post"] {
                let response = try await shop.server.answer(
                    method, target, headers: headers, body: Data(#"{"basket_info":{"sum":1e300}}"#.utf8))
                XCTAssertTrue([200, 403, 404, 405, 422].contains(response.status), "\(method) \(target)")
            }
        }
    }
}
