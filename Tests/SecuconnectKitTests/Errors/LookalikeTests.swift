import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Errors that come with the status of success and look like an empty one.
final class LookalikeTests: XCTestCase {
    private static let unreadable = [
        #"{"error":"invalid_token"}"#, #"{"message":"x"}"#, #"{"errors":["x"]}"#, #"{"status":"failed"}"#,
        #"{"error":{"code":7}}"#, #"{"error":"x","code":1003,"supportId":"9d58"}"#,
    ]
    private static let filler = String(repeating: "x", count: 100_000)

    private typealias Call = @Sendable (SecuconnectClient) async throws -> Void

    private static let calls: [Call] = [
        { _ = try await $0.smart.transactions.find() },
        { _ = try await $0.payment.transactions.find() },
        { _ = try await $0.smart.transactions.findCreated(merchantRef: "4711", since: .distantPast) },
        { _ = try await $0.smart.transactions.start("STX_1") },
        { _ = try await $0.payment.transactions.cancel("PCI_1") },
        { _ = try await $0.payment.transactions.capture("PCI_1") },
        { _ = try await $0.payment.transactions.updateShippingInformation("PCI_1", .init()) },
        { _ = try await $0.payment.transactions.checkStatus("PCI_1") },
        { _ = try await $0.payment.transactions.refundBankAccount(of: 7) },
        { _ = try await $0.payment.transactions.crowdFundingData(of: "MRC_1") },
        { for try await _ in $0.smart.transactions.all() {} },
    ]

    private func error(_ body: String, _ call: Call) async -> SecuconnectError? {
        let client = SecuconnectClient.test(ScriptedTransport([.answer(200, body)]))
        return await thrownError { try await call(client) }
    }

    func testObjectThatSaysSomethingElseIsUnreadable() async throws {
        for body in Self.unreadable {
            for (index, call) in Self.calls.enumerated() {
                let error = await error(body, call)
                XCTAssertEqual(error?.kind, .unreadableResponse, "\(index) \(body)")
                XCTAssertEqual(error?.outcome, .unknown, "\(index) \(body)")
            }
        }
    }

    func testServersWordsOfAnUnreadableResponseAreKept() async throws {
        let error = await error(#"{"error":"x","error_details":"no","supportId":"9d58"}"#) {
            _ = try await $0.smart.transactions.start("STX_1")
        }
        XCTAssertEqual(error?.supportID, "9d58")
        XCTAssertEqual(error?.server?.details, "no")
    }

    func testExplicitErrorIsFoundWhateverTheSize() async throws {
        let bodies = [
            #"{"status":"error","error":"ProductFormatException","error_details":"\#(Self.filler)","supportId":"9d58"}"#,
            #"{"data":["\#(Self.filler)",{"a":"}\""}],"status":"error","error":"ProductFormatException","supportId":"9d58"}"#,
            #"{ "supportId" : "9d58" , "error" : "ProductFormatException" , "error_description" : "\#(Self.filler)" }"#,
        ]
        for body in bodies {
            for (index, call) in Self.calls.enumerated() {
                let error = await error(body, call)
                XCTAssertEqual(error?.kind, .refused, "\(index) \(body.prefix(60))")
                XCTAssertEqual(error?.outcome, .rejected, "\(index)")
                XCTAssertEqual(error?.supportID, "9d58")
                XCTAssertLessThan(error?.description.count ?? .max, 1_000)
            }
        }
    }

    func testErrorMemberOfAnElementIsNone() async throws {
        let body = #"{"count":1,"data":[{"id":"STX_1","status":"error","error":"x","error_description":"y"}]}"#
        let client = SecuconnectClient.test(ScriptedTransport([.answer(200, body)]))
        let page = try await client.smart.transactions.find()
        XCTAssertEqual(page.items.map(\.id), ["STX_1"])
    }

    func testObjectWithAnErrorMemberOrStatusIsItself() async throws {
        for body in [
            #"{"object":"smart.transactions","id":"STX_1","status":"error"}"#,
            #"{"object":"smart.transactions","id":"STX_1","status":"ok","error":"x","error_description":"y"}"#,
        ] {
            let client = SecuconnectClient.test(ScriptedTransport([.answer(200, body)]))
            let transaction = try await client.smart.transactions.get("STX_1")
            XCTAssertEqual(transaction.id, "STX_1", body)
        }
    }

    func testEmptyListsStayEmptyLists() async throws {
        for body in ["", "null", "[]", "{}", " { } ", #"{"count":0}"#, #"{"data":null}"#] {
            let client = SecuconnectClient.test(ScriptedTransport([.answer(200, body)]))
            let page = try await client.smart.transactions.find()
            XCTAssertEqual(page.items.count, 0, body)
        }
    }

    func testResultThatCanNotBeReadIsNoSuccess() async throws {
        for body in [#""denied""#, "7", #"["x"]"#, #"{"result":"banana"}"#, #"{"result":null}"#] {
            let error = await error(body) {
                _ = try await $0.payment.transactions.updateShippingInformation("PCI_1", .init())
            }
            XCTAssertEqual(error?.kind, .unreadableResponse, body)
        }
    }
}
