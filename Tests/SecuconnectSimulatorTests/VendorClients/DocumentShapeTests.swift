import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Fields that bodies of the real server have, with their types.
final class DocumentShapeTests: XCTestCase {
    func testSalesWithoutTemplateHaveTheLinkOfOlderClients() async throws {
        let shop = try await Shop()
        let sale = try await shop.get(try await shop.create())
        XCTAssertNotNil(sale["checkout_links"]?["url_checkout"]?.string)
        XCTAssertEqual(sale["checkout_links"]?["url_checkout"], sale["payment_links"]?["general"])
        let newer = try await shop.get(
            try await shop.create(["application_context": ["checkout_template": "COT_1"]]))
        XCTAssertNil(newer["checkout_links"])
    }

    func testArticlesShowWhatTheyDoNotHave() async throws {
        let shop = try await Shop()
        let products: JSONValue = [
            ["id": 1, "priceOne": 500, "quantity": 1], ["id": 2, "parent": 1, "priceOne": 0, "quantity": 1],
        ]
        let basket = try await shop.get(try await shop.create(["basket": ["products": products]]))["basket"]
        XCTAssertEqual(basket?["texts"], [])
        let articles = basket?["products"]?.array ?? []
        XCTAssertEqual(articles.map { $0["parent"] }, [.null, 1])
        XCTAssertEqual(articles.map { $0["serialNumber"] }, [.null, .null])
    }

    func testSaleAtATillHasAGratuity() async throws {
        let shop = try await Shop()
        let paid = try await shop.step(try await shop.create(), "start/cash")
        XCTAssertEqual(paid.body["basket_info"]?["gratuity"], .null)
    }

    func testPaymentsHaveOrderAndPurpose() async throws {
        let shop = try await Shop()
        let sale = try await shop.create(["merchantRef": "order-1", "transactionRef": "Your order"])
        try shop.server.payer.pay(sale, by: .debit)
        let payment = try await shop.payments(of: sale).first
        XCTAssertEqual(payment?["order_id"], "order-1")
        XCTAssertEqual(payment?["description"], "Your order")
    }

    func testPaymentsHaveTheDatesOfTheirMoney() async throws {
        let shop = try await Shop()
        let sale = try await shop.create()
        _ = try await shop.step(sale, "start/prepaid")
        let waiting = try await shop.payments(of: sale).first
        XCTAssertNil(waiting?["incoming_payment_date"])
        XCTAssertNil(waiting?["completion_date"])
        let path = "/Payment/Transactions?q=incoming_payment_date:*"
        let none = try await shop.call(.get, path)
        XCTAssertEqual(none.body["count"], 0)
        shop.server.clock.advance(by: 60)
        try shop.server.bank.receiveMoney(for: sale)
        let paid = try await shop.payments(of: sale).first
        XCTAssertNotNil(paid?["incoming_payment_date"]?.string)
        XCTAssertEqual(paid?["completion_date"], paid?["incoming_payment_date"])
        XCTAssertNotEqual(paid?["incoming_payment_date"], paid?["created"])
        let found = try await shop.call(.get, path)
        XCTAssertEqual(found.body["data"]?.array?.map { $0["id"] }, [paid?["id"]])
    }

    func testInvoiceThatIsDueHasNotBeenPaid() async throws {
        let shop = try await Shop()
        let sale = try await shop.create()
        try shop.server.payer.pay(sale, by: .invoice)
        _ = try await shop.step(sale, "setDelivery", ["delivery_options": ["type": "shipping"]])
        let payment = try await shop.payments(of: sale).first
        XCTAssertNotNil(payment?["completion_date"])
        XCTAssertNil(payment?["incoming_payment_date"])
    }

    func testPaymentsOfASubscriptionNameIt() async throws {
        var shop = try await Shop()
        let cycle: JSONValue = [
            "sequence": 1, "interval": ["unit": "month", "count": 1], "tenure_type": "regular", "price": 500,
        ]
        let plan = try await shop.call(
            .post, "/Payment/Plans",
            ["description": "Magazine", "currency": "EUR", "status": "active", "billing_cycles": [cycle]])
        let sale = try await shop.call(
            .post, "/Smart/Transactions",
            ["basket": ["products": [["item_type": "subscription", "plan_id": plan.body["id"] ?? nil]]]])
        let id = SmartTransaction.ID(sale.body["id"]?.string ?? "")
        try shop.server.payer.pay(id, by: .creditcard)
        shop.server.clock.advance(by: 40 * 86_400)
        shop.token = try await shop.signIn()
        let payments = try await shop.call(.get, "/Payment/Transactions").body["data"]?.array ?? []
        XCTAssertEqual(payments.count, 2)
        let subscription = try await shop.get(id)["subscription"]
        XCTAssertNotNil(subscription?["id"]?.string)
        for payment in payments {
            XCTAssertEqual(payment["subscription"], subscription)
            XCTAssertEqual(payment["description"], "Magazine")
            XCTAssertNotNil(payment["incoming_payment_date"])
        }
    }

    func testNewMerchantHasContractAndKey() async throws {
        let shop = try await Shop()
        let answer = try await shop.call(
            .post, "/Payment/Contracts/me/requestId",
            [
                "project": "p", "contact": ["companyname": "C"], "payin_account": true,
                "payout_account": ["iban": "DE27100777770209299700", "owner": "C"],
            ])
        XCTAssertEqual(answer.body["object"], "general.contracts")
        XCTAssertEqual(answer.body["id"], answer.body["contract"]?["id"])
        XCTAssertNotNil(answer.body["id_old"]?.integer)
        XCTAssertEqual(answer.body["parent"]?["id"]?.string, SimulatedServer.contractID.rawValue)
        XCTAssertEqual(answer.body["approved"], false)
        XCTAssertNotNil(answer.body["created"]?.string)
        XCTAssertNotNil(answer.body["payin_account"]?["iban"])
        assertMatches(answer.body["apikey"]?.string, "^[0-9a-f]{40}$")
    }

    func testOlderContractsHaveTheOlderNameOfTheAccount() async throws {
        let shop = try await Shop()
        let clone = try await shop.call(
            .post, "/Payment/Contracts/me/clone", ["project": "p", "payin_account": true]
        ).body
        let id = clone["id"]?.string ?? ""
        XCTAssertNotNil(clone["pay_in_account"]?["iban"])
        XCTAssertNil(clone["pay_in_advance_account"])
        let read = try await shop.call(.get, "/Payment/Contracts/\(id)").body
        XCTAssertEqual(read["pay_in_account"], clone["pay_in_account"])
        XCTAssertNil(read["pay_in_advance_account"])
        let found = try await shop.call(.get, "/Payment/Contracts?q=pay_in_account.iban:*").body
        XCTAssertEqual(found["data"]?.array?.map { $0["id"] }, [.string(id)])
        let newer = try await shop.call(.get, "/General/Contracts/\(id)").body
        XCTAssertEqual(newer["pay_in_advance_account"], clone["pay_in_account"])
        XCTAssertNil(newer["pay_in_account"])
    }

    func testCardGroupsHaveTheirRawName() async throws {
        let shop = try await Shop()
        let group = try await shop.call(.post, "/Loyalty/Cardgroups", ["display_name": "G", "merchant": "me"]).body
        XCTAssertEqual(group["display_name_raw"], "G")
        XCTAssertEqual(group["stock_warn_limit"], 0)
        let renamed = try await shop.call(
            .put, "/Loyalty/Cardgroups/\(group["id"]?.string ?? "")", ["display_name": "H"])
        XCTAssertEqual(renamed.body["display_name_raw"], "H")
    }

    func testCustomersHaveTheAgeOfTheDay() async throws {
        let clock = SimulatedClock(autoAdvances: true)
        var shop = try await Shop(SimulatedServer(clock: clock))
        let today = CalendarDate(String(APITimestamp(clock.date).rawValue.prefix(10)))
        let birthday =
            "1980-\(String(APITimestamp(clock.date.addingTimeInterval(86_400)).rawValue.dropFirst(5).prefix(5)))"
        let year = try XCTUnwrap(today.year)
        let customer = try await shop.call(
            .post, "/Loyalty/Customers",
            ["merchant_contact": ["forename": "Eva", "surname": "Muster", "dob": .string(birthday)]]
        ).body
        XCTAssertEqual(customer["contact"]?["name"], "Eva Muster")
        XCTAssertEqual(customer["contact"]?["dob"]?.string, "\(birthday)T00:00:00+01:00")
        XCTAssertEqual(customer["age"]?.integer, year - 1_981)
        XCTAssertEqual(customer["days_until_birthday"], 1)
        clock.advance(by: 86_400)
        shop.token = try await shop.signIn()
        let read = try await shop.call(.get, "/Loyalty/Customers/\(customer["id"]?.string ?? "")").body
        XCTAssertEqual(read["age"]?.integer, year - 1_980)
        XCTAssertEqual(read["days_until_birthday"], 0)
    }

    func testCardsNameTheDefaultStore() async throws {
        let shop = try await Shop()
        let store = try await shop.call(.post, "/General/Stores", ["name": "S"]).body
        let group = try await shop.call(.post, "/Loyalty/Cardgroups", ["display_name": "G", "merchant": "me"]).body
        let path = "/Loyalty/MerchantCards/me/createMerchantcards/\(group["id"]?.string ?? "")"
        let before = try await shop.call(.post, path, ["cards_amount": 1])
        XCTAssertNil(before.body.array?.first?["created_for_store"])
        _ = try await shop.call(.post, "/General/Stores/\(store["id"]?.string ?? "")/setDefault")
        let after = try await shop.call(.post, path, ["cards_amount": 1])
        XCTAssertEqual(after.body.array?.first?["created_for_store"]?["id"], store["id"])
    }

    func testStoresHaveTheirDetails() async throws {
        let shop = try await Shop()
        let address: JSONValue = ["street": "Weg", "street_number": "7", "postal_code": "01099", "city": "C"]
        let store = try await shop.call(
            .post, "/General/Stores",
            ["name": "S", "facebook_id": "f", "url_website": "https://s.example", "address": address]
        ).body
        XCTAssertEqual(store["has_beacon"], false)
        for name in ["open_hours", "geometry", "phone_number_formatted"] { XCTAssertNil(store[name], name) }
        XCTAssertEqual(store["photo"], [])
        XCTAssertEqual(store["facebook_id"], "f")
        XCTAssertEqual(store["url_website"], "https://s.example")
        XCTAssertEqual(store["address_formatted"], "Weg 7 01099 C")
        XCTAssertEqual(
            store["address_components"]?.array?.map { $0["types"] },
            [["route"], ["street_number"], ["postal_code"], ["locality"]])
    }

    func testIdentsNameTheirCard() async throws {
        let shop = try await Shop()
        let number = try await shop.createCard()
        let cards = try await shop.call(.get, "/Loyalty/MerchantCards").body["data"]?.array ?? []
        let card = cards.first?["id"]?.string ?? ""
        let holder = try await shop.call(
            .post, "/Loyalty/MerchantCards/\(card)/registerCustomer", ["merchant_contact": ["surname": "B"]])
        let sale = try await shop.get(try await shop.create(["idents": [["type": "card", "value": number]]]))
        let ident = sale["idents"]?.array?.first
        XCTAssertEqual(ident?["length"], 16)
        XCTAssertEqual(ident?["prefix"], "9276")
        XCTAssertNotNil(ident?["name"]?.string)
        XCTAssertEqual(ident?["merchantcard"], ["object": "loyalty.merchantcards", "id": .string(card)])
        XCTAssertEqual(ident?["customer"]?["id"], holder.body["customer"]?["id"])
        XCTAssertNotNil(ident?["customer"]?["id"]?.string)
    }

    func testMandatesHaveANumber() async throws {
        let shop = try await Shop()
        let container = try await shop.call(
            .post, "/Payment/Containers", ["private": ["iban": "DE37503240001000000524", "owner": "J"]])
        assertMatches(container.body["mandate"]?["sepa_mandate_id"]?.string, "^[1-9][0-9]+$")
    }

    func testSharesOfASaleAndTheirWholeNameEachOther() async throws {
        let shop = try await Shop()
        let products: JSONValue = [
            [
                "item_type": "sub_transaction", "desc": "A", "sum": 200, "reference_id": "1",
                "contract_id": try shop.openContract("a"),
                "sub_basket": [["id": 1, "priceOne": 200, "quantity": 1]],
            ],
            ["id": 2, "priceOne": 300, "quantity": 1],
        ]
        let sale = try await shop.create(["basket": ["products": products]])
        try shop.server.payer.pay(sale, by: .debit)
        let payments = try await shop.payments(of: sale)
        XCTAssertEqual(payments.count, 2)
        let number = payments[0]["trans_id"]?.integer ?? 0
        XCTAssertEqual(payments[0]["parents"], [])
        XCTAssertEqual(payments[0]["related_transactions"]?.array?.map { $0["id"] }, [payments[1]["id"]])
        XCTAssertEqual(payments[1]["parents"]?.array?.map { $0["id"] }, [payments[0]["id"]])
        let found = try await shop.call(.get, "/Payment/Transactions?q=parents.trans_id:\(number)")
        XCTAssertEqual(found.body["data"]?.array?.map { $0["id"] }, [payments[1]["id"]])
        XCTAssertNotEqual(payments[1]["parents"]?.array?.first?["ref_type_id"], 19, "19 is a refund")
    }

    func testChargeBackLeavesNoAmount() async throws {
        let shop = try await Shop()
        let sale = try await shop.create()
        try shop.server.payer.pay(sale, by: .debit)
        let id = PaymentTransaction.ID(try await shop.payments(of: sale).first?["id"]?.string ?? "")
        try shop.server.bank.chargeBack(id)
        let charged = try await shop.call(.get, "/Payment/Transactions/\(id)/checkStatus").body
        XCTAssertEqual(charged["amount"], 0)
        XCTAssertEqual(charged["status"], 69)
        XCTAssertEqual(charged["status_simple"], 4)
        try shop.server.bank.resolveIssue(of: id)
        let resolved = try await shop.call(.get, "/Payment/Transactions/\(id)/checkStatus").body
        XCTAssertEqual(resolved["amount"], 500)
    }
}
