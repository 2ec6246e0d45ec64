import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The exchange of the API's getting-started guide.
final class GuideTests: XCTestCase {
    private let order: JSONValue = [
        "is_demo": true,
        "contract": ["id": "GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04"],
        "customer": [
            "contact": [
                "forename": "Max", "surname": "Mustermann", "email": "max@example.net",
                "address": [
                    "street": "Musterstr.", "street_number": "55", "postal_code": "09123", "city": "Musterstadt",
                    "country": "DE",
                ],
            ]
        ],
        "intent": "sale",
        "basket_info": ["currency": "EUR", "sum": 500],
        "application_context": ["checkout_template": "COT_WD0DE66HN2XWJHW8JM88003YG0NEA2", "language": "de"],
    ]

    func testTokenRequestIsAnsweredAsInTheGuide() async throws {
        let answer = try await Answer(
            SimulatedServer().send(
                Shop.request(
                    .post, "https://connect-testing.secuconnect.com/oauth/token",
                    body: [
                        "grant_type": "client_credentials",
                        "client_id": "00563697073442633035025909838580",
                        "client_secret": "3382456441636938321687549172178382320163695870914358804052148567",
                    ])))

        XCTAssertEqual(answer.status, 200)
        assertMatches(answer.body["access_token"]?.string, "^[0-9a-v]{26}$")
        var rest = answer.body
        rest["access_token"] = nil
        XCTAssertEqual(
            rest, ["expires_in": 1_200, "token_type": "bearer", "scope": "https://scope.secucard.com/e/api"])
    }

    func testOrderIsAnsweredAsInTheGuideButForIdsAndDates() async throws {
        let answer = try await Shop().call(.post, "/Smart/Transactions", order)

        XCTAssertEqual(answer.status, 200)
        let id = try XCTUnwrap(answer.body["id"]?.string)
        assertMatches(id, "^STX_[A-Z0-9]{30}$")
        assertMatches(answer.body["merchant"]?["id"]?.string, "^MRC_[A-Z0-9]{30}$")
        assertMatches(answer.body["customer"]?["id"]?.string, "^PCU_[A-Z0-9]{30}$")
        XCTAssertEqual(answer.body["created"], "2024-03-27T10:55:23+01:00")

        let place = "stx=\(id)&contract=GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04&server=testing"
        var links: JSONValue = ["general": .string("https://pay-dev.secuconnect.com?\(place)")]
        for method in ["creditcard", "debit", "eps", "giropay", "invoice", "paypal", "prepaid", "sofort"] {
            links[method] = .string("https://pay-dev.secuconnect.com?payment-method=\(method)&\(place)")
        }
        var expected = order
        expected["object"] = "smart.transactions"
        expected["id"] = .string(id)
        expected["created"] = answer.body["created"]
        expected["status"] = "created"
        expected["merchant"] = [
            "object": "general.merchants", "id": answer.body["merchant"]?["id"] ?? .null,
            "companyname": "Musterhändler GmbH",
        ]
        expected["contract"]?["object"] = "general.contracts"
        expected["customer"]?["object"] = "payment.customers"
        expected["customer"]?["id"] = answer.body["customer"]?["id"]
        expected["customer"]?["contact"]?["name"] = "Max Mustermann"
        expected["customer"]?["contact"]?["salutation"] = "Herr"
        expected["payment_context"] = [
            "auto_capture": true, "creditcard_schemes": ["mastercard", "visa", "american express", "cup"],
        ]
        expected["payment_links"] = links
        // The guide leaves these out; clients iterate them without asking.
        expected["transactions"] = []
        expected["basket"] = ["products": []]
        XCTAssertEqual(answer.body, expected)
    }

    func testWhatWasCreatedCanBeReadAgain() async throws {
        let shop = try await Shop()
        let created = try await shop.call(.post, "/Smart/Transactions", order).body
        let read = try await shop.get(SmartTransaction.ID(created["id"]?.string ?? ""))
        XCTAssertEqual(read, created)
    }
}
