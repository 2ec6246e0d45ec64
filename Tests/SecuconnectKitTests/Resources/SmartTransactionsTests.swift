import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class SmartTransactionsTests: XCTestCase {
    func testGuidesCreateLeavesAsItsRequestAndItsAnswerIsRead() async throws {
        let answer = String(decoding: try Fixture.data("samples/guide-create-response.json"), as: UTF8.self)
        let token = #"{"access_token":"qb56tjj1bcvo9n2nj4u38k84lo","expires_in":1200,"token_type":"bearer"}"#
        let transport = ScriptedTransport([.answer(200, answer)], tokenSteps: [.answer(200, token)])
        let transaction = try await SecuconnectClient.test(transport).smart.transactions.create(.guide)

        let request = try XCTUnwrap(transport.requests.first)
        XCTAssertEqual(request.method, .post)
        XCTAssertEqual(request.url.absoluteString, "https://connect-testing.secuconnect.com/api/v2/Smart/Transactions")
        XCTAssertEqual(request.headers["Authorization"], "Bearer qb56tjj1bcvo9n2nj4u38k84lo")
        XCTAssertEqual(request.headers["Content-Type"], "application/json")
        XCTAssertEqual(request.headers["Accept"], "application/json")
        let body = try JSONDecoder().decode(JSONValue.self, from: XCTUnwrap(request.body))
        XCTAssertEqual(body, try Fixture.json("samples/guide-create-request.json"))

        XCTAssertEqual(transaction.id, "STX_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ")
        XCTAssertEqual(transaction.status, .created)
        XCTAssertEqual(transaction.paymentLinks?.methods.count, 8)
        XCTAssertEqual(transaction.paymentLinks?.general?.host, "pay-dev.secuconnect.com")
    }

    private struct Row {
        var name: String
        var request: String
        var body: JSONValue?
        var call: @Sendable (SmartTransactions) async throws -> Void

        init(
            _ name: String, _ request: String, body: JSONValue? = nil,
            _ call: @escaping @Sendable (SmartTransactions) async throws -> Void
        ) {
            self.name = name
            self.request = request
            self.body = body
            self.call = call
        }
    }

    private let rows = [
        Row("find", "GET /Smart/Transactions") { _ = try await $0.find() },
        Row("find", "GET /Smart/Transactions?count=5&offset=10&fields=status,id&sort=created:desc&preset=own") {
            let query = ListQuery<SmartTransaction>(
                sort: [.descending(.created)], fields: [.status], count: 5, offset: 10, preset: .own)
            _ = try await $0.find(query)
        },
        Row("create", "POST /Smart/Transactions", body: ["is_demo": true]) {
            _ = try await $0.create(.init(isDemo: true))
        },
        Row("get", "GET /Smart/Transactions/STX_1") { _ = try await $0.get("STX_1") },
        Row("get", "GET /Smart/Transactions/STX_1?expand=all") { _ = try await $0.get("STX_1", expand: .all) },
        Row(
            "update", "PUT /Smart/Transactions/STX_1",
            body: ["merchantRef": "2", "basket": ["products": []], "basket_info": ["sum": 1]]
        ) {
            _ = try await $0.update(
                "STX_1", .init(basket: .init(products: []), basketInfo: .init(sum: 1), merchantRef: "2"))
        },
        Row("abort", "POST /Smart/Transactions/STX_1/abort") { try await $0.abort("STX_1") },
        Row("cancel", "POST /Smart/Transactions/STX_1/cancel") { try await $0.cancel("STX_1") },
        Row("canceltrx", "POST /Smart/Transactions/3/canceltrx") { try await $0.cancel(receiptNumber: 3) },
        Row("preTransaction", "POST /Smart/Transactions/STX_1/preTransaction") { try await $0.preTransaction("STX_1") },
        Row("prepare", "POST /Smart/Transactions/STX_1/prepare/invoice") {
            try await $0.prepare("STX_1", method: .invoice)
        },
        Row("prepare", "POST /Smart/Transactions/STX_1/prepare/debit", body: ["container": ["id": "PCT_1"]]) {
            try await $0.prepare("STX_1", method: .debit, .init(container: .existing("PCT_1")))
        },
        Row(
            "setDelivery", "POST /Smart/Transactions/STX_1/setDelivery",
            body: ["delivery_options": ["type": "shipping", "shipped_by": "DHL"]]
        ) { try await $0.setDelivery("STX_1", .shipping(.init(shippedBy: "DHL"))) },
        Row("start", "POST /Smart/Transactions/STX_1/start") { try await $0.start("STX_1") },
        Row("start", "POST /Smart/Transactions/STX_1/start/cashless_direct", body: ["tid": "1", "trace": 2]) {
            try await $0.start("STX_1", method: .cashlessDirect, .init(terminalID: "1", trace: 2))
        },
        Row("diagnosis", "POST /Smart/Transactions/SDV_1/diagnosis") { try await $0.runDiagnosis("SDV_1") },
        Row("diagnosis", "POST /Smart/Transactions/me/diagnosis") { try await $0.runDiagnosis() },
        Row("endOfDay", "POST /Smart/Transactions/me/endOfDay") { try await $0.closeDay() },
        Row("updatePaymentContainer", "POST /Smart/Transactions/SUB_1/updatePaymentContainer") {
            _ = try await $0.updatePaymentContainer("SUB_1")
        },
    ]

    func testEachOperationMakesItsCallUnderItsName() async throws {
        for row in rows {
            let names = LockedValue<Set<String>>([])
            let transport = ScriptedTransport([.answer(200, #"{"id":"STX_1"}"#)])
            let client = SecuconnectClient.test(transport) { event in names.withLock { _ = $0.insert(event.operation) }
            }
            try await row.call(client.smart.transactions)
            let request = try XCTUnwrap(transport.requests.first)
            let address = request.url.absoluteString.removingPercentEncoding?.components(separatedBy: "/api/v2").last
            XCTAssertEqual("\(request.method) \(address ?? "")", row.request)
            let body = try request.body.map { try JSONDecoder().decode(JSONValue.self, from: $0) }
            XCTAssertEqual(body, row.body, row.request)
            XCTAssertEqual(names.withLock { $0 }, ["oauth.token", "smart.transactions.\(row.name)"])
            XCTAssertEqual(request.headers["X-Action"] == nil, request.method == .get, row.request)
        }
    }

    func testEveryOperationOfTheAPIIsThere() {
        let operations = Set(rows.map(\.name))
        XCTAssertEqual(operations.count, 14)
    }

    func testTerminalIsWaitedForLongerThanAServer() async throws {
        let calls: [(TimeInterval, @Sendable (SmartTransactions) async throws -> SmartTransaction)] = [
            (60, { try await $0.start("STX_1", method: .prepaid) }), (60, { try await $0.start("STX_1") }),
            (300, { try await $0.start("STX_1", method: .cashless) }), (300, { try await $0.cancel(receiptNumber: 1) }),
            (300, { try await $0.runDiagnosis() }), (300, { try await $0.closeDay() }),
        ]
        for (deadline, call) in calls {
            let transport = ScriptedTransport([.hang])
            let time = ManualTime()
            let client = SecuconnectClient.test(transport, time: time)
            let error = Task { await thrownError { try await call(client.smart.transactions) } }
            await eventually("sent") { transport.requests.count == 1 }
            XCTAssertEqual(transport.requests.first?.idleTimeout, deadline + 1)
            time.advance(by: deadline)
            let thrown = await error.value
            XCTAssertEqual(thrown?.kind, .timeout)
        }
    }

    func testWrongArgumentIsRefusedBeforeAnythingIsSent() async throws {
        let transport = ScriptedTransport()
        let transactions = SecuconnectClient.test(transport).smart.transactions
        let errors = [
            await thrownError { try await transactions.get("../../oauth/token") },
            await thrownError { try await transactions.get("") },
            await thrownError { try await transactions.start("STX_1", method: "") },
            await thrownError { try await transactions.cancel(receiptNumber: -1) },
            await thrownError { try await transactions.find(ListQuery(count: 0)) },
        ]
        for error in errors {
            XCTAssertEqual(error?.kind, .invalidArgument)
            XCTAssertEqual(error?.outcome, .notSent)
        }
        XCTAssertEqual(transport.requests.count + transport.tokenRequests.count, 0)
    }
}
