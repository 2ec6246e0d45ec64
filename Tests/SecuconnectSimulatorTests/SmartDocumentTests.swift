import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Tests the documents that the server makes of its requests.
final class SmartDocumentTests: XCTestCase {
    func testUnknownFieldsOfATransactionAreReturned() async throws {
        let shop = try await Shop()
        let id = try await shop.create([
            "merchantRef": "20000345", "brand_new": ["list": [1, nil, ["deep": true]], "text": "ü"],
            "basket": ["products": [["id": 1, "articleNumber": 30200, "desc": "Menü"], ["item_type": "shipping"]]],
        ])
        let document = try await shop.get(id)
        XCTAssertEqual(document["merchantRef"], "20000345")
        XCTAssertEqual(document["brand_new"], ["list": [1, nil, ["deep": true]], "text": "ü"])
        XCTAssertEqual(
            document["basket"]?["products"],
            [
                ["id": 1, "articleNumber": 30200, "desc": "Menü", "item_type": "article"], ["item_type": "shipping"],
            ])
    }

    func testSmallestOrderIsASumAlone() async throws {
        let shop = try await Shop()
        let answer = try await shop.call(.post, "/Smart/Transactions", ["basket_info": ["sum": 0]])
        XCTAssertEqual(answer.status, 200)
        XCTAssertEqual(answer.body["basket_info"], ["sum": 0, "currency": "EUR"])
        XCTAssertEqual(answer.body["contract"]?["id"]?.string, SimulatedServer.contractID.rawValue)
        XCTAssertNil(answer.body["customer"])
    }

    func testWhatOnlyTheServerWritesCannotBeSent() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["status": "ok", "id": "STX_MINE", "trans_id": 7, "payment_links": [:]])
        let document = try await shop.get(id)
        XCTAssertNotEqual(id, "STX_MINE")
        XCTAssertEqual(document["status"], "created")
        XCTAssertNil(document["trans_id"])
        XCTAssertNotNil(document["payment_links"]?["general"])
    }

    func testContactIsWrittenTheServersWay() async throws {
        let shop = try await Shop()
        let id = try await shop.create([
            "customer": [
                "contact": [
                    "forename": "Erik", "surname": "Beispiel", "mobile": "+49 177 5555555", "dob": "1965-12-31",
                ]
            ]
        ])
        let document = try await shop.get(id)
        XCTAssertEqual(
            document["customer"]?["contact"],
            [
                "forename": "Erik", "surname": "Beispiel", "name": "Erik Beispiel", "mobile": "+491775555555",
                "dob": "1965-12-31T00:00:00+01:00",
            ])
    }

    func testPrivatePartOfAnInstrumentIsNeverShown() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        let answer = try await shop.step(id, "prepare/debit", bankAccount)
        XCTAssertEqual(answer.body["container"]?["type"], "bank_account")
        assertMatches(answer.body["container"]?["id"]?.string, "^PCT_[A-Z0-9]{30}$")
        XCTAssertFalse(String(decoding: answer.bytes, as: UTF8.self).contains("DE3550"))
    }

    func testInstrumentCanBeNamedByItsId() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        let answer = try await shop.step(id, "prepare/debit", ["container": ["id": "PCT_MINE"]])
        XCTAssertEqual(answer.body["container"], ["object": "payment.containers", "id": "PCT_MINE"])
    }

    func testLinksFollowTheOfferedMethodsAndTheContract() async throws {
        let server = SimulatedServer()
        server.settings.paymentMethods = [.debit]
        let shop = try await Shop(server)
        let contract = try shop.openContract("Other")
        let id = try await shop.create(["contract": ["id": contract]])
        let other = contract.string ?? ""
        let links = try await shop.get(id)["payment_links"]
        XCTAssertEqual(
            links,
            [
                "debit": .string(
                    "https://pay-dev.secuconnect.com?payment-method=debit&stx=\(id)&contract=\(other)&server=testing"),
                "general": .string("https://pay-dev.secuconnect.com?stx=\(id)&contract=\(other)&server=testing"),
            ])
    }

    func testUpdateReplacesListsAndRemovesWhatIsNull() async throws {
        let shop = try await Shop()
        let id = try await shop.create([
            "merchantRef": "1", "basket": ["products": [["id": 1], ["id": 2]]],
            "delivery_options": ["type": "collection", "store_id": "STO_1"],
        ])
        let answer = try await shop.call(
            .put, "/Smart/Transactions/\(id)",
            [
                "merchantRef": nil, "basket": ["products": [["id": 3]]], "basket_info": ["sum": 500],
                "delivery_options": ["type": "shipping"],
            ])
        XCTAssertNil(answer.body["merchantRef"])
        XCTAssertEqual(answer.body["basket"]?["products"], [["id": 3, "item_type": "article"]])
        XCTAssertEqual(answer.body["delivery_options"], ["type": "shipping"])
    }

    func testPaymentBehindATransactionNamesItsAmountAndPayer() async throws {
        let shop = try await Shop()
        let id = try await shop.create(
            [
                "customer": ["contact": ["forename": "Eva", "surname": "Muster"]],
                "payment_context": ["auto_capture": true],
            ], sum: 1_234)
        _ = try await shop.step(id, "prepare/debit", bankAccount)
        let payments = try await shop.payments(of: id)
        let payment = try XCTUnwrap(payments.first)
        assertMatches(payment["id"]?.string, "^PCI_[A-Z0-9]{30}$")
        XCTAssertEqual(payment["object"], "payment.transactions")
        XCTAssertEqual(payment["product"], "Lastschrift")
        XCTAssertEqual(payment["amount"], 1_234)
        XCTAssertEqual(payment["currency"], "EUR")
        XCTAssertEqual(payment["parents"], [])
        XCTAssertEqual(payment["customer"], ["forename": "Eva", "surname": "Muster", "companyname": nil])
        XCTAssertEqual(payment["status"], 6)
        XCTAssertEqual(payment["details"]?["status_simple"], 1)
        XCTAssertEqual(payment["details"]?["amount"], 1_234)
    }
}
