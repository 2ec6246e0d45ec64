import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// The wire format of prepaid calls, and what is refused before it is sent.
final class PrepaidTests: XCTestCase {
    private func prepaid(answering body: String) -> PrepaidResources {
        SecuconnectClient.test(ScriptedTransport([.answer(200, body)])).prepaid
    }

    func testProductNumberKeepsItsLeadingZeros() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"item":{"id":4711},"vtc_id":"12"}"#)])
        let mapping = try await SecuconnectClient.test(transport).prepaid.contracts.zvtMapping(
            productID: "00042", amount: 1500)
        XCTAssertEqual(mapping?.itemID, "4711")
        let request = try XCTUnwrap(transport.requests.first)
        XCTAssertTrue(request.url.path.hasSuffix("/Prepaid/Contracts/me/mappingZvt"))
        XCTAssertEqual(
            try JSONDecoder().decode(JSONValue.self, from: XCTUnwrap(request.body)),
            ["product_id": "00042", "amount": 1500])
    }

    func testOnlyAFalseResultMeansThatThereIsNoProduct() async throws {
        let none = try await prepaid(answering: #"{"result":false}"#).contracts.zvtMapping(productID: "1", amount: 1)
        XCTAssertNil(none)
        for body in ["{}", "[]", "null", "", #"{"result":true}"#, #"{"item":{}}"#, #"{"item":null,"vtc_id":"1"}"#] {
            let error = await thrownError {
                try await prepaid(answering: body).contracts.zvtMapping(productID: "1", amount: 1)
            }
            XCTAssertEqual(error?.kind, .unreadableResponse, body)
        }
    }

    func testProductIsReadByItsNumber() async throws {
        let item = try await prepaid(answering: #"{"id":"PIT_1"}"#).items.get("4711")
        XCTAssertEqual(item.id, "PIT_1")
    }

    func testImpossibleArgumentsAreRefused() async {
        let transport = ScriptedTransport()
        let prepaid = SecuconnectClient.test(transport).prepaid
        let draft = PrepaidReport.Draft(
            merchant: "MRC_1", store: "STO_1", smartDevice: "SDV_1", vtcTerminalID: 1,
            periodStart: "2026-02-01T00:00:00+01:00", periodEnd: "2026-01-01T00:00:00+01:00")
        let errors = [
            await thrownError { try await prepaid.contracts.zvtMapping(productID: " ", amount: 1) },
            await thrownError { try await prepaid.contracts.zvtMapping(productID: "1", amount: -1) },
            await thrownError { try await prepaid.reports.create(draft) },
            await thrownError { try await prepaid.sales.create(item: "") },
        ]
        for error in errors { XCTAssertEqual(error?.kind, .invalidArgument) }
        XCTAssertEqual(transport.requests.count, 0)
    }
}
