import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Answers that clients other than this library's rely on.
final class ForeignClientTests: XCTestCase {
    func testListsOfFreshTransactionsAreThere() async throws {
        let shop = try await Shop()
        let answer = try await shop.call(.post, "/Smart/Transactions", ["basket_info": ["sum": 0, "currency": "EUR"]])
        XCTAssertEqual(answer.body["transactions"], [])
        XCTAssertEqual(answer.body["basket"], ["products": []])
        let id = SmartTransaction.ID(answer.body["id"]?.string ?? "")
        for basket: JSONValue in [nil, ["products": nil], [:]] {
            let update = try await shop.call(.put, "/Smart/Transactions/\(id)", ["basket": basket])
            XCTAssertEqual(update.body["basket"], ["products": []])
        }
    }

    func testEmptyTextsAreAbsent() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["transactionRef": "", "merchantRef": "order-1", "cashier": ""])
        let document = try await shop.get(id)
        XCTAssertNil(document["transactionRef"])
        XCTAssertNil(document["cashier"])
        XCTAssertEqual(document["merchantRef"], "order-1")
        let update = try await shop.call(.put, "/Smart/Transactions/\(id)", ["merchantRef": ""])
        XCTAssertNil(update.body["merchantRef"])
    }

    func testBasketsAndItemsHaveTheirTypes() async throws {
        let shop = try await Shop()
        let plain = try await shop.create(["basket": ["products": [["id": 1, "item_type": nil], ["id": 2]]]])
        let basket = try await shop.get(plain)["basket"]
        XCTAssertEqual(basket?["type"], "default")
        XCTAssertEqual(basket?["products"]?.array?.compactMap { $0["item_type"] }, ["article", "article"])
        let mixed = try await shop.create([
            "basket": ["products": [["item_type": "sub_transaction", "sum": 500, "sub_basket": [["item_type": nil]]]]]
        ])
        let document = try await shop.get(mixed)
        XCTAssertEqual(document["basket"]?["type"], "mixed")
        let inner = document["basket"]?["products"]?.array?.first?["sub_basket"]?.array?.first
        XCTAssertEqual(inner?["item_type"], "article")
    }

    func testLanguageOfACheckoutIsGermanByDefault() async throws {
        let shop = try await Shop()
        let silent = try await shop.create(["application_context": ["return_urls": [:]]])
        let english = try await shop.create(["application_context": ["language": "en"]])
        let languages = [
            try await shop.get(silent)["application_context"]?["language"],
            try await shop.get(english)["application_context"]?["language"],
        ]
        XCTAssertEqual(languages, ["de", "en"])
    }

    func testDeliveriesNeedNoType() async throws {
        let shop = try await Shop()
        let table: [(agreed: JSONValue, told: JSONValue, type: JSONValue, status: String)] = [
            (["type": "shipping"], ["shipped_at": "2024-07-06T12:45:00+02:00"], "shipping", "shipped"),
            (["type": "shipping"], ["type": nil, "shipped_by": "DHL"], "shipping", "shipped"),
            (["type": "collection"], ["delivered_at": "2024-07-06T12:45:00+02:00"], "collection", "collected"),
            (["type": "collection"], ["note": "x"], "collection", "collected"),
        ]
        for (agreed, told, type, status) in table {
            let id = try await shop.create(["intent": "order", "delivery_options": agreed])
            try shop.server.payer.pay(id, by: .debit)
            let answer = try await shop.step(id, "setDelivery", ["delivery_options": told])
            XCTAssertEqual(answer.status, 200)
            XCTAssertEqual(answer.body["delivery_options"]?["type"], type)
            XCTAssertEqual(answer.body["status"]?.string, status)
        }
    }

    func testGoodsToBeCollectedHaveAPickupCode() async throws {
        let shop = try await Shop()
        let order: JSONValue = ["intent": "order", "delivery_options": ["type": "collection"]]
        let id = try await shop.createWithoutCapture(order)
        _ = try await shop.step(id, "prepare/debit", bankAccount)
        let before = try await shop.get(id)
        XCTAssertNil(before["delivery_options"]?["code"])
        let started = try await shop.step(id, "start")
        let code = started.body["delivery_options"]?["code"]?.string
        assertMatches(code, "^[0-9]{6}$")
        let till = try await shop.create(order)
        let paid = try await shop.step(till, "start/cash")
        assertMatches(paid.body["delivery_options"]?["code"]?.string, "^[0-9]{6}$")
        let collected = try await shop.step(
            id, "setDelivery", ["delivery_options": ["delivered_at": "2024-07-06T12:45:00+02:00"]])
        XCTAssertEqual(collected.body["delivery_options"]?["code"]?.string, code)
        guard case .collection(let collection)? = shop.server.smartTransaction(till)?.deliveryOptions else {
            return XCTFail("there is no collection")
        }
        XCTAssertNotNil(collection.code)
    }

    func testNoRefusalOfTheAPILooksLikeAFailedSignIn() async throws {
        let shop = try await Shop()
        var broken = try shop.request(.post, "/Smart/Transactions")
        broken.body = Data("{bad".utf8)
        let answer = try await Answer(shop.server.send(broken))
        assertRefused(answer, 422, "ProductFormatException", code: 0)
        let id = try await shop.create()
        let others = [
            try await shop.call(.post, "/Smart/Transactions", "text"), try await shop.step(id, "prepare/debit"),
            try await shop.step(id, "setDelivery"), try await shop.call(.get, "/Smart/Transactions?count=x"),
            try await shop.call(.get, "/Smart/Transactions?q=a%20b"),
            try await shop.call(.delete, "/Smart/Transactions"),
        ]
        for answer in others { XCTAssertFalse([200, 400, 401].contains(answer.status), "\(answer.body)") }
    }

    func testPrepareOnlyAuthorizesUnlessTheTransactionSaysSo() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        let prepared = try await shop.step(id, "prepare/debit", bankAccount)
        XCTAssertEqual(prepared.body["status"], "approved")
        let started = try await shop.step(id, "start")
        XCTAssertEqual(started.body["status"], "ok")
        let explicit = try await shop.create(["payment_context": ["auto_capture": true]])
        let captured = try await shop.step(explicit, "prepare/debit", bankAccount)
        XCTAssertEqual(captured.body["status"], "ok")
        shop.server.settings.capturesAtPrepare = true
        let assumed = try await shop.create()
        let both = try await shop.step(assumed, "prepare/debit", bankAccount)
        XCTAssertEqual(both.body["status"], "ok")
    }

    func testReferencesToPaymentsCarryNumberAndHash() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        try shop.server.payer.pay(id, by: .debit)
        let reference = try await shop.get(id)["transactions"]?.array?.first
        let payment = try await shop.payments(of: id).first
        for name in ["object", "id", "trans_id", "transaction_hash"] {
            XCTAssertNotNil(reference?[name])
            XCTAssertEqual(reference?[name], payment?[name])
        }
    }

    func testPaymentsShowContractInstrumentAndMerchant() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["customer": ["contact": ["companyname": "Muster AG", "surname": "Muster"]]])
        _ = try await shop.step(id, "prepare/debit", bankAccount)
        let payment = try await shop.payments(of: id).first
        for name in ["product_id", "contract_id", "zahlungsmittel_id"] {
            XCTAssertNotNil(payment?[name]?.integer, name)
        }
        XCTAssertEqual(payment?["payment_data"], "DE35 XXXX XXXX 3188")
        XCTAssertEqual(payment?["merchant"]?["type"], "11")
        XCTAssertEqual(payment?["merchant"]?["user"]?["companyname"], "Musterhändler GmbH")
        XCTAssertEqual(payment?["merchant"]?["user"]?["name"], "Musterhändler GmbH")
        XCTAssertEqual(payment?["customer"]?["companyname"], "Muster AG")
        let card = try await shop.create()
        let pan: JSONValue = ["container": ["type": "credit_card", "private": ["pan": "4111 1111 1111 1234"]]]
        _ = try await shop.step(card, "prepare/creditcard", pan)
        let paid = try await shop.payments(of: card).first
        XCTAssertEqual(paid?["payment_data"], "411111XXXXXX1234")
    }

    func testSaleWithCardsAloneHasTheSumZero() async throws {
        let shop = try await Shop()
        let answer = try await shop.call(
            .post, "/Smart/Transactions", ["idents": [["type": "card", "value": "9276000000000001"]]])
        XCTAssertEqual(answer.status, 200)
        XCTAssertEqual(answer.body["basket_info"], ["sum": 0, "currency": "EUR"])
        let products: JSONValue = ["basket": ["products": [["id": 1, "quantity": 2, "priceOne": 115]]]]
        let sum = try await shop.call(.post, "/Smart/Transactions", products)
        XCTAssertEqual(sum.body["basket_info"]?["sum"], 230)
    }

    func testPaymentLinksAreURLsForAnyContract() async throws {
        let shop = try await Shop(SimulatedServer(.init(contractID: "a b&c#d")))
        let id = try await shop.create(["contract": ["id": "a b&c#d"]])
        let link = try await shop.get(id)["payment_links"]?["general"]?.string ?? ""
        let items = URLComponents(string: link)?.queryItems ?? []
        XCTAssertEqual(items.first { $0.name == "contract" }?.value, "a b&c#d", link)
    }

    func testAccountsWithoutCustomerAreStoredAnyNumberOfTimes() async throws {
        let shop = try await Shop()
        let account: JSONValue = ["type": "bank_account", "private": ["iban": "DE37503240001000000524"]]
        let first = try await shop.call(.post, "/Payment/Containers", account)
        let second = try await shop.call(.post, "/Payment/Containers", account)
        XCTAssertEqual([first.status, second.status], [200, 200])
        XCTAssertNotEqual(first.body["id"], second.body["id"])
    }

    func testSearchForAWordLooksAtAllFields() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["merchantRef": "order-7", "basket": ["products": [["id": 1, "desc": "Tea"]]]])
        _ = try await shop.create(["merchantRef": "order-8"])
        for word in ["order-7", "tea", "%22Tea%22", "ORDER*7"] {
            let found = try await shop.call(.get, "/Smart/Transactions?q=\(word)")
            XCTAssertEqual(found.body["data"]?.array?.map { $0["id"] }, [.string(id.rawValue)], word)
        }
    }

    func testTestingSystemSetsTheStatusOfAPayment() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        try shop.server.payer.pay(id, by: .debit)
        let payment = try await shop.payments(of: id).first
        let path = "/Payment/Secupaydebits/\(payment?["transaction_hash"]?.string ?? "")/TestChangedPaymentStatus"
        let answer = try await shop.call(.post, path, ["new_status_id": 69])
        XCTAssertEqual(answer.body, ["result": true])
        XCTAssertEqual(shop.server.ledger.first?.status, .issue)
        let unknown = try await shop.call(.post, path, ["new_status_id": 4_711])
        XCTAssertEqual(unknown.status, 422)
    }

    func testDirectPaymentNamesThePageOfThePayerTwice() async throws {
        let shop = try await Shop()
        let payment = try await shop.call(.post, "/Payment/Secupaycreditcards", ["amount": 5, "currency": "EUR"])
        XCTAssertNotNil(payment.body["iframe_url"]?.string)
        XCTAssertEqual(payment.body["redirect_url"]?["iframe_url"], payment.body["iframe_url"])
    }

    func testDirectPaymentsAreSalesByDefault() async throws {
        let shop = try await Shop()
        for (sent, returned) in [(JSONValue.null, "sale"), ("authorization", "authorization")] {
            let payment = try await shop.call(
                .post, "/Payment/Secupayprepays", ["amount": 5, "currency": "EUR", "payment_action": sent])
            XCTAssertEqual(payment.body["payment_action"]?.string, returned)
        }
    }

    func testMerchantsHaveTheirOlderNumberAndAddresses() async throws {
        let merchants = try await Shop().call(.get, "/General/Merchants").body["data"]?.array ?? []
        XCTAssertFalse(merchants.isEmpty)
        for merchant in merchants {
            XCTAssertNotNil(merchant["id_old"]?.integer)
            XCTAssertEqual(merchant["user"]?["address"], [])
        }
    }

    func testPaymentLinksBeginWithTheAddressOfTheSettings() async throws {
        let shop = try await Shop()
        shop.server.settings.checkoutURL = try XCTUnwrap(URL(string: "http://localhost:8080/checkout/"))
        let id = try await shop.create()
        let links = try await shop.get(id)["payment_links"]?.object ?? [:]
        XCTAssertEqual(links.count, 9)
        for link in links.values {
            XCTAssertEqual(link.string?.hasPrefix("http://localhost:8080/checkout?"), true, link.string ?? "")
        }
        let prepared = try await shop.step(id, "prepare/paypal")
        XCTAssertEqual(
            prepared.body["iframe_url"]?.string, "http://localhost:8080/checkout/authorize?stx=\(id)")
    }
}
