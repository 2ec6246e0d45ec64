import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Values of bodies that have another type than the description of the API.
final class BodyTypeTests: XCTestCase {
    func testValueOfAWrongTypeIsRefusedWithItsPath() async throws {
        let shop = try await Shop()
        let table: [(path: String, body: JSONValue, wrong: String)] = [
            ("/Payment/Customers", ["contact": ["forename": ["a"]]], "contact.forename"),
            ("/Payment/Customers", ["contact": ["address": 5]], "contact.address"),
            ("/Payment/Plans", ["billing_cycles": [["price": "much"]]], "billing_cycles[0].price"),
            ("/Smart/Transactions", ["basket_info": ["sum": 5, "currency": ["EUR"]]], "basket_info.currency"),
            ("/Smart/Transactions", ["is_demo": "perhaps"], "is_demo"),
            ("/Loyalty/Customers", ["merchant_contact": ["dob": [1]]], "merchant_contact.dob"),
            ("/Smart/Devices", ["products": ["vtm": ["enabled": [1]]]], "products.vtm.enabled"),
        ]
        for row in table {
            let answer = try await shop.call(.post, row.path, row.body)
            XCTAssertEqual(answer.status, 422, row.wrong)
            XCTAssertEqual(answer.body["error_details"]?.string, "The value of \(row.wrong) has the wrong type")
        }
        XCTAssertTrue(shop.server.executedActions.isEmpty)
        XCTAssertTrue(shop.server.smartTransactionIDs.isEmpty)
    }

    func testScalarsAreStoredInTheirType() async throws {
        let shop = try await Shop()
        let contact: JSONValue = ["forename": 5, "surname": "B", "address": ["postal_code": 1_234, "city": "C"]]
        let customer = try await shop.call(.post, "/Payment/Customers", ["contact": contact]).body["contact"]
        XCTAssertEqual(customer?["forename"], "5")
        XCTAssertEqual(customer?["address"], ["postal_code": "1234", "city": "C"])
        let sale = try await shop.get(try await shop.create(["is_demo": 1, "merchantRef": 4_711, "other": 5]))
        XCTAssertEqual(sale["is_demo"], true)
        XCTAssertEqual(sale["merchantRef"], "4711")
        XCTAssertEqual(sale["other"], 5, "an unknown field stays")
    }

    func testFieldsOfTheServerAreIgnoredInAnyForm() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["merchant": ["object": "general.merchants", "id": "MRC_1"], "receipt": 5])
        let sale = try await shop.get(id)
        XCTAssertNotEqual(sale["merchant"]?["id"], "MRC_1")
        XCTAssertNil(sale["receipt"])
        let update = try await shop.call(.put, "/Smart/Transactions/\(id)", ["merchant": [1], "merchantRef": "1"])
        XCTAssertEqual(update.status, 200)
    }

    func testContractWithoutAnAccountForPaymentsHasNone() async throws {
        let shop = try await Shop()
        for (wanted, hasOne) in [(JSONValue.bool(false), false), (true, true)] {
            let clone = try await shop.call(
                .post, "/Payment/Contracts/me/clone", ["project": .string("p\(hasOne)"), "payin_account": wanted])
            XCTAssertEqual(clone.body.object?.keys.contains("pay_in_account"), hasOne)
        }
    }

    func testIdentifierStandsForItsObject() async throws {
        let shop = try await Shop()
        let customer = try await shop.call(.post, "/Payment/Customers", ["contact": ["surname": "B"]]).body["id"]
        let payment = try await shop.call(
            .post, "/Payment/Secupaydebits", ["amount": 5, "currency": "EUR", "customer": customer ?? nil])
        XCTAssertEqual(payment.status, 200)
        XCTAssertEqual(payment.body["customer"]?["id"], customer)
        XCTAssertNotNil(payment.body["customer"]?["created"]?.string)
    }

    func testValuesThatSayNothingAreLeftOut() async throws {
        let shop = try await Shop()
        let contact: JSONValue = ["surname": "B", "address": [], "title": nil]
        let customer = try await shop.call(.post, "/Payment/Customers", ["contact": contact])
        XCTAssertEqual(customer.status, 200)
        XCTAssertEqual(customer.body["contact"]?.object?.keys.sorted(), ["name", "surname"])
    }

    func testDownloadHasAMediaType() async throws {
        let shop = try await Shop()
        for (sent, received) in [
            ("text/plain; charset=utf-8", "text/plain; charset=utf-8"), ("pdf", "application/octet-stream"),
            ("ò/¦", "application/octet-stream"), ("text/", "application/octet-stream"),
        ] {
            let upload = try await shop.call(
                .post, "/Document/Uploads", ["content": "SGVsbG8=", "type": .string(sent), "name": "a"])
            let id = upload.body["id"]?.string ?? ""
            let file = try await shop.server.answer(
                "GET", "/api/v2/Document/Uploads/\(id)/Download",
                headers: [("Authorization", "Bearer \(shop.token ?? "")")])
            XCTAssertEqual(file.headers["Content-Type"], received, sent)
            XCTAssertEqual(String(decoding: file.body, as: UTF8.self), "Hello")
        }
    }
}
