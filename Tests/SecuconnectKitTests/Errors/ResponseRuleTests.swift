import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// The table of what is certain after a response, row by row; the article on errors shows the same.
final class ResponseRuleTests: XCTestCase {
    private struct Row {
        var status: Int
        var body = "<html>"
        var kind: SecuconnectError.Kind
        var outcome: SecuconnectError.Outcome
        /// The number of requests for a read, and for a change, when the response comes every time.
        var reads = 1
        var changes = 1
    }

    private static func server(_ name: String, code: Int? = nil) -> String {
        #"{"status":"error","error":"\#(name)"\#(code.map { #","code":\#($0)"# } ?? "")}"#
    }

    private static let rows: [Row] = [
        // Failures of the server and of gateways, whatever they say.
        Row(status: 500, kind: .unavailable, outcome: .unknown, reads: 3),
        Row(status: 502, kind: .unavailable, outcome: .unknown, reads: 3),
        Row(status: 503, kind: .unavailable, outcome: .unknown, reads: 3),
        Row(status: 504, kind: .unavailable, outcome: .unknown, reads: 3),
        Row(status: 501, kind: .unavailable, outcome: .unknown),
        Row(status: 505, kind: .unavailable, outcome: .unknown),
        Row(status: 599, kind: .unavailable, outcome: .unknown),
        Row(status: 999, kind: .unavailable, outcome: .unknown),
        Row(status: 500, body: server("ProductFormatException"), kind: .unavailable, outcome: .unknown, reads: 3),
        Row(status: 408, kind: .unavailable, outcome: .unknown, reads: 3),
        Row(status: 408, body: server("ProductFormatException"), kind: .unavailable, outcome: .unknown, reads: 3),
        Row(status: 460, kind: .unavailable, outcome: .unknown, reads: 3),
        Row(status: 499, kind: .unavailable, outcome: .unknown, reads: 3),
        // The server certainly did nothing.
        Row(status: 425, kind: .unavailable, outcome: .rejected, reads: 3, changes: 3),
        Row(status: 429, kind: .rateLimited, outcome: .rejected, reads: 3, changes: 3),
        // Another call is, or was, under way.
        Row(status: 409, kind: .refused, outcome: .unknown),
        Row(status: 409, body: server("ProductFormatException"), kind: .refused, outcome: .unknown),
        // Sent elsewhere.
        Row(status: 300, kind: .redirected, outcome: .unknown),
        Row(status: 302, kind: .redirected, outcome: .unknown),
        Row(status: 307, body: server("ProductFormatException"), kind: .redirected, outcome: .unknown),
        Row(status: 304, body: "", kind: .unreadableResponse, outcome: .unknown),
        // Refusals.
        Row(status: 400, kind: .refused, outcome: .rejected),
        Row(status: 403, kind: .notAllowed, outcome: .rejected),
        Row(status: 404, kind: .notFound, outcome: .rejected),
        Row(status: 405, kind: .refused, outcome: .rejected),
        Row(status: 413, kind: .refused, outcome: .rejected),
        Row(status: 422, kind: .refused, outcome: .rejected),
        Row(status: 403, body: server("ProductNotAllowedException", code: 1003), kind: .notAllowed, outcome: .rejected),
        Row(status: 400, body: server("ProductNotAllowedException"), kind: .notAllowed, outcome: .rejected),
        Row(status: 400, body: server("ProductNotFoundException"), kind: .notFound, outcome: .rejected),
        Row(status: 400, body: server("ProductFormatException", code: 1001), kind: .refused, outcome: .rejected),
        Row(status: 400, body: server("ProductInternalException"), kind: .refused, outcome: .unknown),
        Row(status: 400, body: server("ProductBackendproviderException"), kind: .refused, outcome: .unknown),
        // Successes that are errors.
        Row(status: 200, body: server("ProductFormatException"), kind: .refused, outcome: .rejected),
        Row(status: 200, body: server("ProductNotAllowedException"), kind: .notAllowed, outcome: .rejected),
        Row(status: 200, body: server("ProductNotFoundException"), kind: .notFound, outcome: .rejected),
        Row(status: 200, body: server("ProductFormatException", code: 4028), kind: .refused, outcome: .rejected),
        Row(status: 200, body: server("ProductNotAllowedException", code: 1003), kind: .refused, outcome: .unknown),
        Row(status: 200, body: server("ProductFormatException", code: 1005), kind: .refused, outcome: .unknown),
        Row(status: 201, body: server("ProductInternalException"), kind: .refused, outcome: .unknown),
        Row(status: 200, body: "<html>", kind: .unreadableResponse, outcome: .unknown),
        // No status that ends a call.
        Row(status: 101, kind: .unreadableResponse, outcome: .unknown),
        Row(status: 0, kind: .unreadableResponse, outcome: .unknown),
    ]

    func testEachResponseHasItsKindOutcomeAndRepetition() async throws {
        for row in Self.rows {
            for isChange in [true, false] {
                let transport = ScriptedTransport(Array(repeating: .answer(row.status, row.body), count: 3))
                let client = SecuconnectClient.test(transport)
                let error = await thrownError { isChange ? try await client.change() : try await client.read() }
                let name = "\(row.status) \(row.body) \(isChange)"
                XCTAssertEqual(error?.kind, row.kind, name)
                XCTAssertEqual(error?.outcome, row.outcome, name)
                XCTAssertEqual(error?.httpStatus, row.status, name)
                let attempts = isChange ? row.changes : row.reads
                XCTAssertEqual(transport.requests.count, attempts, name)
                XCTAssertEqual(error?.isRetryable, attempts > 1, "\(name): the error says what the client does")
                XCTAssertEqual(error?.mayHaveActed, row.outcome == .unknown, name)
            }
        }
    }

    func testExpiredTokenIsRenewedOnceThenTold() async throws {
        for (status, body) in [(401, ""), (403, Self.server("X", code: 2003)), (200, Self.server("X", code: 2003))] {
            let transport = ScriptedTransport(Array(repeating: .answer(status, body), count: 3))
            let error = await thrownError { try await SecuconnectClient.test(transport).change() }
            XCTAssertEqual(error?.kind, .authentication, "\(status)")
            XCTAssertEqual(error?.outcome, .rejected, "\(status)")
            XCTAssertEqual(transport.requests.count, 2, "\(status)")
        }
    }

    func testChangeWithoutAnObjectWasCarriedOut() async throws {
        for (status, body, outcome) in [
            (204, "", .carriedOut), (205, "", .carriedOut), (202, "", .carriedOut), (200, "", .unknown),
            (202, "{}", .unknown), (201, "", .unknown),
        ] as [(Int, String, SecuconnectError.Outcome)] {
            let transport = ScriptedTransport([.answer(status, body)])
            let client = SecuconnectClient.test(transport)
            let error = await thrownError { try await client.smart.transactions.start("STX_1") }
            XCTAssertEqual(error?.kind, .unreadableResponse, "\(status)")
            XCTAssertEqual(error?.outcome, outcome, "\(status)")
            XCTAssertEqual(error?.mayHaveActed, true)
            XCTAssertEqual(error?.isRetryable, false)
            XCTAssertEqual(transport.requests.count, 1)
        }
    }

    func testChangeThatReturnsNothingAcceptsAnEmptySuccess() async throws {
        for (status, body) in [(204, ""), (202, ""), (200, "{}"), (200, "[]"), (200, #"{"result":true}"#)] {
            let client = SecuconnectClient.test(ScriptedTransport([.answer(status, body)]))
            do {
                try await client.payment.transactions.updateShippingInformation("PCI_1", .init())
            } catch {
                XCTFail("\(status) \(body): \(error)")
            }
        }
    }

    func testCarriedOutResendIsNotUnknownAgain() async throws {
        let transport = ScriptedTransport([.connectionLost, .answer(204, "")])
        let options = SecuconnectClient.CallOptions(retry: .init(resendsUnansweredChanges: true))
        let client = SecuconnectClient.test(transport, options: options)
        let error = await thrownError { try await client.smart.transactions.start("STX_1") }
        XCTAssertEqual(error?.outcome, .carriedOut)
        XCTAssertEqual(error?.attempts, 2)
    }

    func testMessageSaysWhatCameInPlaceOfAnObject() async throws {
        typealias Case = (step: ScriptedTransport.Step, words: String)
        let cases: [Case] = [
            (.answer(302, ""), "redirect (302) without a URL"),
            (.answer(302, "", ["Location": " "]), "redirect (302) without a URL"),
            (.answer(302, "", ["Location": "https://example.com"]), "redirect (302), which is never followed"),
            (.answer(304, ""), "status 304 without the object"), (.answer(200, ""), "(the body is empty)"),
            (.answer(204, ""), "carried out the call but returned no object (204)"),
            (.answer(409, ""), "conflicts with another one (409)"),
        ]
        for row in cases {
            let client = SecuconnectClient.test(ScriptedTransport([row.step]))
            let error = await thrownError { try await client.smart.transactions.start("STX_1") }
            XCTAssert(error?.description.contains(row.words) == true, "\(String(describing: error))")
        }
    }
}
