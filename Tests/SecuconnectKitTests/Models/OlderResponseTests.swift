import TestSupport
import XCTest

@testable import SecuconnectKit

/// Fields of older responses that the vendor's models don't declare are not lost.
final class OlderResponseTests: XCTestCase {
    private func read<Model: Decodable>(_ type: Model.Type, _ name: String) throws -> Model {
        let (model, dropped) = try JSONReader.decodeWithDroppedValues(type, from: Fixture.data("older/\(name)"))
        XCTAssertEqual(dropped, [])
        return model
    }

    func testTransferAccountAndSubTransactionsAreWhole() throws {
        let payment = try read(SecupayTransaction.self, "secupay-prepay.json")
        let account = try XCTUnwrap(payment.transferAccount)
        XCTAssertEqual(account.accountOwner, "secupay AG")
        XCTAssertEqual(account.accountNumber?.rawValue, "1747013")
        XCTAssertEqual(account.bankCode, "30050000")
        let part = try XCTUnwrap(payment.subTransactions?.first)
        XCTAssertEqual(part.amount, 1495)
        XCTAssertEqual(part.currency, .eur)
        XCTAssertEqual(part.status, .authorized)
        XCTAssertEqual(part.transactionStatus, "25")
        let document: JSONValue = try Fixture.json("older/secupay-prepay.json")
        XCTAssertEqual(document.differences(from: try JSONValue(encoding: payment)), [])
        for shown in renderings(of: payment) {
            XCTAssertFalse(shown.contains("1747013") || shown.contains("secupay AG"), shown)
        }
    }

    func testFlatCustomersHaveTheirContact() throws {
        let transaction = try read(SmartTransaction.self, "smart-transaction-flat-customer.json")
        let payer = try XCTUnwrap(transaction.customer)
        XCTAssertEqual(payer.merchant?.id, "MRC_1")
        XCTAssertEqual(payer.contact?.forename, "Erika")
        XCTAssertEqual(payer.contact?.companyName, "Muster GmbH")
        XCTAssertEqual(payer.contact?.email, "erika@example.net")
        XCTAssertEqual(payer.contact?.address?.postalCode, "01234")
        XCTAssertEqual(payer.contact?.address?.streetNumber, "17")
        let holder = try XCTUnwrap(transaction.idents?.first?.merchantCard?.customer)
        XCTAssertEqual(holder.contact?.name, "Max Beispiel")
        XCTAssertEqual(holder.contact?.surname, "Beispiel")
        XCTAssertNil(holder.contact?.address)
        XCTAssertEqual(holder.age, 44)
        XCTAssertEqual(holder.daysUntilBirthday, 12)
    }

    func testNestedContactCountsBeforeFlatFields() throws {
        let json = #"{"id": "PCU_1", "forename": "old", "contact": {"forename": "Erika"}}"#
        XCTAssertEqual(
            try JSONReader.decodeWithDroppedValues(PaymentCustomer.self, from: json).value.contact?.forename, "Erika")
        XCTAssertNil(
            try JSONReader.decodeWithDroppedValues(PaymentCustomer.self, from: #"{"id": "PCU_1", "city": "Köln"}"#)
                .value.contact)
    }

    func testPaymentContractHasItsMerchant() throws {
        let contract = try read(PaymentContract.self, "payment-contract.json")
        XCTAssertEqual(contract.merchant?.id, "MRC_1")
        XCTAssertEqual(contract.allowsCloning, true)
        XCTAssertEqual(contract.internalReference, "00012345")
    }

    // MARK: Unknown fields

    private func unknownFields<Value: Decodable & Sendable>(_ type: Value.Type, _ json: String) async throws -> [String]
    {
        let client = SecuconnectClient.test(ScriptedTransport([.answer(200, json)]))
        return try await client.response(to: APIOperation<Value>.get("/x")).unknownFields
    }

    func testUnknownFieldsAreNamedByPath() async throws {
        let json = #"""
            {"id": "STX_1", "status": "ok", "color": "red", "customer": {"id": "PCU_1", "nick": {"a": 1, "b": 2}},
             "basket": {"products": [{"id": 1}, {"id": 2, "color": "red"}]}, "empty": [], "none": null, "blank": " ",
             "transactions": [{"id": "PCI_1", "shade": 1}], "basket_info": {"sum": "x"}, "contract": "GCR_1"}
            """#
        let found = try await unknownFields(SmartTransaction.self, json)
        XCTAssertEqual(found, ["basket.products.color", "color", "customer.nick", "transactions.shade"])
    }

    func testFieldsUnderTheirSecondNameAreNotUnknown() async throws {
        let transaction = try await unknownFields(
            SmartTransaction.self, #"{"id": "STX_1", "updated_at": "2024-03-27T10:56:03+01:00", "color": "red"}"#)
        XCTAssertEqual(transaction, ["color"])
        let json =
            #"{"id": "SIR_1", "redirect_url": {"url_success": "https://example.net"}, "person": [{"provider": 1}]}"#
        let request = try await unknownFields(ServicesIdentRequest.self, json)
        XCTAssertEqual(request, [])
    }

    func testFirstNameOfAFieldCountsBeforeTheSecond() throws {
        let older = #""updated_at": "2024-01-01T00:00:00Z""#
        for (json, expected) in [
            (#"{"id": "STX_1", "updated": "2025-01-01T00:00:00Z", \#(older)}"#, "2025-01-01T00:00:00Z"),
            (#"{"id": "STX_1", "updated": null, \#(older)}"#, "2024-01-01T00:00:00Z"),
            (#"{"id": "STX_1", "updated": [], \#(older)}"#, "2024-01-01T00:00:00Z"),
        ] {
            let transaction = try JSONReader.decodeWithDroppedValues(SmartTransaction.self, from: json).value
            XCTAssertEqual(transaction.updated?.rawValue, expected)
            XCTAssertEqual(try JSONValue(encoding: transaction)["updated"], .string(expected))
        }
    }

    func testUnknownFieldsOfListsAreFound() async throws {
        let elements = #"[{"id": "PCI_1"}, {"id": "PCI_2", "color": 1}]"#
        for (json, path) in [
            (elements, "color"), (#"{"count": 2, "data": \#(elements), "took": 5}"#, "data.color"),
        ] {
            let found = try await unknownFields(ListPage<PaymentTransaction>.self, json)
            XCTAssertEqual(found.filter { $0 != "took" }, [path])
            XCTAssertEqual(found.contains("took"), json.contains("took"))
        }
    }

    func testVendorSamplesHaveNoUnknownFields() async throws {
        let found = try await unknownFields(
            SmartTransaction.self,
            String(decoding: Fixture.data("samples/smart-transaction-read-response-1.partial.json"), as: UTF8.self))
        XCTAssertEqual(found, [])
        let nothing = try await unknownFields(JSONValue.self, #"{"a": {"b": 1}}"#)
        XCTAssertEqual(nothing, [])
    }
}
