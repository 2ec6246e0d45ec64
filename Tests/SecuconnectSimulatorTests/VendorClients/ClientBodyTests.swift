import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Bodies as the vendor's SDKs and demos send them.
final class ClientBodyTests: XCTestCase {
    private let account: JSONValue = ["iban": "DE37503240001000000524", "owner": "J"]
    /// A date as PHP writes an object for it.
    private let phpDate: JSONValue = ["date": "2026-01-01 00:00:00.000000", "timezone_type": 3, "timezone": "UTC"]

    private func customer(in shop: Shop) async throws -> JSONValue {
        let answer = try await shop.call(
            .post, "/Payment/Customers", ["contact": ["forename": "Eva", "surname": "Muster"]])
        XCTAssertEqual(answer.status, 200)
        return answer.body
    }

    func testTypeOfAContainerFollowsFromItsData() async throws {
        let shop = try await Shop()
        let table: [(data: JSONValue, type: String)] = [
            (account, "bank_account"), (["email": "eva@example.net", "payer_id": "PAYER"], "paypal"),
            (["payer_id": "PAYER"], "paypal"), (["signedMessage": "m", "protocolVersion": "ECv2"], "googlepay"),
            (["version": "EC_v1", "header": ["transactionId": "1"]], "applepay"),
        ]
        for (data, type) in table {
            let answer = try await shop.call(.post, "/Payment/Containers", ["private": data])
            XCTAssertEqual(answer.status, 200, type)
            XCTAssertEqual(answer.body["type"]?.string, type)
        }
        let card = try await shop.call(.post, "/Payment/Containers", ["private": ["pan": "411111XXXXXX1111"]])
        assertRefused(card, 422, "ProductFormatException", code: 0)
        let nothing = try await shop.call(.post, "/Payment/Containers", ["private": ["unknown": "1"]])
        assertRefused(nothing, 422, "ProductFormatException", code: 0)
    }

    func testPayPalContainersShowTheirAccount() async throws {
        let shop = try await Shop()
        let data: JSONValue = ["email": "eva@example.net", "payer_id": "PAYER"]
        let made = try await shop.call(.post, "/Payment/Containers", ["type": "paypal", "private": data])
        XCTAssertEqual(made.body["private"], data)
        XCTAssertEqual(made.body["public"], data)
        let sale = try await shop.create([
            "customer": ["contact": ["email": "eva@example.net"]],
            "payment_context": ["container_instructions": ["request_token": true]],
        ])
        try shop.server.payer.pay(sale, by: .paypal)
        let id = try await shop.get(sale)["container"]?["id"]?.string ?? ""
        let stored = try await shop.call(.get, "/Payment/Containers/\(id)")
        XCTAssertEqual(stored.body["type"], "paypal")
        for name in ["private", "public"] {
            XCTAssertEqual(stored.body[name]?["email"], "eva@example.net")
            XCTAssertNotNil(stored.body[name]?["payer_id"]?.string)
        }
    }

    func testReferenceStandsForAnIdentifier() async throws {
        let shop = try await Shop()
        let container = try await shop.call(.post, "/Payment/Containers", ["private": account]).body
        let payment = try await shop.call(
            .post, "/Payment/Secupaydebits",
            [
                "amount": 100, "currency": "EUR", "container": ["id": container["id"] ?? nil],
                "contract": ["id": .string(SimulatedServer.contractID.rawValue), "approved": [1]],
            ])
        XCTAssertEqual(payment.status, 200)
        XCTAssertEqual(payment.body["container"]?["id"], container["id"])
        let whole = try await shop.call(
            .post, "/Payment/Secupaydebits", ["amount": 100, "currency": "EUR", "container": container])
        XCTAssertEqual(whole.status, 200)
        let number = try await shop.call(
            .post, "/Payment/Secupaydebits", ["amount": 100, "container": ["type": "bank_account"]])
        assertRefused(number, 422, "ProductFormatException", code: 0)
    }

    func testReferenceIsEnoughWhereModelsTakeAnObject() async throws {
        let shop = try await Shop()
        let merchant = try await shop.call(.get, "/General/Merchants/me").body
        let reference: JSONValue = ["id": merchant["id"] ?? nil]
        let store = try await shop.call(.post, "/General/Stores", ["name": "S", "merchant": reference]).body
        let container = try await shop.call(.post, "/Payment/Containers", ["private": account]).body
        let customer = try await customer(in: shop)
        let table: [(path: String, body: JSONValue)] = [
            ("/Loyalty/Cardgroups", ["display_name": "G", "merchant": reference]),
            ("/Loyalty/Customers", ["merchant": merchant, "merchant_contact": ["surname": "B"]]),
            ("/Smart/Devices", ["merchant": reference, "store": ["id": store["id"] ?? nil], "vendor": "v"]),
            ("/Smart/Routings", ["store": store]),
            ("/Payment/Plans", ["description": "P", "merchant": merchant]),
            (
                "/Payment/Mandates",
                [
                    "iban": "DE37503240001000000524", "bic": "FTSBDEFAXXX", "type": "CORE",
                    "date_of_signature": "2026-01-01", "merchant_id": merchant["id"] ?? nil,
                ]
            ),
            (
                "/Prepaid/Reports",
                ["merchant": reference, "store": store, "smart_device": ["id": "SDV_1"], "vtc_tid": 1]
            ),
            (
                "/Payment/Secupaypayout",
                [
                    "amount": 5, "customer": ["id": customer["id"] ?? nil],
                    "transaction_list": [
                        ["reference_id": "1", "total": 5, "container_id": ["id": container["id"] ?? nil]]
                    ],
                ]
            ),
            ("/Payment/Containers/\(container["id"]?.string ?? "")/mandate", ["customer_id": customer]),
        ]
        for (path, body) in table {
            let answer = try await shop.call(.post, path, body)
            XCTAssertEqual(answer.status, 200, "\(path): \(answer.body)")
        }
        let plan = try await shop.call(.get, "/Payment/Plans")
        XCTAssertEqual(plan.body["data"]?.array?.first?["merchant"]?["id"], merchant["id"])
    }

    func testFieldsOfTheServerAreIgnoredInNestedObjects() async throws {
        let shop = try await Shop()
        var payer = try await customer(in: shop)
        payer["created"] = phpDate
        payer["updated"] = 5
        payer["contract"] = ["nonsense"]
        let debit = try await shop.call(
            .post, "/Payment/Secupaydebits", ["amount": 100, "currency": "EUR", "customer": payer])
        XCTAssertEqual(debit.status, 200)
        XCTAssertEqual(debit.body["customer"]?["id"], payer["id"])
        let sale = try await shop.create([
            "customer": payer, "contract": ["id": .string(SimulatedServer.contractID.rawValue), "merchant": 5],
            "idents": [["type": "card", "value": "9276000000000000", "merchantcard": [1], "valid": "?"]],
            "checkout_links": 5, "store": [1], "prepaid_sales": [1],
        ])
        let update = try await shop.call(
            .put, "/Smart/Transactions/\(sale)", ["customer": payer, "basket_info": ["sum": 500]])
        XCTAssertEqual(update.status, 200)
        let prepared = try await shop.step(
            sale, "prepare/debit",
            ["container": ["type": "bank_account", "private": account, "created": phpDate, "mandate": 5, "public": 5]])
        XCTAssertEqual(prepared.status, 200)
    }

    func testFieldsOfTheServerAreIgnoredInEveryNewObject() async throws {
        let shop = try await Shop()
        let table: [(path: String, body: JSONValue)] = [
            ("/Payment/Customers", ["contact": ["surname": "B"], "contract": 5, "merchant": [5]]),
            ("/Payment/Containers", ["private": account, "public": 5, "mandate": "x", "token_status": [1]]),
            ("/Payment/Plans", ["description": "P", "product_type": [1]]),
            (
                "/Payment/Mandates",
                [
                    "iban": "DE37503240001000000524", "bic": "FTSBDEFAXXX", "type": "CORE", "status": 99,
                    "date_of_signature": "2026-01-01", "merchant_id": ["id": "MRC_1"], "merchant": 5,
                ]
            ),
            ("/General/Stores", ["name": "S", "key": [1], "open_now": "?"]),
            ("/Loyalty/Customers", ["merchant_contact": ["surname": "B"], "age": "?", "payment_container": 5]),
            ("/Loyalty/Cardgroups", ["display_name": "G", "merchant": "me", "stock_warn_limit": [1]]),
            ("/Smart/Devices", ["merchant": "me", "online": [1], "routing": 5, "refresh": "?"]),
            ("/Services/Identrequests", ["type": "person", "person": [["status": [1]]], "status": 5, "identcase": 5]),
            ("/Payment/Secupayprepays", ["amount": 5, "status": 5, "trans_id": "?", "sub_transactions": "?"]),
            ("/Smart/Transactions", ["basket_info": ["sum": 5], "status": [1], "payment_links": 5, "receipt": 5]),
        ]
        for (path, body) in table {
            var body = body
            for name in ["id", "object"] { body[name] = "CHOSEN" }
            for name in ["created", "updated"] { body[name] = phpDate }
            let answer = try await shop.call(.post, path, body)
            XCTAssertEqual(answer.status, 200, "\(path): \(answer.body)")
            XCTAssertNotEqual(answer.body["id"], "CHOSEN", path)
            XCTAssertNotEqual(answer.body["object"], "CHOSEN", path)
            XCTAssertNotEqual(answer.body["created"], phpDate, path)
            XCTAssertNotEqual(answer.body["status"], body["status"] ?? "CHOSEN", path)
        }
    }

    func testValuesOfAMerchantCanHaveAnyName() async throws {
        let shop = try await Shop()
        let values: JSONValue = ["created": "by hand", "contract": ["id": "1", "color": "red"]]
        let answer = try await shop.call(
            .post, "/Loyalty/Customers", ["merchant_contact": ["surname": "B"], "additional_data": values])
        XCTAssertEqual(answer.body["additional_data"], values)
    }

    func testIdentificationNeedsNoProvider() async throws {
        let shop = try await Shop()
        let answer = try await shop.call(.post, "/Services/Identrequests", ["type": "company", "person": [[:]]])
        XCTAssertEqual(answer.status, 200)
        XCTAssertEqual(answer.body["person"]?.array?.count, 1)
        XCTAssertNil(answer.body["provider"])
    }

    func testPasscodeQuestionNeedsNoBody() async throws {
        let shop = try await Shop()
        let group = try await shop.call(.post, "/Loyalty/Cardgroups", ["display_name": "G", "merchant": "me"])
        let path = "/Loyalty/Cardgroups/\(group.body["id"]?.string ?? "")/checkPasscodeEnabled"
        let answer = try await shop.call(.post, path)
        XCTAssertEqual(answer.body, ["result": false])
    }

    func testPapersCanBeNamedDocuments() async throws {
        let shop = try await Shop()
        let upload = try await shop.call(.post, "/Document/Uploads", ["content": "SGVsbG8="])
        let id = upload.body["id"] ?? nil
        for documents: JSONValue in [.array([id]), [["id": id]]] {
            let answer = try await shop.call(
                .post, "/Services/Uploadidents", ["contract_id": "GCR_1", "documents": documents])
            XCTAssertEqual(answer.status, 200)
            let number = answer.body["service_issue_id"]?.integer ?? 0
            XCTAssertEqual(shop.server.documents(ofCase: .init(number)).map(\.rawValue), [id.string])
        }
    }

    func testUnusedIdentifierOfAPathCanBeAnything() async throws {
        let shop = try await Shop()
        let merchant = try await shop.call(.get, "/General/Merchants/me").body["id"]?.string ?? ""
        let table: [(TransportRequest.Method, String, JSONValue?)] = [
            (.get, "/Payment/Transactions/not_set/crowdfundingdata/\(merchant)", nil),
            (.get, "/General/Merchants/\(merchant)/Merchantcategories", nil),
            (.get, "/Loyalty/MerchantCards/not_set/lockReasons", nil),
            (.get, "/Public/Website/not_set/availableCountries", nil),
            (.post, "/Payment/Containers/not_set/validateSingleIban", ["iban": "DE37503240001000000524"]),
            (.post, "/Payment/Mandates/not_set/bulk", []),
        ]
        for (method, path, body) in table {
            let answer = try await shop.call(method, path, body)
            XCTAssertEqual(answer.status, 200, path)
        }
    }

    func testPayoutItemHasARecipientAndAnAccount() async throws {
        let shop = try await Shop()
        let account: JSONValue = ["iban": "CZ4201000000195505030267", "owner": "J"]
        let item: JSONValue = ["amount": 60, "recipient": "MRC_1", "bank_account": account]
        let path = "/Payment/Secupaypayout/me/PayoutWithoutCustomer"
        let answer = try await shop.call(
            .post, path, ["amount": 60, "currency": "EUR", "payout_list": [item]])
        XCTAssertEqual(answer.status, 200)
        XCTAssertEqual(answer.body["payout_list"]?.array?.first?["recipient"], "MRC_1")
        XCTAssertNotNil(answer.body["payout_list"]?.array?.first?["trans_id"]?.integer)
        let nobody = try await shop.call(.post, path, ["amount": 60, "payout_list": [["amount": 60]]])
        assertRefused(nobody, 422, "ProductFormatException", code: 0)
    }

    func testPhoneNumbersHaveNoBlanksAndHyphens() async throws {
        let shop = try await Shop()
        let contact: JSONValue = ["surname": "B", "phone": "0049-123-456 789", "mobile": "+49 170 5-55"]
        let customer = try await shop.call(.post, "/Payment/Customers", ["contact": contact]).body["contact"]
        XCTAssertEqual(customer?["phone"], "0049123456789")
        XCTAssertEqual(customer?["mobile"], "+49170555")
        let sale = try await shop.get(try await shop.create(["customer": ["contact": contact]]))
        XCTAssertEqual(sale["customer"]?["contact"]?["phone"], "0049123456789")
        let loyal = try await shop.call(.post, "/Loyalty/Customers", ["merchant_contact": contact]).body
        XCTAssertEqual(loyal["contact"]?["phone"], "0049123456789")
        let ident = try await shop.call(.post, "/Services/Identrequests", ["person": [["contact": contact]]]).body
        XCTAssertEqual(ident["person"]?.array?.first?["contact"]?["phone"], "0049123456789")
        let store = try await shop.call(.post, "/General/Stores", ["name": "S", "phone": "0049-123"]).body
        XCTAssertEqual(store["phone_number_formatted"], "0049123")
    }

    func testDeletedProviderLeavesAnObject() async throws {
        let shop = try await Shop()
        let path = "/General/Contracts/me/ThirdPartyConfiguration"
        let empty = try await shop.call(.get, path)
        XCTAssertEqual(String(decoding: empty.bytes, as: UTF8.self), "{}")
        let settings: JSONValue = ["sandbox": ["client_id": "1", "client_secret": "2"]]
        _ = try await shop.call(.post, path, ["paypal": settings, "easycredit": settings])
        let rest = try await shop.call(.delete, path + "/paypal")
        XCTAssertEqual(rest.body, ["easycredit": ["sandbox": ["client_id": "1"]]])
        let nothing = try await shop.call(.delete, path + "/easycredit")
        XCTAssertEqual(String(decoding: nothing.bytes, as: UTF8.self), "{}")
        let balance = try await shop.call(.get, "/General/Contracts/me/transferBalance")
        XCTAssertEqual(balance.body["balances"], [:])
    }
}
