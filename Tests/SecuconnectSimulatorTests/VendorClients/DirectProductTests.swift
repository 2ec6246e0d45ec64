import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The older direct products as the vendor's own tests and demos use them.
final class DirectProductTests: XCTestCase {
    private func create(_ product: String, _ members: JSONValue, in shop: Shop) async throws -> JSONValue {
        var body = members
        body["amount"] = members["amount"] ?? 1_000
        body["currency"] = "EUR"
        let answer = try await shop.call(.post, "/Payment/\(product)", body)
        XCTAssertEqual(answer.status, 200, "\(answer.body)")
        return answer.body
    }

    private func mixedBasket(in shop: Shop) throws -> JSONValue {
        [
            [
                "item_type": "sub_transaction", "name": "A", "reference_id": "2000.1", "total": 600,
                "contract_id": try shop.openContract("a"),
                "sub_basket": [["item_type": "article", "name": "Tea", "total": 600]],
            ],
            [
                "item_type": "sub_transaction", "name": "B", "reference_id": "2000.2",
                "contract_id": try shop.openContract("b"),
                "sub_basket": [["item_type": "article", "name": "Cup", "total": 400]],
            ],
        ]
    }

    func testDebitShowsTheMandateOfItsContainer() async throws {
        let shop = try await Shop()
        let container = try await shop.call(
            .post, "/Payment/Containers", ["private": ["iban": "DE37503240001000000524", "owner": "J"]]
        ).body
        let debit = try await create("Secupaydebits", ["container": container["id"] ?? nil], in: shop)
        XCTAssertNotNil(debit["mandate"]?["sepa_mandate_id"])
        XCTAssertEqual(debit["mandate"], container["mandate"])
    }

    func testSubscriptionOfACardIsChargedAgain() async throws {
        let shop = try await Shop()
        let first = try await create("Secupaycreditcards", ["subscription": ["purpose": "x"]], in: shop)
        XCTAssertEqual(first["subscription"]?["purpose"], "x")
        let number = try XCTUnwrap(first["subscription"]?["id"]?.integer)
        XCTAssertNotNil(first["iframe_url"])
        let second = try await create(
            "Secupaycreditcards", ["subscription": ["id": .integer(number)], "amount": 500], in: shop)
        XCTAssertEqual(second["status"], "accepted")
        XCTAssertEqual(second["subscription"], ["id": .integer(number), "purpose": "x"])
        XCTAssertNil(second["iframe_url"])
        XCTAssertEqual(shop.server.ledger.map(\.status), [.proceed, .accepted])
    }

    func testSubscriptionIsChargedInItsCurrencyAndProduct() async throws {
        let shop = try await Shop()
        let first = try await create("Secupaycreditcards", ["subscription": ["purpose": "x"]], in: shop)
        let subscription: JSONValue = ["id": first["subscription"]?["id"] ?? nil]
        let body: JSONValue = ["amount": 5, "currency": "CHF", "subscription": subscription]
        let franc = try await shop.call(.post, "/Payment/Secupaycreditcards", body)
        assertRefused(franc, 422, "ProductFormatException", code: 0)
        let debit = try await shop.call(
            .post, "/Payment/Secupaydebits", ["amount": 5, "currency": "EUR", "subscription": subscription])
        assertRefused(debit, 403, "ProductNotAllowedException", code: 4003)
        let unknown = try await shop.call(
            .post, "/Payment/Secupaycreditcards", ["amount": 5, "currency": "EUR", "subscription": ["id": 1]])
        assertRefused(unknown, 403, "ProductNotAllowedException", code: 4003)
        XCTAssertEqual(shop.server.ledger.count, 1)
    }

    func testUnknownCustomerIsRefused() async throws {
        let shop = try await Shop()
        for customer: JSONValue in [["id": "PCU_UNKNOWN"], "PCU_UNKNOWN"] {
            for path in ["Secupaydebits", "Secupayprepays"] {
                let answer = try await shop.call(
                    .post, "/Payment/\(path)", ["amount": 5, "currency": "EUR", "customer": customer])
                assertRefused(answer, 403, "ProductNotAllowedException", code: 4003)
            }
        }
        XCTAssertTrue(shop.server.ledger.isEmpty)
    }

    func testPayerPaysOnAPageOfTheCheckout() async throws {
        let shop = try await Shop()
        shop.server.settings.checkoutURL = try XCTUnwrap(URL(string: "http://localhost:8080/checkout"))
        let card = try await create("Secupaycreditcards", [:], in: shop)
        let hash = card["id"]?.string ?? ""
        XCTAssertEqual(card["iframe_url"]?.string, "http://localhost:8080/checkout?payment=\(hash)")
        XCTAssertEqual(card["redirect_url"]?["iframe_url"], card["iframe_url"])
        try shop.server.payer.confirm(.init(hash))
        let paid = try await shop.call(.get, "/Payment/Secupaycreditcards/\(hash)")
        XCTAssertEqual(paid.body["status"], "accepted")
        XCTAssertNil(paid.body["iframe_url"])
    }

    func testDirectPaymentsCanBeLookedAtWithoutACall() async throws {
        let shop = try await Shop()
        let sale = try await shop.create()
        try shop.server.payer.pay(sale, by: .debit)
        XCTAssertEqual(shop.server.directPaymentIDs, [])
        let card = try await create("Secupaycreditcards", ["order_id": "1"], in: shop)
        let id = PaymentTransaction.ID(card["payment_id"]?.string ?? "")
        XCTAssertEqual(shop.server.directPaymentIDs, [id])
        let payment = shop.server.directPayment(id)
        XCTAssertEqual(payment?.orderID, "1")
        XCTAssertEqual(payment?.id.rawValue, card["id"]?.string)
        XCTAssertEqual(shop.server.directPayment(.init(card["id"]?.string ?? "")), payment)
        XCTAssertNil(shop.server.directPayment("PCI_UNKNOWN"))
        let other = PaymentTransaction.ID(try await shop.payments(of: sale).first?["id"]?.string ?? "")
        XCTAssertNil(shop.server.directPayment(other))
    }

    func testPayerDeclinesADirectPayment() async throws {
        let shop = try await Shop()
        let id = PaymentTransaction.ID(try await create("Secupaysofort", [:], in: shop)["id"]?.string ?? "")
        try shop.server.payer.decline(id)
        let denied = try await shop.call(.get, "/Payment/Secupaysofort/\(id)")
        XCTAssertEqual(denied.body["status"], "denied")
        XCTAssertNil(denied.body["iframe_url"])
        XCTAssertThrowsError(try shop.server.payer.confirm(id))
        XCTAssertThrowsError(try shop.server.payer.decline(id))
        let prepay = try await create("Secupayprepays", [:], in: shop)
        XCTAssertThrowsError(try shop.server.payer.decline(.init(prepay["id"]?.string ?? "")))
    }

    func testStatusesHaveTheNamesOfTheVendorsTests() async throws {
        let shop = try await Shop()
        let customer: JSONValue = ["contact": ["forename": "Eva", "surname": "Muster"]]
        let card = try await create("Secupaycreditcards", [:], in: shop)
        XCTAssertEqual(card["status"], "internal_server_status")
        XCTAssertEqual(card["transaction_status"], "1")
        let invoice = try await create("Secupayinvoices", ["customer": customer], in: shop)
        XCTAssertEqual(invoice["status"], "accepted")
        XCTAssertEqual(invoice["transaction_status"], "85")
        let prepay = try await create("Secupayprepays", ["customer": customer], in: shop)
        XCTAssertEqual(prepay["status"], "authorized")
        let payer = try await shop.call(.post, "/Payment/Customers", customer).body
        let debit = try await create("Secupaydebits", ["customer": payer], in: shop)
        let payout = try await create(
            "Secupaypayout",
            [
                "amount": 5, "customer": payer,
                "transaction_list": [["reference_id": "1", "total": 5, "transaction_hash": debit["id"] ?? nil]],
            ], in: shop)
        XCTAssertEqual(payout["status"], "pending")
        XCTAssertEqual(payout["transaction_status"], "25")
    }

    func testMixedBasketHasAPaymentForEachMerchant() async throws {
        let shop = try await Shop()
        let prepay = try await create("Secupayprepays", ["basket": try mixedBasket(in: shop)], in: shop)
        let shares = prepay["sub_transactions"]?.array ?? []
        XCTAssertEqual(shares.map { $0["reference_id"] }, ["2000.1", "2000.2"])
        XCTAssertEqual(shares.map { $0["amount"] }, [600, 400])
        let whole = try await shop.call(.get, "/Payment/Transactions/\(prepay["payment_id"]?.string ?? "")").body
        for share in shares {
            let number = share["trans_id"]?.integer ?? 0
            XCTAssertEqual(share["id"]?.string, "\(prepay["id"]?.string ?? "")_\(number)")
            let found = try await shop.call(
                .get,
                "/Payment/Transactions?q=parents.trans_id:\(prepay["trans_id"]?.integer ?? 0)%20AND%20trans_id:\(number)"
            )
            XCTAssertEqual(found.body["count"], 1)
        }
        XCTAssertEqual(
            whole["related_transactions"]?.array?.compactMap { $0["trans_id"] }, shares.compactMap { $0["trans_id"] })
        try shop.server.bank.receiveMoney(forPayment: .init(prepay["id"]?.string ?? ""))
        XCTAssertEqual(shop.server.ledger.map(\.status), [.accepted, .accepted, .accepted])
        XCTAssertEqual(shop.server.ledger.map(\.netAmount), [1_000, 600, 400])
    }

    func testShareOfAMixedBasketIsShippedAndRefundedAlone() async throws {
        let shop = try await Shop()
        let customer: JSONValue = ["contact": ["surname": "B"]]
        let invoice = try await create(
            "Secupayinvoices", ["customer": customer, "basket": try mixedBasket(in: shop)], in: shop)
        let share = invoice["sub_transactions"]?.array?.first?["id"]?.string ?? ""
        let shipped = try await shop.call(
            .put, "/Payment/Secupayinvoices/\(share)/shippingInformation", ["invoice_number": "RE-1"])
        XCTAssertEqual(shipped.body["transaction_status"], "86")
        XCTAssertEqual(shop.server.ledger.map(\.status), [.waitingForShipment, .accepted, .waitingForShipment])
        let canceled = try await shop.call(.post, "/Payment/Secupayinvoices/\(share)/cancel", ["reduce_amount_by": 100])
        XCTAssertEqual(canceled.body["result"]?["remaining_amount"], 500)
        XCTAssertEqual(shop.server.ledger.map(\.netAmount), [900, 500, 400])
    }

    func testMixedBasketOverItsAmountIsRefused() async throws {
        let shop = try await Shop()
        let basket = try mixedBasket(in: shop)
        for (amount, basket): (JSONValue, JSONValue) in [
            (999, basket),
            (
                2_000,
                .array(
                    (basket.array ?? []).map { item in
                        var item = item
                        item["reference_id"] = "1"
                        return item
                    })
            ),
        ] {
            let answer = try await shop.call(.post, "/Payment/Secupayprepays", ["amount": amount, "basket": basket])
            assertRefused(answer, 422, "ProductFormatException", code: 0)
        }
        XCTAssertTrue(shop.server.ledger.isEmpty)
    }

    func testAuthorizedDirectPaymentIsCapturedByItsTransaction() async throws {
        let shop = try await Shop()
        let card = try await create("Secupaycreditcards", ["payment_action": "authorization"], in: shop)
        try shop.server.payer.confirm(.init(card["id"]?.string ?? ""))
        let answer = try await shop.call(
            .post, "/Payment/Transactions/\(card["payment_id"]?.string ?? "")/capture")
        XCTAssertEqual(answer.body["details"]?["status_simple"], 1)
    }
}
