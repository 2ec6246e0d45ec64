import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The fields of lists that the vendor's pages, tests and demos search by.
final class SearchableFieldTests: XCTestCase {
    private static let fields: [String: [String]] = [
        "/Cardprocessing/Invoices": ["merchant.id", "store.id", "tid", "invoice_number", "type", "created"],
        "/Cardprocessing/Transactions": ["trans_id", "created", "tid"],
        "/General/Contracts": ["merchant.id", "parent.id", "approved", "id_old"],
        "/General/Stores": ["merchant.id", "name"],
        "/Loyalty/Cardgroups": ["merchant.id", "display_name"],
        "/Loyalty/Cards": ["cardnumber"],
        "/Loyalty/Customers": [
            "merchant_contact.surname", "customernumber", "merchant.id", "additional_data.color",
        ],
        "/Loyalty/MerchantCards": [
            "card.cardnumber", "merchant.id", "customer.id", "passcode", "lock_status", "stock_status", "cardgroup.id",
        ],
        "/Loyalty/Transactions": [
            "merchantcard.id", "card.cardnumber", "trans_id", "created", "store.id", "cleared",
        ],
        "/Payment/Containers": ["customer.id", "type", "contract.id"],
        "/Payment/Contracts": ["merchant.id", "parent.id", "approved", "pay_in_account.iban"],
        "/Payment/Customers": ["contact.email", "contact.surname", "contract.id"],
        "/Payment/Invoices": ["merchant.id", "invoice_id", "date"],
        "/Payment/Mandates": ["identification", "iban", "status", "merchant.id"],
        "/Payment/Payouts": ["date", "merchant.id", "trans_id"],
        "/Payment/Plans": ["description", "status"],
        "/Payment/Subscriptions": ["status", "plan.id", "customer.id", "contract.id"],
        "/Payment/Transactions": [
            "trans_id", "transaction_hash", "created", "amount", "status", "details.status_simple", "merchant.id",
            "contract.id", "order_id", "description", "subscription.id", "incoming_payment_date", "completion_date",
            "parents.trans_id", "related_transactions.trans_id",
        ],
        "/Prepaid/Items": ["itemgroup.id", "type", "vtc_id"],
        "/Prepaid/Sales": ["status", "store.id", "created"],
        "/Services/Identrequests": ["owner_transaction_id", "status", "contract.id"],
        "/Services/Identresults": ["request.id"],
        "/Smart/Devices": ["vendor", "vendor_uid", "type", "merchant.id", "store.id", "routing.id"],
        "/Smart/Routings": ["store.id", "merchant.id", "assign.id"],
        "/Smart/Transactions": [
            "transactions.id", "merchantRef", "transactionRef", "status", "created", "customer.contact.email",
            "basket.products.articleNumber",
        ],
    ]

    func testEachNamedFieldFindsTheObjectsThatHaveIt() async throws {
        let shop = try await filledShop()
        for (path, fields) in Self.fields.sorted(by: { $0.key < $1.key }) {
            for field in fields {
                let answer = try await shop.call(.get, "\(path)?q=\(field):*")
                XCTAssertEqual(answer.status, 200, "\(path) \(field)")
                XCTAssertGreaterThan(answer.body["count"]?.integer ?? 0, 0, "\(path) \(field)")
            }
        }
    }

    func testDeviceWithoutRoutingIsFoundByTheQueryOfADemo() async throws {
        let shop = try await filledShop()
        _ = try await shop.call(.post, "/Smart/Devices", ["merchant": "me", "vendor": "ingenico", "vendor_uid": "2"])
        let free = try await shop.call(.get, "/Smart/Devices?q=vendor:ingenico%20AND%20NOT%20_exists_:routing")
        XCTAssertEqual(free.body["count"], 1)
        let routed = try await shop.call(.get, "/Smart/Devices?q=_exists_:routing")
        XCTAssertEqual(routed.body["data"]?.array?.map { $0["vendor"] }, ["flour"])
    }

    func testQueryThatIsEncodedTwiceFindsItsObject() async throws {
        let shop = try await filledShop()
        for query in ["contact.email:a%2540b.de", "contact.email:a%40b.de", "contact.email:a@b.de"] {
            let found = try await shop.call(.get, "/Payment/Customers?q=\(query)")
            XCTAssertEqual(found.body["count"], 1, query)
        }
        let other = try await shop.call(.get, "/Payment/Customers?q=contact.email:b%2540b.de")
        XCTAssertEqual(other.body["count"], 0)
    }

    func testValueWithAnEscapeIsFoundBeforeADecodedOne() async throws {
        let shop = try await Shop()
        for name in ["a%20b", "a b"] {
            _ = try await shop.call(.post, "/Payment/Customers", ["contact": ["surname": .string(name)]])
        }
        let found = try await shop.call(.get, "/Payment/Customers?q=contact.surname:%22a%2520b%22")
        XCTAssertEqual(found.body["data"]?.array?.map { $0["contact"]?["surname"] }, ["a%20b"])
    }

    /// A shop with an object in each list, which has all of its fields.
    private func filledShop() async throws -> Shop {
        let shop = try await Shop()
        func create(_ path: String, _ body: JSONValue, line: UInt = #line) async throws -> JSONValue {
            let answer = try await shop.call(.post, path, body)
            XCTAssertEqual(answer.status, 200, "\(path): \(answer.body)", line: line)
            return answer.body
        }
        let store = try await create("/General/Stores", ["name": "S"])["id"] ?? nil
        _ = try await create("/General/Stores/\(store.string ?? "")/setDefault", [:])
        _ = try await create("/Payment/Contracts/me/clone", ["project": "p", "payin_account": true])
        try await fillCards(of: shop, create)
        try await fillPayments(of: shop, create)
        try shop.server.add(
            [
                "tid": "1", "invoice_number": "2", "type": "invoice", "merchant": ["id": "MRC_1"],
                "store": ["id": "STO_1"],
            ], to: "/Cardprocessing/Invoices")
        try shop.server.add(["trans_id": 1, "tid": "1"], to: "/Cardprocessing/Transactions")
        let item = try shop.server.add(
            ["type": "PP", "vtc_id": "1", "itemgroup": ["id": "PIG_1"], "retail_price": 5], to: "/Prepaid/Items")
        _ = try await create("/Prepaid/Sales", ["item": .string(item)])
        let request = try await create(
            "/Services/Identrequests", ["person": [[:]], "owner_transaction_id": "1", "provider": "idnow"])
        try shop.server.identOffice.complete(.init(request["id"]?.string ?? ""), as: .ok)
        let device = try await create(
            "/Smart/Devices",
            ["merchant": "me", "store": store, "vendor": "flour", "vendor_uid": "1", "type": "cashier"])
        let routing = try await create("/Smart/Routings", ["store": store])
        _ = try await create(
            "/Smart/Routings/\(routing["id"]?.string ?? "")/assign/\(device["id"]?.string ?? "")", [:])
        return shop
    }

    private typealias Creation = (String, JSONValue, UInt) async throws -> JSONValue

    private func fillCards(of shop: Shop, _ create: Creation) async throws {
        let group = try await create("/Loyalty/Cardgroups", ["display_name": "G", "merchant": "me"], #line)
        let cards = try await create(
            "/Loyalty/MerchantCards/me/createMerchantcards/\(group["id"]?.string ?? "")", ["cards_amount": 1], #line)
        let card = cards.array?.first?["id"]?.string ?? ""
        _ = try await create(
            "/Loyalty/MerchantCards/\(card)/registerCustomer",
            ["merchant_contact": ["surname": "B"], "customernumber": "1", "additional_data": ["color": "red"]], #line)
        _ = try await create(
            "/Loyalty/MerchantCards/\(card)/transaction", ["action": "charge", "amount": 5], #line)
    }

    private func fillPayments(of shop: Shop, _ create: Creation) async throws {
        let customer = try await create(
            "/Payment/Customers", ["contact": ["surname": "B", "email": "a@b.de"]], #line)
        let reference: JSONValue = ["id": customer["id"] ?? nil]
        _ = try await create(
            "/Payment/Containers",
            ["private": ["iban": "DE37503240001000000524"], "customer": reference], #line)
        _ = try await create(
            "/Payment/Mandates",
            [
                "iban": "DE37503240001000000524", "bic": "FTSBDEFAXXX", "type": "CORE", "identification": "1",
                "date_of_signature": "2026-01-01", "merchant_id": ["id": "MRC_1"],
            ], #line)
        let cycle: JSONValue = ["sequence": 1, "interval": ["unit": "month", "count": 1], "price": 1_000]
        let plan = try await create(
            "/Payment/Plans", ["description": "P", "status": "active", "billing_cycles": [cycle]], #line)
        let products: [JSONValue] = [
            [["item_type": "subscription", "plan_id": plan["id"] ?? nil]],
            [
                ["id": 1, "priceOne": 300, "quantity": 1, "articleNumber": "7"],
                [
                    "item_type": "sub_transaction", "sum": 200, "reference_id": "1",
                    "contract_id": try shop.openContract("share"),
                    "sub_basket": [["id": 2, "priceOne": 200, "quantity": 1]],
                ],
            ],
        ]
        for products in products {
            let sale = try await create(
                "/Smart/Transactions",
                [
                    "basket": ["products": products], "merchantRef": "1", "transactionRef": "2",
                    "customer": ["id": customer["id"] ?? nil, "contact": customer["contact"] ?? nil],
                ], #line)
            try shop.server.payer.pay(.init(sale["id"]?.string ?? ""), by: .debit)
        }
        shop.server.office.closeMonth()
    }
}
