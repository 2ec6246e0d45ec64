import Foundation
import SecuconnectKit
import XCTest

final class PushEventLiveTests: XCTestCase {
    private func event(_ body: String) throws -> PushEvent { try PushEvent(body: Data(body.utf8)) }

    private func startPayment(_ data: String) throws -> PushEvent.StartPayment? {
        let start = #"{"object":"event.actions","target":"smart.transactions","type":"startPayment","data":"#
        let event = try event(start + data + "}")
        return event.startPayment
    }

    func testDisplayTextIsOfNotificationsToDisplayOnly() throws {
        let data = #""data":{"text":"Bitte\nwarten"}"#
        let display = try event(#"{"target":"general.notifications","type":"display",\#(data)}"#)
        XCTAssertEqual(display.displayText, "Bitte\nwarten")
        for other in [
            #"{"target":"general.notifications","type":"changed",\#(data)}"#,
            #"{"target":"smart.idents","type":"display",\#(data)}"#,
            #"{"target":"general.notifications","type":"display","data":null}"#,
            #"{"target":"general.notifications","type":"display","data":{"text":5}}"#,
        ] {
            XCTAssertNil(try event(other).displayText, other)
        }
    }

    func testStartPaymentNeedsAPositiveAmountAndACurrency() throws {
        XCTAssertEqual(
            try startPayment(#"{"amount":60,"currency":"EUR","protocol":"zvt"}"#),
            PushEvent.StartPayment(amount: 60, currency: .eur, protocol: "zvt"))
        XCTAssertEqual(
            try startPayment(#"{"amount":1,"currency":"CHF"}"#), PushEvent.StartPayment(amount: 1, currency: .chf))
        for data in [
            "null", "{}", #"{"amount":60}"#, #"{"currency":"EUR"}"#, #"{"amount":0,"currency":"EUR"}"#,
            #"{"amount":-5,"currency":"EUR"}"#, #"{"amount":1.5,"currency":"EUR"}"#,
            #"{"amount":"60","currency":"EUR"}"#, #"{"amount":60,"currency":""}"#,
            #"{"amount":99999999999999999999,"currency":"EUR"}"#,
        ] {
            XCTAssertNil(try startPayment(data), data)
        }
    }

    func testStartPaymentOfAnotherTargetIsNone() throws {
        let other = try event(#"{"target":"x","type":"startPayment","data":{"amount":60,"currency":"EUR"}}"#)
        XCTAssertNil(other.startPayment)
    }
}
