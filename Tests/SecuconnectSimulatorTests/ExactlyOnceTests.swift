import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Every change whose answer is lost has been made once, and is made once if it is sent again.
final class ExactlyOnceTests: XCTestCase {
    private struct Change {
        var operation: String
        var body: JSONValue?
        /// Brings an object into the state for it and gives the path.
        var prepare: (PaymentShop) async throws -> APIPath
    }

    private let changes: [Change] = [
        Change(operation: "POST /Smart/Transactions", body: ["basket_info": ["sum": 500]]) { _ in "/Smart/Transactions"
        },
        Change(operation: "PUT /Smart/Transactions/{id}", body: ["merchantRef": "1"]) {
            "/Smart/Transactions/\(try await $0.client.create())"
        },
        Change(operation: "POST /Smart/Transactions/{id}/prepare/{method}", body: bankAccount) {
            "/Smart/Transactions/\(try await $0.client.create())/prepare/debit"
        },
        Change(operation: "POST /Smart/Transactions/{id}/start") { shop in
            let id = try await shop.client.create(capturesAutomatically: false)
            try shop.server.payer.pay(id, by: .debit)
            return "/Smart/Transactions/\(id)/start"
        },
        Change(operation: "POST /Smart/Transactions/{id}/start/{method}") {
            "/Smart/Transactions/\(try await $0.client.create())/start/cash"
        },
        Change(operation: "POST /Smart/Transactions/{id}/preTransaction") {
            "/Smart/Transactions/\(try await $0.client.create())/preTransaction"
        },
        Change(operation: "POST /Smart/Transactions/{id}/cancel") {
            "/Smart/Transactions/\(try await $0.client.create())/cancel"
        },
        Change(operation: "POST /Smart/Transactions/{id}/abort") {
            "/Smart/Transactions/\(try await $0.client.create())/abort"
        },
        Change(
            operation: "POST /Smart/Transactions/{id}/setDelivery",
            body: ["delivery_options": ["type": "collection", "delivered_at": "2024-07-07T13:01:00+02:00"]]
        ) { shop in
            let id = try await shop.client.create()
            try shop.server.payer.pay(id, by: .debit)
            return "/Smart/Transactions/\(id)/setDelivery"
        },
        Change(operation: "POST /Smart/Transactions/{id}/updatePaymentContainer") { _ in
            "/Smart/Transactions/SUB_1/updatePaymentContainer"
        },
        Change(operation: "POST /Smart/Transactions/{id}/canceltrx") { shop in
            try await shop.client.smart.transactions.start(try await shop.client.create(), method: .cash)
            return "/Smart/Transactions/1/canceltrx"
        },
        Change(operation: "POST /Smart/Transactions/{id}/diagnosis") { _ in "/Smart/Transactions/me/diagnosis" },
        Change(operation: "POST /Smart/Transactions/{id}/endOfDay") { _ in "/Smart/Transactions/me/endOfDay" },
        Change(operation: "POST /Payment/Transactions/{id}/cancel", body: ["reduce_amount_by": 100]) {
            "/Payment/Transactions/\(try await $0.paid())/cancel"
        },
        Change(operation: "POST /Payment/Transactions/{id}/capture") {
            "/Payment/Transactions/\(try await $0.paid(by: .invoice))/capture"
        },
        Change(operation: "POST /Payment/Transactions/{id}/IncreaseAmount", body: ["amount": 5_000]) {
            "/Payment/Transactions/\(try await $0.paid(by: .prepaid))/IncreaseAmount"
        },
        Change(operation: "PUT /Payment/Transactions/{id}/ShippingInformation", body: ["carrier": "ACME"]) {
            "/Payment/Transactions/\(try await $0.paid())/ShippingInformation"
        },
        Change(operation: "POST /Payment/Transactions/{id}/revokeAccrual") {
            "/Payment/Transactions/\(try await $0.paid())/revokeAccrual"
        },
        Change(operation: "POST /Payment/Customers", body: ["contact": ["surname": "Mustermann"]]) { _ in
            "/Payment/Customers"
        },
        Change(
            operation: "POST /Payment/Secupaypayout/me/PayoutWithoutCustomer",
            body: ["amount": 5, "payout_list": [["amount": 5, "recipient": "MRC_1"]]]
        ) { _ in
            "/Payment/Secupaypayout/me/PayoutWithoutCustomer"
        },
    ]

    private func operation(_ change: Change, _ shop: PaymentShop) async throws -> APIOperation<JSONValue> {
        let path = try await change.prepare(shop)
        shop.server.clearRecords()
        shop.server.inject(.loseResponse, matching: .changes)
        return APIOperation(change.operation.hasPrefix("PUT") ? .put : .post, path, body: change.body)
    }

    func testChangeWhoseAnswerIsLostIsOfUnknownOutcomeAndWasMadeOnce() async throws {
        for change in changes {
            let shop = PaymentShop()
            let operation = try await operation(change, shop)
            let error = await thrownError { try await shop.client.response(to: operation) }
            XCTAssertEqual(error?.outcome, .unknown, change.operation)
            XCTAssertEqual(error?.attempts, 1, change.operation)
            XCTAssertEqual(shop.server.executedActions.map(\.operation), [change.operation])
            XCTAssertEqual(shop.server.executedActions.first?.actionID, error?.actionID)

            // Whoever repeats it under the same id gets the answer that was lost.
            var again = operation
            again.actionID = error?.actionID
            let answer = try await shop.client.response(to: again)
            XCTAssertEqual(answer.status, 200)
            XCTAssertEqual(shop.server.executedActions.count, 1, change.operation)
        }
    }

    func testChangeThatIsSentAgainByItselfIsMadeOnce() async throws {
        for change in changes {
            let shop = PaymentShop()
            let operation = try await operation(change, shop)
            let trusting = shop.client.with { $0.retry.resendsUnansweredChanges = true }
            let answer = try await trusting.response(to: operation)
            XCTAssertEqual(answer.attempts, 2, change.operation)
            XCTAssertEqual(shop.server.executedActions.map(\.operation), [change.operation])
            let sent = shop.server.requests.filter { !$0.isTokenRequest }
            XCTAssertEqual(sent.map(\.actionID), [answer.actionID, answer.actionID])
            if let id = answer.value["id"]?.string {
                XCTAssertEqual(shop.server.executedActions.first?.resourceID, id)
            }
        }
    }

    func testRefundWhoseAnswerWasLostIsMadeTwiceByAServerThatIgnoresIds() async throws {
        let shop = PaymentShop()
        shop.server.settings.honorsActionIDs = false
        let id = try await shop.paid()
        shop.server.inject(.loseResponse, matching: .changes)
        let trusting = shop.client.with { $0.retry.resendsUnansweredChanges = true }
        let body: JSONValue = ["reduce_amount_by": 100]
        _ = try await trusting.response(
            to: APIOperation<JSONValue>.post("/Payment/Transactions/\(id)/cancel", body: body))
        XCTAssertEqual(shop.server.ledgerEntry(for: id)?.netAmount, 800)
    }
}
