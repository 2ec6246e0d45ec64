import Foundation
import SecuconnectKit
import XCTest

/// Tests that nothing of a push is printed that anyone may have written into it.
final class PushSecrecyTests: XCTestCase {
    func testPayloadIsNotPrinted() throws {
        let push = try PushEvent(
            json: #"""
                {"id": "evt_1", "target": "payment.transactions", "type": "changed", "created": "SECRET",
                 "data": [{"object": "SECRET", "id": "SECRET", "iban": "SECRET"}], "SECRET": "SECRET"}
                """#)
        for shown in renderings(of: push) + renderings(of: [push]) + renderings(of: ["push": Optional(push)]) {
            XCTAssertFalse(shown.contains("SECRET"), shown)
        }
        XCTAssertEqual("\(push)", "PushEvent(evt_1: payment.transactions changed)")
    }

    func testWordsThatAreNoWordsAreNotPrinted() throws {
        let push = try PushEvent(
            json: #"{"id":"evt_1","target":"x\nadmin SECRET","type":"\#(String(repeating: "SECRET", count: 11))"}"#)
        for shown in renderings(of: push) { XCTAssertFalse(shown.contains("SECRET"), shown) }
        XCTAssertEqual("\(push)", "PushEvent(evt_1: ••• •••)")
        XCTAssertEqual("\(try PushBodies.push(id: "evt_1"))", "PushEvent(evt_1: payment.transactions changed)")
        XCTAssertEqual(
            "\(try PushEvent(json: #"{"id":"evt_1","target":"A-1_z"}"#))", "PushEvent(evt_1: A-1_z)")
    }

    func testRefusedBodyIsNotQuoted() throws {
        for body in ["SECRET", #"["SECRET"]"#, #"{"SECRET":"SECRET"}"#, #"{"target":"SECRET","data":"SECRET}"#] {
            let error = try XCTUnwrap(refusal(of: Data(body.utf8)))
            for shown in renderings(of: error) { XCTAssertFalse(shown.contains("SECRET"), shown) }
        }
    }
}
