import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Wrong calls and what they get.
final class RefusalTests: XCTestCase {
    func testUnknownIdIsNotAllowedRatherThanNotFound() async throws {
        let shop = try await Shop()
        let calls: [(TransportRequest.Method, String, JSONValue?)] = [
            (.get, "/Smart/Transactions/STX_NONE", nil), (.put, "/Smart/Transactions/STX_NONE", [:]),
            (.post, "/Smart/Transactions/STX_NONE/start", nil),
            (.post, "/Smart/Transactions/STX_NONE/start/cash", nil),
            (.post, "/Smart/Transactions/STX_NONE/start/prepaid", nil),
            (.post, "/Smart/Transactions/STX_NONE/prepare/debit", bankAccount),
            (.post, "/Smart/Transactions/STX_NONE/cancel", nil), (.post, "/Smart/Transactions/STX_NONE/abort", nil),
            (.post, "/Smart/Transactions/STX_NONE/preTransaction", nil),
            (.post, "/Smart/Transactions/STX_NONE/setDelivery", ["delivery_options": ["type": "shipping"]]),
            (.post, "/Smart/Transactions/77/canceltrx", nil), (.get, "/Payment/Transactions/PCI_NONE", nil),
        ]
        for (method, path, body) in calls {
            let answer = try await shop.call(method, path, body)
            assertRefused(answer, 403, "ProductNotAllowedException", code: 4003)
        }
    }

    func testUnknownPathIsNotFound() async throws {
        let shop = try await Shop()
        for path in ["/Smart/Unknown", "/Smart", "", "/Smart/Transactions/STX_1/fly", "/a/b/c/d/e/f/g"] {
            let answer = try await shop.call(.get, path)
            assertRefused(answer, 404, "ProductNotFoundException", code: 4004)
        }
        var outside = try shop.request(.get, "/Smart/Transactions")
        outside.url = try XCTUnwrap(URL(string: "https://connect-testing.secuconnect.com/elsewhere"))
        let answer = try await Answer(shop.server.send(outside))
        assertRefused(answer, 404, "ProductNotFoundException", code: 4004)
    }

    func testWrongMethodIsRefused() async throws {
        let shop = try await Shop()
        for (method, path) in [
            (TransportRequest.Method.delete, "/Smart/Transactions/STX_1"), (.put, "/Smart/Transactions"),
            (.get, "/Smart/Transactions/STX_1/start"), (.post, "/Payment/Transactions/PCI_1"),
        ] {
            let answer = try await shop.call(method, path)
            assertRefused(answer, 405, "ProductNotAllowedException", code: 4005)
        }
    }

    func testWrongOrderIsRefused() async throws {
        let shop = try await Shop()
        let orders: [JSONValue?] = [
            nil, [:], [], [1], "text", nil, ["basket_info": nil], ["basket_info": "5"], ["basket_info": [:]],
            ["basket_info": ["sum": "five"]], ["basket_info": ["sum": -1]], ["basket_info": ["sum": true]],
            ["basket_info": ["sum": .number(1.5)]], ["basket_info": ["sum": 1, "currency": "EURO"]],
            ["basket_info": ["sum": 1], "contract": ["id": "GCR"], "device_source": [:]],
            ["basket_info": ["sum": 1], "customer": "Max"],
            ["basket_info": ["sum": 1], "customer": ["contact": ["dob": "yesterday"]]],
            ["basket_info": ["sum": 1], "customer": ["contact": ["dob": "1965-02-30"]]],
            ["basket_info": ["sum": 1], "container": 5],
        ]
        for order in orders {
            let answer = try await shop.call(.post, "/Smart/Transactions", order)
            assertRefused(answer, 422, "ProductFormatException", code: 0)
        }
        XCTAssertEqual(shop.server.smartTransactionIDs, [])
    }

    func testBodyThatIsNoJSONIsRefused() async throws {
        let shop = try await Shop()
        for text in ["{", "grant_type=x", "<html/>", "\u{0}", "{\"basket_info\": {\"sum\": 1}} x"] {
            var request = try shop.request(.post, "/Smart/Transactions")
            request.body = Data(text.utf8)
            let answer = try await Answer(shop.server.send(request))
            assertRefused(answer, 422, "ProductFormatException", code: 0)
            XCTAssertEqual(answer.body["error_details"], "The payload isn't JSON")
        }
    }

    func testRefusedUpdateChangesNothing() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["merchantRef": "1"])
        let before = try await shop.get(id)
        let answer = try await shop.call(
            .put, "/Smart/Transactions/\(id)", ["merchantRef": "2", "basket_info": ["sum": "x"]])
        assertRefused(answer, 422, "ProductFormatException", code: 0)
        let after = try await shop.get(id)
        XCTAssertEqual(after, before)
    }

    func testDebitNeedsAnInstrumentAndAnUnknownMethodIsRefused() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        let bare = try await shop.step(id, "prepare/debit")
        assertRefused(bare, 422, "ProductFormatException", code: 0)
        let unknown = try await shop.step(id, "prepare/barter")
        assertRefused(unknown, 403, "ProductNotAllowedException", code: 1003)
    }

    func testPathsAreReadInAnyCase() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        var request = try shop.request(.get, "/smart/TRANSACTIONS/\(id)")
        request.url = try XCTUnwrap(URL(string: "https://localhost/API/V2/smart/TRANSACTIONS/\(id)"))
        let read = try await Answer(shop.server.send(request))
        XCTAssertEqual(read.status, 200)
        let started = try await shop.step(id, "START/Prepaid")
        XCTAssertEqual(started.body["payment_method"], "prepaid")
    }

    func testCallWithoutATokenIsRefusedBeforeAnythingElse() async throws {
        let shop = Shop(withoutToken: SimulatedServer())
        for path in ["/Smart/Transactions", "/Unknown"] {
            let answer = try await shop.call(.post, path, "nonsense")
            assertRefused(answer, 403, "ProductNotAllowedException", code: 2003)
        }
    }
}
