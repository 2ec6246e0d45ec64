import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Values that the API can't accept, in all calls that take them.
final class RefusedInputTests: XCTestCase {
    private let info: JSONValue = ["sum": 500]

    func testUnknownContractIsRefused() async throws {
        let shop = try await Shop()
        let part: JSONValue = ["item_type": "sub_transaction", "sum": 500, "contract_id": "GCR_NONE"]
        let share: JSONValue = ["item_type": "stakeholder_payment", "sum": 5, "contract_id": "GCR_NONE"]
        let article: JSONValue = ["id": 1, "quantity": 1, "priceOne": 500]
        let calls: [(String, JSONValue)] = [
            ("/Smart/Transactions", ["basket_info": info, "contract": ["id": "GCR_NONE"]]),
            ("/Smart/Transactions", ["basket_info": info, "provider_contract": ["id": "GCR_NONE"]]),
            ("/Smart/Transactions", ["basket_info": info, "basket": ["products": [part]]]),
            ("/Smart/Transactions", ["basket_info": info, "basket": ["products": [article, share]]]),
            ("/Payment/Secupaydebits", ["amount": 500, "contract": "GCR_NONE"]),
            (
                "/Payment/Secupaypayout/me/PayoutWithoutCustomer",
                ["amount": 5, "contract_id": "GCR_NONE", "payout_list": [["amount": 5, "recipient": "MRC_1"]]]
            ),
        ]
        for (path, body) in calls {
            let answer = try await shop.call(.post, path, body)
            assertRefused(answer, 403, "ProductNotAllowedException", code: 4003)
        }
        XCTAssertEqual(shop.server.smartTransactionIDs, [])
    }

    func testSaleWithoutAnAmountIsRefused() async throws {
        let shop = try await Shop()
        for body: JSONValue in [
            ["merchantRef": "1"], ["basket": ["products": []]], ["basket": ["products": [["id": 1]]]],
            ["basket_info": ["currency": "EUR"]],
        ] {
            let answer = try await shop.call(.post, "/Smart/Transactions", body)
            assertRefused(answer, 422, "ProductFormatException", code: 0)
        }
        let free = try await shop.create(sum: 0)
        for step in ["prepare/debit", "start/debit", "start/prepaid"] {
            let answer = try await shop.step(free, step, bankAccount)
            assertRefused(answer, 403, "ProductNotAllowedException", code: 1003)
        }
    }

    func testAmountTooLargeForTheBooksIsRefused() async throws {
        let shop = try await Shop()
        let large = JSONValue.integer(.max)
        shop.server.settings.checksBaskets = false
        let share: JSONValue = ["item_type": "stakeholder_payment", "sum": large]
        let sale = try await shop.create(sum: .max)
        for step in ["prepare/debit", "start/prepaid"] {
            let answer = try await shop.step(sale, step, bankAccount)
            assertRefused(answer, 403, "ProductNotAllowedException", code: 1003)
        }
        XCTAssertThrowsError(try shop.server.payer.pay(sale, by: .debit))
        let calls: [(String, JSONValue)] = [
            ("/Smart/Transactions/\(sale)/start/cashless", [:]),
            ("/Smart/Transactions", ["basket_info": info, "basket": ["products": [share]]]),
            ("/Payment/Secupaydebits", ["amount": large]),
            ("/Payment/Plans", ["billing_cycles": [["price": large]]]),
        ]
        for (path, body) in calls {
            let answer = try await shop.call(.post, path, body)
            assertRefused(answer, 422, "ProductFormatException", code: 0)
        }
    }

    func testInvalidAccountIsRefusedEverywhere() async throws {
        let shop = try await Shop()
        let sale = try await shop.create()
        let upload = try await shop.call(.post, "/Document/Uploads", ["content": "SGVsbG8="])
        let accounts: [JSONValue] = [
            ["iban": "DE00", "owner": ""], ["iban": "DE00500105175418493188", "owner": "Eva"],
            ["owner": "Eva"],
            ["iban": "DE35500105175418493188", "owner": ""], ["iban": "DE35500105175418493188", "owner": " "],
        ]
        for account in accounts {
            let container: JSONValue = ["type": "bank_account", "private": account]
            let calls: [(String, JSONValue)] = [
                ("/Smart/Transactions", ["basket_info": info, "container": container]),
                ("/Smart/Transactions/\(sale)/prepare/debit", ["container": container]),
                ("/Smart/Transactions/\(sale)/start/debit", ["container": container]),
                ("/Payment/Containers", container),
                (
                    "/Payment/Secupaypayout/me/PayoutWithoutCustomer",
                    [
                        "amount": 5, "currency": "EUR",
                        "payout_list": [["amount": 5, "recipient": "MRC_1", "bank_account": account]],
                    ]
                ),
            ]
            for (path, body) in calls {
                let answer = try await shop.call(.post, path, body)
                assertRefused(answer, 422, "ProductFormatException", code: 0)
            }
            var body = account
            body["verification_document"] = upload.body["id"]
            let others: [(String, JSONValue)] = [
                ("/General/Contracts/me/updateBankAccount", body),
                ("/Payment/Contracts/me/requestId", ["project": "P", "payout_account": account]),
            ]
            for (path, body) in others {
                let answer = try await shop.call(.post, path, body)
                assertRefused(answer, 422, "ProductFormatException", code: 0)
            }
        }
    }

    func testMandateWithAnInvalidIBANIsRefused() async throws {
        let shop = try await Shop()
        var mandate: JSONValue = [
            "iban": "DE00", "bic": "INGDDEFFXXX", "type": "B2B", "date_of_signature": "2024-01-01",
            "merchant_id": ["id": "MRC_1"],
        ]
        let refused = try await shop.call(.post, "/Payment/Mandates", mandate)
        assertRefused(refused, 422, "ProductFormatException", code: 0)
        mandate["iban"] = "DE35500105175418493188"
        let accepted = try await shop.call(.post, "/Payment/Mandates", mandate)
        XCTAssertEqual(accepted.status, 200)
    }

    func testReferenceOfTwoPayoutsIsRefused() async throws {
        let shop = try await Shop()
        let item: JSONValue = ["amount": 5, "recipient": "MRC_1", "reference": "1"]
        let answer = try await shop.call(
            .post, "/Payment/Secupaypayout/me/PayoutWithoutCustomer",
            ["amount": 10, "currency": "EUR", "payout_list": [item, item]])
        assertRefused(answer, 422, "ProductFormatException", code: 0)
        XCTAssertEqual(answer.body["error_details"], "Two items have the same reference")
    }

    func testUnknownCardIsRefusedInPreTransaction() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["idents": [["type": "card", "value": "9276000000000001"]]])
        let answer = try await shop.step(id, "preTransaction")
        assertRefused(answer, 403, "ProductNotAllowedException", code: 4003)
        let status = try await shop.status(id)
        XCTAssertEqual(status, "created")
    }
}
