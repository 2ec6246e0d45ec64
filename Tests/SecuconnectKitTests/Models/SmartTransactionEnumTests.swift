import SecuconnectKit
import XCTest

/// The words of the wire behind the names.
final class SmartTransactionEnumTests: XCTestCase {
    func testStatesAreSpelledAsOnTheWire() {
        let states: [SmartTransaction.Status] = [
            .created, .processing, .approved, .pending, .ok, .received, .shipped, .collection, .collected, .failed,
            .cancelled, .canceled, .aborted, .deleted, .finished, .timeout,
        ]
        XCTAssertEqual(
            states,
            [
                "created", "processing", "approved", "pending", "ok", "received", "shipped", "collection", "collected",
                "failed", "cancelled", "canceled", "aborted", "deleted", "finished", "timeout",
            ])
    }

    func testMethodsAreSpelledAsInPaths() {
        let methods: [SmartTransaction.PaymentMethod] = [
            .debit, .creditcard, .invoice, .prepaid, .paypal, .sofort, .eps, .giropay, .easycredit, .cash, .cashless,
            .cashlessDirect, .loyalty, .demo, .auto,
        ]
        XCTAssertEqual(
            methods,
            [
                "debit", "creditcard", "invoice", "prepaid", "paypal", "sofort", "eps", "giropay", "easycredit", "cash",
                "cashless", "cashless_direct", "loyalty", "demo", "auto",
            ])
    }

    func testKindsAreSpelledAsOnTheWire() {
        typealias Item = SmartTransaction.Basket.Product.ItemType
        typealias Line = SmartTransaction.ReceiptLine
        typealias MIT = SmartTransaction.PaymentContext.MITInstructions
        typealias Card = SmartTransaction.Start.CardType
        typealias Template = SmartTransaction.ApplicationContext.CheckoutTemplate
        XCTAssertEqual(
            [Item.article, .shipping, .coupon, .stakeholderPayment, .subTransaction, .subscription],
            ["article", "shipping", "coupon", "stakeholder_payment", "sub_transaction", "subscription"])
        XCTAssertEqual(
            [Line.Kind.separator, .textLine, .nameValue, .space], ["separator", "textline", "name-value", "space"])
        XCTAssertEqual(
            [Line.Decoration.important, .alignLeft, .alignCenter, .alignRight],
            ["important", "align-left", "align-center", "align-right"])
        XCTAssertEqual([MIT.Kind.cit, .mit], ["cit", "mit"])
        XCTAssertEqual([MIT.StandingInstruction.ucof, .recurring], ["ucof", "recurring"])
        XCTAssertEqual(
            [Card.visa, .mastercard, .mastercardDebit, .maestro, .vpay, .girocard],
            ["visa", "mastercard", "mastercard_debit", "maestro", "vpay", "girocard"])
        XCTAssertEqual(
            [Template.payment, .subscription],
            ["COT_WD0DE66HN2XWJHW8JM88003YG0NEA2", "COT_QV85D3F542XWFFJYCSWG00W400YWAT"])
        XCTAssertEqual(
            [SmartTransaction.Ident.Kind.card, .createCard, .checkin, .manual],
            ["card", "create_card", "checkin", "manual"])
        XCTAssertEqual([SmartTransaction.Intent.sale, .order], ["sale", "order"])
        XCTAssertEqual([SmartTransaction.Language.german, .english], ["de", "en"])
    }

    func testAnswersCanBePutTogetherForTests() throws {
        var transaction = SmartTransaction(id: "STX_1")
        transaction.merchant = .init()
        transaction.merchant?.companyName = "Beispiel GmbH"
        transaction.container = .init()
        transaction.container?.tokenStatus = .init()
        transaction.container?.tokenStatus?.status = .active
        transaction.prepaidSales = .init()
        transaction.prepaidSales?.errorDetails = "no stock"
        XCTAssertEqual(
            try JSONValue(encoding: transaction),
            [
                "id": "STX_1", "merchant": ["companyname": "Beispiel GmbH"],
                "container": ["token_status": ["status": "active"]], "prepaid_sales": ["error_details": "no stock"],
            ])
        var rest = SmartTransaction.PreTransaction()
        rest.missingSum = 150
        rest.bonusProducts = [.init()]
        XCTAssertEqual(try JSONValue(encoding: rest), ["missing_sum": 150, "bonus_products": [[:]]])
    }
}
