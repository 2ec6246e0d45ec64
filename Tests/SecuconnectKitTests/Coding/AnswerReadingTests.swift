import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Reading as a part of a call.
final class AnswerReadingTests: XCTestCase {
    func testReadingEndsAtTheCallsDeadline() async throws {
        let time = ManualTime()
        let body = "[" + String(repeating: #""x","#, count: 50_000) + "1]"
        for isChange in [false, true] {
            let client = SecuconnectClient.test(
                LateTransport(body: body, time: time), time: time, credentials: .accessToken("t"))
            let error = await thrownError {
                isChange ? try await client.change() : try await client.read()
            }
            XCTAssertEqual(error?.kind, .timeout)
            XCTAssertEqual(error?.outcome, .unknown, "the server has answered")
        }
    }

    func testPageMayBeAListWithGaps() async throws {
        let body = #"{"0": {"id": "STX_1"}, "2": {"id": "STX_2"}}"#
        let page = try await SecuconnectClient.test(ScriptedTransport([.answer(200, body)])).smart.transactions.find()
        XCTAssertEqual(page.items.map(\.id), ["STX_1", "STX_2"])
        XCTAssertEqual(page.totalCount, 2)
    }

    func testReportsOfACallAreBounded() async throws {
        let body = "[" + String(repeating: #"{"id":"PCI_1","amount":"x"},"#, count: 300) + "{}]"
        let events = LockedValue<[ClientEvent]>([])
        let client = SecuconnectClient.test(ScriptedTransport([.answer(200, body)])) { event in
            events.withLock { $0.append(event) }
        }
        let operation = APIOperation<[PaymentTransaction]>.get("/Payment/Transactions")
        let response = try await client.response(to: operation)
        XCTAssertEqual(response.value.count, 300)
        XCTAssertEqual(response.droppedValues.count, 101)
        XCTAssertEqual(response.droppedValues.last?.reason, "201 more values can't be read")
        let reports = events.withLock { $0 }.filter { $0.kind == .valueDropped }
        XCTAssertEqual(reports.count, 101)
    }

    func testNumberThatIsNoneIsRefusedBeforeSending() async {
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport)
        for body: any Encodable & Sendable in [
            SmartTransaction.Basket.Product(quantity: Decimal.nan), JSONValue.number(.nan), ["a": [Decimal.nan]],
            [Double.nan],
        ] {
            let error = await thrownError {
                try await client.response(to: APIOperation<JSONValue>.post("/Smart/Transactions", body: body))
            }
            XCTAssertEqual(error?.kind, .invalidArgument)
            XCTAssertEqual(error?.outcome, .notSent)
        }
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testPushCostsNoMoreThanItsBadValues() throws {
        let push = try PushEvent(
            body: Data(
                #"""
                {"object":"event.pushes","id":"evt_1","target":"payment.transactions","type":"changed",
                 "data":[{"object":"payment.transactions","id":"PCI_1"}],"note":"x\ud83d","rate":1e200}
                """#.utf8))
        XCTAssertEqual(push.objects, [.init(kind: .paymentTransactions, id: "PCI_1")])
        XCTAssertNil(push.payload["note"])
        XCTAssertNil(push.payload["rate"])
    }

    func testPushHasItsObjectsInEveryFormOfAList() throws {
        for data in [
            #"{"0":{"id":"PCI_1"},"2":{"id":"PCI_2"}}"#, #"["PCI_1","PCI_2"]"#, #"{"10":"PCI_2","9":"PCI_1"}"#,
        ] {
            let push = try PushEvent(
                body: Data(#"{"id":"evt_1","target":"payment.transactions","data":\#(data)}"#.utf8))
            XCTAssertEqual(push.paymentTransactionIDs, ["PCI_1", "PCI_2"], data)
        }
    }
}

/// Answers at once, and takes all the time there is.
private struct LateTransport: HTTPTransport {
    let body: String
    let time: ManualTime

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        time.jump(by: 1_000)
        return TransportResponse(status: 200, headers: [:], body: Data(body.utf8))
    }

    func close() {}
}
