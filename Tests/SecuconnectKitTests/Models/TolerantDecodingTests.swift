import TestSupport
import XCTest

@testable import SecuconnectKit

/// Scalars that the server spells another way than it declares.
final class TolerantDecodingTests: XCTestCase {
    func testNumberMayBeAText() throws {
        let card = try read(LoyaltyMerchantCard.self, #"{"balance": "-1430", "points": "0", "passcode": " 2 "}"#)
        XCTAssertEqual(card.balance, -1_430)
        XCTAssertEqual(card.points, 0)
        XCTAssertEqual(card.passcode, .discharge)
        XCTAssertEqual(try payment(#""trans_id": "30000004""#).transactionCode, 30_000_004)
        XCTAssertEqual(try payment(#""details": {"status_simple": "10"}"#).details?.simpleStatus, .pending)
    }

    func testWholeNumberMayHaveAZeroFraction() throws {
        XCTAssertEqual(try payment(#""amount": 100.0"#).amount, 100)
        XCTAssertEqual(try payment(#""amount": 1e2"#).amount, 100)
        XCTAssertEqual(try payment(#""basket": [{"quantity": 2.0}]"#).basket?.first?.quantity, 2)
    }

    func testTextMayBeANumber() throws {
        let store = try read(
            GeneralStore.self,
            #"{"open_time": 321, "id_old": 12, "geometry": {"lat": 47.5075305, "lon": -8.25}, "utc_offset": 60}"#)
        XCTAssertEqual(store.openTime, "321")
        XCTAssertEqual(store.legacyID, "12")
        XCTAssertEqual(store.geometry?.latitude, "47.5075305")
        XCTAssertEqual(store.geometry?.longitude, "-8.25")
        XCTAssertEqual(store.utcOffset, "60")
        XCTAssertEqual(try read(GeneralMerchant.self, #"{"type": 11, "id": 4711}"#).type, .internetShop)
        XCTAssertEqual(try read(GeneralMerchant.self, #"{"type": 11, "id": 4711}"#).id, "4711")
        XCTAssertEqual(try read(LoyaltyCard.self, #"{"cardnumber": 9276004400001234}"#).cardNumber, "9276004400001234")
    }

    func testDigitsInATextStayAsTheyAre() throws {
        let json = #"{"postal_code": "01234", "street_number": "007", "city": "0"}"#
        let address = try read(PostalAddress.self, json)
        XCTAssertEqual(address.postalCode, "01234")
        XCTAssertEqual(try JSONValue(encoding: address), ["postal_code": "01234", "street_number": "007", "city": "0"])
        XCTAssertEqual(try read(GeneralStore.DayTime.self, #"{"day": 1, "time": "0800"}"#).time, "0800")
    }

    func testTruthValueMayBeAWordOrADigit() throws {
        for (json, value) in [
            ("true", true), ("1", true), (#""1""#, true), (#""true""#, true), (#""TRUE""#, true),
            ("false", false), ("0", false), (#""0""#, false), (#""false""#, false),
        ] {
            let (store, dropped) = try JSONReader.decodeWithDroppedValues(
                GeneralStore.self, from: #"{"open_now": \#(json)}"#)
            XCTAssertEqual(store.isOpenNow, value, json)
            XCTAssertEqual(dropped, [], json)
        }
    }

    func testTextForATruthValueThatIsNoneIsDropped() throws {
        let (contract, dropped) = try JSONReader.decodeWithDroppedValues(
            PaymentContract.self, from: #"{"demo": "a demo event", "id": "PCR_1"}"#)
        XCTAssertNil(contract.isDemo)
        XCTAssertEqual(contract.id, "PCR_1")
        XCTAssertEqual(dropped.map(\.path), ["demo"])
    }

    func testFractionIsNoAmount() throws {
        for fraction in ["12.5", #""12.5""#, "0.1", "1e-1"] {
            let json = #"{"id": "PCI_1", "amount": \#(fraction), "currency": "EUR"}"#
            let (payment, dropped) = try JSONReader.decodeWithDroppedValues(PaymentTransaction.self, from: json)
            XCTAssertNil(payment.amount, fraction)
            XCTAssertEqual(payment.currency, .eur)
            XCTAssertEqual(dropped.map(\.path), ["amount"], fraction)
        }
    }

    func testNumberThatIsTooLargeIsDroppedAndNothingTraps() throws {
        for number in ["9223372036854775808", "1e30", "-1e300", #""99999999999999999999""#, #""-9223372036854775809""#]
        {
            let json = #"{"id": "PCI_1", "amount": \#(number), "product": "Vorkasse"}"#
            let (payment, dropped) = try JSONReader.decodeWithDroppedValues(PaymentTransaction.self, from: json)
            XCTAssertNil(payment.amount, number)
            XCTAssertEqual(payment.product, "Vorkasse")
            XCTAssertEqual(dropped.map(\.path), ["amount"], number)
        }
        XCTAssertEqual(try payment(#""amount": 9223372036854775807"#).amount, .max)
        XCTAssertEqual(try payment(#""amount": "-9223372036854775808""#).amount, .min)
    }

    func testBlankTextIsNoNumberAndNotWorthAReport() throws {
        let json = #"{"id": "PCI_1", "amount": "", "accrual": " ", "details": "", "parents": " ", "status_text": " "}"#
        let (payment, dropped) = try JSONReader.decodeWithDroppedValues(PaymentTransaction.self, from: json)
        XCTAssertEqual(dropped, [])
        XCTAssertNil(payment.amount)
        XCTAssertNil(payment.hasAccrual)
        XCTAssertNil(payment.details)
        XCTAssertNil(payment.parents)
        XCTAssertEqual(payment.statusText, " ")
    }

    func testWordThatIsNewIsKept() throws {
        let payment = try payment(#""details": {"status_simple": 99, "cleared": "partly"}, "currency": "XTS""#)
        XCTAssertEqual(payment.details?.simpleStatus, PaymentTransaction.SimpleStatus(99))
        XCTAssertEqual(payment.details?.cleared, "partly")
        XCTAssertEqual(payment.currency, "XTS")
        let container = try read(
            PaymentContainer.self, #"{"type": "twint", "token_status": {"status": "not requested"}}"#)
        XCTAssertEqual(container.type?.rawValue, "twint")
        XCTAssertEqual(container.tokenStatus?.status, .notRequested)
        XCTAssertEqual(try JSONValue(encoding: container)["type"], "twint")
    }

    func testDropNeverQuotesTheValue() throws {
        let json =
            #"{"id": "PCI_1", "payment_data": {"iban": "DE89370400440532013000"}, "amount": "4111111111111111x"}"#
        let dropped = try JSONReader.decodeWithDroppedValues(PaymentTransaction.self, from: json).dropped
        XCTAssertEqual(dropped.map(\.path), ["amount", "payment_data"])
        XCTAssertFalse("\(dropped)".contains("DE89") || "\(dropped)".contains("4111"))
    }

    func testReasonsNameTheExpectedTypeOrTheMissingField() throws {
        let json = #"[{"id": "PCI_1", "amount": [1]}, {"amount": 1}]"#
        let dropped = try JSONReader.decodeWithDroppedValues([PaymentTransaction].self, from: json).dropped
        XCTAssertEqual(dropped.map(\.description), ["[0].amount: expected Int", "[1]: missing field id"])
    }

    private func read<Model: Decodable>(_ type: Model.Type, _ json: String) throws -> Model {
        let (model, dropped) = try JSONReader.decodeWithDroppedValues(type, from: json)
        XCTAssertEqual(dropped, [])
        return model
    }

    private func payment(_ members: String) throws -> PaymentTransaction {
        try read(PaymentTransaction.self, #"{"id": "PCI_1", \#(members)}"#)
    }
}
