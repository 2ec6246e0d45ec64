import SecuconnectKit
import TestSupport
import XCTest

/// A printed model is short, and tells what a log needs.
final class ModelPrintingTests: XCTestCase {
    private func transaction() throws -> SmartTransaction {
        try JSONReader.decodeWithDroppedValues(
            SmartTransaction.self,
            from: #"""
                {"object": "smart.transactions", "id": "STX_1", "status": "ok", "created": "2024-03-27T10:55:23+01:00",
                 "trans_id": 4711, "is_demo": true, "transactionRef": "Erika", "basket_info": {"sum": 500, "currency": "EUR"},
                 "contract": {"object": "general.contracts", "id": "GCR_1"},
                 "customer": {"object": "payment.customers", "id": "PCU_1", "contact": {"surname": "Erika"}},
                 "basket": {"products": [{"id": 1, "desc": "Erika"}]},
                 "transactions": [{"object": "payment.transactions", "id": "PCI_1"}, {"id": "PCI_2"}]}
                """#
        ).value
    }

    func testPrintsIdentifierStateAmountAndCounts() throws {
        let line = "\(try transaction())"
        XCTAssertTrue(line.hasPrefix("SmartTransaction("), line)
        for part in [
            "id: STX_1", "status: ok", "created: 2024-03-27T10:55:23+01:00", "basket_info: (sum: 500, currency: EUR)",
            "contract: GCR_1", "transactions: [2]",
        ] { XCTAssertTrue(line.contains(part), line) }
        XCTAssertFalse(line.contains("nil") || line.contains("Erika") || line.contains("\n"), line)
        XCTAssertLessThan(line.count, 300)
        XCTAssertEqual(String(reflecting: try transaction()), line)
    }

    func testDumpsNestedModels() throws {
        var text = ""
        dump(try transaction(), to: &text)
        for part in ["PCU_1", "PCI_2", "500", "•••"] { XCTAssertTrue(text.contains(part), text) }
        XCTAssertFalse(text.contains("Erika") || text.contains("nil"), text)
    }

    func testFieldNamedDescriptionIsNeitherPrintedNorHidden() throws {
        let payment = try JSONReader.decodeWithDroppedValues(
            PaymentTransaction.self, from: #"{"id": "PCI_1", "description": "Erika"}"#
        ).value
        XCTAssertEqual("\(payment)", "PaymentTransaction(id: PCI_1)")
        XCTAssertEqual(payment.description, "Erika")
    }

    func testObjectWithSecretsOnlyPrintsTheirNames() {
        let account = BankAccount(iban: "DE35500105175418493188", owner: "Erika Mustermann")
        XCTAssertEqual("\(account)", "BankAccount(iban: •••, owner: •••)")
        let card = SmartTransaction.ReceiptLine(value: .formatted(.init(text: "Erika")))
        XCTAssertEqual("\(card)", "SmartTransaction.ReceiptLine()")
        let line = SmartTransaction.ReceiptLine.Content(text: "Summe")
        XCTAssertEqual("\(line)", "SmartTransaction.ReceiptLine.Content(text: •••)")
        let reference = SmartTransaction.PaymentReference(id: "PCI_1", object: "payment.transactions")
        XCTAssertEqual("\(reference)", "SmartTransaction.PaymentReference(id: PCI_1)")
        XCTAssertEqual("\(BankAccount())", "BankAccount()")
    }

    func testNestedTypesAndReferencesPrintTheirNames() {
        XCTAssertEqual(
            "\(SmartTransaction.BasketInfo(sum: 5, currency: .eur))",
            "SmartTransaction.BasketInfo(sum: 5, currency: EUR)")
        let contract: ResourceReference<GeneralContract> = "GCR_1"
        XCTAssertEqual("\(contract)", "ResourceReference<GeneralContract>(id: GCR_1)")
        XCTAssertEqual("\(SmartTransaction.Draft())", "SmartTransaction.Draft()")
    }

    func testForgedVocabularyIsHidden() throws {
        let json = #"{"id": "STX_1\nadmin", "status": "DE35500105175418493188", "object": "Erika M.\u0007"}"#
        let line = "\(try JSONReader.decodeWithDroppedValues(SmartTransaction.self, from: json).value)"
        XCTAssertEqual(line, "SmartTransaction(id: •••, status: •••)")
    }

    func testDeepNestingEndsWithoutContent() throws {
        var merchant = GeneralMerchant()
        for _ in 0..<200 {
            var child = GeneralMerchant()
            child.id = "MRC_1"
            child.parent = merchant
            merchant = child
        }
        var text = ""
        dump(merchant, to: &text)
        XCTAssertLessThan(text.count, 2_000)
    }

    func testPagesAndResponsesPrintCounts() throws {
        let sale = try transaction()
        var page = ListPage(items: [sale, sale], totalCount: 7, scrollID: "SECRET")
        page.lookup = ["SECRET"]
        page.meta = ["a": "SECRET"]
        page.aggregationType = "SECRET"
        XCTAssertEqual("\(page)", "2 of 7 elements")
        var payment = PushedObject(.init(kind: "payment.transactions", id: "PCI_1"))
        payment.payment = PaymentTransaction(id: "PCI_1")
        payment.smartTransaction = sale
        var payout = PushedObject(.init(kind: "payment.payouts", id: "PPO_1"))
        payout.payout = PaymentPayout(id: "PPO_1")
        payout.payout?.receiver = "SECRET"
        XCTAssertEqual("\(payout)", "PushedObject(payment.payouts PPO_1, PaymentPayout(id: PPO_1))")
        let pushed = [payment, payout, PushedObject(.init(kind: "SECRET\n", id: "SECRET@"))]
        let values: [Any] = [page, APIResponse(value: sale, body: .init("SECRET".utf8))] + pushed
        for value in values {
            for shown in renderings(of: value) {
                XCTAssertFalse(shown.contains("SECRET") || shown.contains("Erika"), shown)
            }
        }
    }
}
