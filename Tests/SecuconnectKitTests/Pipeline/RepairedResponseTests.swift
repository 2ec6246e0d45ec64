import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Responses of every kind with a byte that isn't UTF-8, or with a raw control character.
final class RepairedResponseTests: XCTestCase {
    /// Returns a fixed body, whose text is encoded in Latin-1.
    private struct Latin1Transport: HTTPTransport {
        var status = 200
        var body: String
        var tokenBody = #"{"access_token":"token","expires_in":1200,"token_type":"bearer"}"#

        func send(_ request: TransportRequest) async throws -> TransportResponse {
            let isToken = request.url.path == "/oauth/token"
            let body = (isToken ? tokenBody : body).data(using: .isoLatin1) ?? Data()
            return TransportResponse(status: isToken ? 200 : status, headers: [:], body: body)
        }
    }

    private let sale = "{\"object\":\"smart.transactions\",\"id\":\"STX_1\",\"merchantRef\":\"M\u{FC}ller\n1\"}"

    func testReadWithAWrongByteHasTheRestAndTheRepair() async throws {
        let events = LockedValue<[ClientEvent]>([])
        let client = SecuconnectClient.test(Latin1Transport(body: sale)) { event in events.withLock { $0.append(event) }
        }
        let response = try await client.response(to: APIOperation<SmartTransaction>.get("/Smart/Transactions/STX_1"))
        XCTAssertEqual(response.value.id, "STX_1")
        XCTAssertEqual(response.value.merchantRef, "M\u{FFFD}ller\n1")
        XCTAssertEqual(response.repairedValues.map(\.path), ["merchantRef"])
        XCTAssertEqual(response.droppedValues, [])
        XCTAssertEqual(response.unknownFields, [])
        XCTAssertEqual(response.body, sale.data(using: .isoLatin1))
        let repairs = events.withLock { $0 }.filter { $0.kind == .valueRepaired }
        XCTAssertEqual(repairs.map(\.repairedValue), response.repairedValues)
        XCTAssertEqual(repairs.map(\.logLevel), [.warning])
        XCTAssertFalse("\(repairs)".contains("ller"))
    }

    func testListWithAWrongByteKeepsItsElements() async throws {
        let list = "{\"count\":2,\"data\":[\(sale),{\"object\":\"smart.transactions\",\"id\":\"STX_2\"}]}"
        let page = try await SecuconnectClient.test(Latin1Transport(body: list)).smart.transactions.find(ListQuery())
        XCTAssertEqual(page.items.map(\.id), ["STX_1", "STX_2"])
        XCTAssertEqual(page.unreadableCount, 0)
    }

    func testChangeWithAWrongByteIsKnown() async throws {
        let response = try await SecuconnectClient.test(Latin1Transport(body: sale)).change()
        XCTAssertEqual(response.value["merchantRef"], "M\u{FFFD}ller\n1")
    }

    func testStringAloneWithAWrongByteIsRead() async throws {
        let response = try await SecuconnectClient.test(Latin1Transport(body: "\"M\u{FC}ller\"")).read()
        XCTAssertEqual(response.value, "M\u{FFFD}ller")
        XCTAssertEqual(response.repairedValues.map(\.path), [""])
    }

    func testTokenResponseWithAWrongByteIsUsed() async throws {
        let token = "{\"access_token\":\"token\",\"expires_in\":1200,\"scope\":\"f\u{FC}r\n\"}"
        let response = try await SecuconnectClient.test(Latin1Transport(body: sale, tokenBody: token)).read()
        XCTAssertEqual(response.status, 200)
    }

    func testPushWithAWrongByteNamesItsObject() throws {
        let body =
            "{\"object\":\"event.pushes\",\"id\":\"evt_1\",\"target\":\"payment.transactions\",\"type\":\"changed\","
            + "\"data\":[{\"object\":\"payment.transactions\",\"id\":\"PCI_1\"}],\"note\":\"M\u{FC}ller\n\"}"
        let push = try PushEvent(body: XCTUnwrap(body.data(using: .isoLatin1)))
        XCTAssertEqual(push.objects.map(\.id), ["PCI_1"])
        XCTAssertEqual(push.payload["note"], "M\u{FFFD}ller\n")
    }

    func testRefusalShowsItsCodeWhateverStandsAroundIt() async throws {
        let refusals = [
            "{\"status\":\"error\",\"error\":\"X\",\"error_user\":\"a\nb\",\"code\":2003}",
            "{\"status\":\"error\",\"error\":\"X\",\"error_user\":\"\u{FC}\",\"code\":2003}\u{0}",
            "{\"status\":\"error\",\"error\":\"X\",\"code\":2003}<!-- 0.1 s -->",
            "<br />\n<b>Notice</b>: a<br />\n{\"status\":\"error\",\"error\":\"X\",\"code\":2003}",
        ]
        for refusal in refusals {
            let transport = ScriptedTransport([.answer(403, refusal), .ok])
            try await SecuconnectClient.test(transport).change()
            XCTAssertEqual(transport.tokenRequests.count, 2, refusal)
        }
    }

    func testSuccessWithTextAroundItIsNotGuessed() async throws {
        for body in ["\(sale)\u{0}", "\(sale) // done", "notice \(sale)"] {
            let error = await thrownError { try await SecuconnectClient.test(Latin1Transport(body: body)).change() }
            XCTAssertEqual(error?.kind, .unreadableResponse, body)
            XCTAssertEqual(error?.outcome, .unknown, body)
        }
    }

    func testPageOfAProxyIsNotSearchedForAnError() async throws {
        let page = #"<!DOCTYPE html><script>{"status":"error","error":"ProductNotFoundException"}</script>"#
        let client = SecuconnectClient.test(Latin1Transport(status: 400, body: page))
        let error = await thrownError { try await client.change() }
        XCTAssertEqual(error?.kind, .refused)
        XCTAssertNil(error?.server)
    }

    func testReportedNamesPrintEscapedAndBounded() async throws {
        let events = LockedValue<[ClientEvent]>([])
        let iban = "DE02120300000000202051"
        let long = String(repeating: "y", count: 100_000)
        let body =
            "{\"id\":\"STX_1\",\"error\":{\"x\\nINFO refunded\":1e999,\"\(iban)\":1e999,\"\(long)\":1e999,"
            + "\"\u{1B}[31m\u{FC}\":\"\u{FC}\"}}"
        let client = SecuconnectClient.test(Latin1Transport(body: body)) { event in events.withLock { $0.append(event) }
        }
        let response = try await client.read()
        XCTAssertEqual(response.droppedValues.count, 3)
        let lines = events.withLock { $0 }.map(\.description) + response.droppedValues.map(\.description)
        for line in lines {
            XCTAssertFalse(line.contains { $0.isNewline } || line.contains("\u{1B}") || line.contains(iban), line)
            XCTAssertLessThan(line.count, 700)
        }
    }
}
