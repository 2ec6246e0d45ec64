import SecuconnectKit
import XCTest

/// Tests that models are sent with the members that were set and no others.
final class ModelBuildingTests: XCTestCase {
    func testNothingSetIsNothingSent() throws {
        XCTAssertEqual(try JSONValue(encoding: ContactDetails()), [:])
        XCTAssertEqual(try JSONValue(encoding: PostalAddress()), [:])
        XCTAssertEqual(try JSONValue(encoding: BankAccount()), [:])
        XCTAssertEqual(try JSONValue(encoding: CreditCard()), [:])
        XCTAssertEqual(try JSONValue(encoding: ApplePayToken()), [:])
        XCTAssertEqual(try JSONValue(encoding: GooglePayToken()), [:])
        XCTAssertEqual(try JSONValue(encoding: PayPalAccount()), [:])
    }

    func testPayerIsSentUnderTheAPIsNames() throws {
        let payer = ContactDetails(
            forename: "Erika", surname: "Mustermann", companyName: "Muster GmbH", email: "erika@example.net",
            dob: "1965-12-31", websiteURL: URL(string: "https://example.net"),
            address: PostalAddress(
                street: "Goethestr.", streetNumber: "4a", additionalAddressData: "c/o Meier", postalCode: "01454",
                city: "Radeberg", country: "DE"))
        XCTAssertEqual(
            try JSONValue(encoding: payer),
            [
                "forename": "Erika", "surname": "Mustermann", "companyname": "Muster GmbH", "dob": "1965-12-31",
                "email": "erika@example.net", "url_website": "https://example.net",
                "address": [
                    "street": "Goethestr.", "street_number": "4a", "city": "Radeberg", "postal_code": "01454",
                    "country": "DE", "additional_address_data": "c/o Meier",
                ],
            ])
    }

    func testInstrumentIsSentAsWhatItHolds() throws {
        XCTAssertEqual(
            try JSONValue(encoding: PaymentInstrument.bankAccount(BankAccount(iban: "DE35", owner: "Erika"))),
            ["owner": "Erika", "iban": "DE35"])
        XCTAssertEqual(
            try JSONValue(
                encoding: PaymentInstrument.applePay(
                    ApplePayToken(version: "EC_v1", data: "AA==", header: .init(publicKeyHash: "BB==")))),
            ["version": "EC_v1", "data": "AA==", "header": ["publicKeyHash": "BB=="]])
        XCTAssertEqual(
            try JSONValue(encoding: PaymentInstrument.googlePay(GooglePayToken(protocolVersion: "ECv2"))),
            ["protocolVersion": "ECv2"])
        XCTAssertEqual(try JSONValue(encoding: PaymentInstrument.other(["x": 1])), ["x": 1])
    }

    func testAnswersCanBeMadeForTests() throws {
        var merchant = GeneralMerchant()
        merchant.id = "MRC_1"
        merchant.parent = GeneralMerchant()
        merchant.parent?.storeName = "Muster"
        var payment = PaymentTransaction(id: "PCI_1")
        payment.merchant = merchant
        payment.details = PaymentTransaction.Details()
        payment.details?.simpleStatus = .accepted
        XCTAssertEqual(
            try JSONValue(encoding: payment),
            [
                "id": "PCI_1", "details": ["status_simple": 1],
                "merchant": ["id": "MRC_1", "parent": ["store_name": "Muster"]],
            ])
    }

    func testDeepModelsAreStillSmallAndComparable() {
        XCTAssertLessThan(MemoryLayout<PaymentTransaction>.size, 1_024)
        var one = PaymentContainer(), other = PaymentContainer()
        one.customer = PaymentCustomer()
        XCTAssertNotEqual(one, other)
        other.customer = PaymentCustomer()
        XCTAssertEqual(one, other)
        XCTAssertEqual(Set([one, other]).count, 1)
    }
}
