import SecuconnectKit
import TestSupport
import XCTest

/// Whatever isn't a payment that was read and is sound never delivers.
final class UnsoundPaymentTests: XCTestCase {
    private typealias State = SmartTransaction.PaymentState

    private static let captured = ["ok", "received", "collection", "shipped", "collected"]
    private static let soundCheck = #"{"status_simple":1,"amount":500,"currency":"EUR"}"#

    /// Nil where the call threw.
    private func state(
        _ status: String, transactions: String?, checks: [String], more: String = ""
    ) async throws -> State? {
        let list = transactions.map { #", "transactions": \#($0)"# } ?? ""
        let sale = #"{"id":"STX_1","status":"\#(status)","basket_info":{"sum":500,"currency":"EUR"}\#(more)\#(list)}"#
        let transport = ScriptedTransport(([sale] + checks).map { .answer(200, $0) })
        do {
            return try await SecuconnectClient.test(transport).smart.transactions.paymentState(of: "STX_1")
        } catch is SecuconnectError {
            return nil
        }
    }

    private func assertNotDelivered(_ state: State?, _ row: String, file: StaticString = #filePath, line: UInt = #line)
    {
        XCTAssert(state == nil || state == .unclear, "\(row): \(state.map { "\($0)" } ?? "")", file: file, line: line)
    }

    func testCheckThatWasNotReadNeverDelivers() async throws {
        let long = String(repeating: "x", count: 5_000)
        let checks = [
            "", " ", "null", "{}", "[]", "0", "1", "true", "false", #""""#, #""denied""#, #""ok""#, "<html>", "[1]",
            "[{}]", #"{"status_simple":null}"#, #"{"status_simple":""}"#, #"{"message":"x"}"#,
            #"{"error":"invalid_token"}"#, #"{"errors":["x"]}"#, #"{"status":"failed"}"#, #"{"status":"ok"}"#,
            #"{"status":"error","error":"x","error_details":"\#(long)"}"#,
            #"{"status":"error","error":{"name":"x"},"error_details":"\#(long)"}"#,
            #"{"status":6,"status_text":"abgeschlossen","amount":500,"currency":"EUR"}"#,
            #"{"status_simple_text":"accepted","amount":500,"currency":"EUR"}"#,
            #"{"details":{"status_simple":1},"amount":500,"currency":"EUR"}"#,
            #"{"data":[{"status_simple":1,"amount":500,"currency":"EUR"}]}"#,
            #"{"id":"PCI_2","status_simple":1,"amount":500,"currency":"EUR"}"#,
            #"{"id":"STX_STRAY","object":"smart.transactions","status":"ok"}"#,
            #"{"count":1,"data":[{"id":"STX_STRAY","status":"ok"}]}"#,
        ]
        let statuses = ["0", "3", "8", "12", "16", "17", "99", "-1", "1.5", "\"accepted\"", "{}", "[]", "[1]", "true"]
        let amounts = [
            "null", "-1", "-500", "1.5", "\"\"", "\"x\"", "{}", "[]", "[500]", "1e300", "99999999999999999999",
        ]
        let currencies = ["\"USD\"", "\"\"", "\"EURO\"", "{}", "[1]"]
        let rows =
            checks + statuses.map { #"{"status_simple":\#($0),"amount":500,"currency":"EUR"}"# }
            + amounts.map { #"{"status_simple":1,"amount":\#($0),"currency":"EUR"}"# }
            + [#"{"status_simple":1,"currency":"EUR"}"#, #"{"status_simple":15,"currency":"EUR"}"#]
            + currencies.map { #"{"status_simple":1,"amount":500,"currency":\#($0)}"# }
        for row in rows {
            for status in Self.captured {
                let alone = try await state(status, transactions: #"[{"id":"PCI_1"}]"#, checks: [row, row, row])
                assertNotDelivered(alone, "\(status) \(row.prefix(80))")
            }
            let beside = try await state(
                "ok", transactions: #"[{"id":"PCI_0"},{"id":"PCI_1"}]"#, checks: [Self.soundCheck, row, row, row])
            assertNotDelivered(beside, "beside a sound one: \(row.prefix(80))")
            let pending = try await state("pending", transactions: #"[{"id":"PCI_1"}]"#, checks: [row, row, row])
            XCTAssertNotEqual(pending?.mayDeliver, true, row)
        }
    }

    func testPaymentsThatWereNotReadNeverDeliver() async throws {
        let rows: [String?] = [
            nil, "null", "[]", "{}", #""""#, "0", "1", "true", #""x""#, "[null]", "[[]]", "[{}]", "[1]", "[true]",
            #"[{"object":"payment.transactions"}]"#, #"[{"object":"payment.transactions","id":null}]"#,
            #"[{"object":"payment.transactions","id":""}]"#, #"[{"object":"payment.transactions","id":".."}]"#,
            #"[{"object":"payment.transactions","id":{}}]"#, #"[{"object":"payment.transactions","id":"a/b"}]"#,
            #"[{"id":"PCI_1"},null]"#, #"[{"id":"PCI_1"},{}]"#, #"[{"id":"PCI_1"},{"object":"payment.transactions"}]"#,
            #"[{"id":"PCI_1"},[]]"#, #"[{"id":"PCI_1"},{"id":""}]"#, #"{"0":{"id":"PCI_1"},"2":null}"#,
            #"{"object":"payment.transactions"}"#, #"[{"object":"news.transactions","id":"X_1"}]"#,
            #"[{"id":"PCI_1"},{"object":"news.transactions","id":"X_1"}]"#,
            #"[{"id":"PCI_2","amount":-5,"parents":[{"id":"PCI_1"}]}]"#, #"[{"object":"loyalty.transactions"}]"#,
            #"[{"object":"loyalty.transactions","id":"LTX_1"},null]"#,
        ]
        for row in rows {
            for status in Self.captured {
                let state = try await state(
                    status, transactions: row, checks: [Self.soundCheck, Self.soundCheck])
                assertNotDelivered(state, "\(status) \(row ?? "missing")")
            }
            let waiting = #"{"status_simple":14,"amount":500,"currency":"EUR"}"#
            let pending = try await state("pending", transactions: row, checks: [waiting, waiting])
            XCTAssertNotEqual(pending?.mayDeliver, true, row ?? "missing")
        }
    }

    func testReferencesWithoutSoundCheckNeverDeliver() async throws {
        for list in [#"["PCI_1"]"#, #""PCI_1""#, #"{"0":"PCI_1"}"#, #"{"0":{"id":"PCI_1"},"2":{"id":"PCI_2"}}"#] {
            for check in ["{}", #"{"status_simple":3,"amount":500}"#] {
                let state = try await state("ok", transactions: list, checks: [check, check])
                assertNotDelivered(state, "\(list) \(check)")
            }
        }
    }

    func testSaleReadFromListKnowsWhatItsPaymentsLost() async throws {
        let sale = #"{"id":"STX_1","status":"ok","transactions":[{"id":"PCI_1"},null]}"#
        let transport = ScriptedTransport([
            .answer(200, #"{"count":1,"data":[\#(sale)]}"#), .answer(200, Self.soundCheck),
        ])
        let transactions = SecuconnectClient.test(transport).smart.transactions
        let found = try await transactions.find().items.first
        let state = try await transactions.paymentState(of: XCTUnwrap(found))
        XCTAssertEqual(state, .unclear)
    }

    func testCashAndLoyaltyCardsNeedNoPayment() async throws {
        let loyalty = #"[{"object":"loyalty.transactions","id":"LTX_1"}]"#
        for list in [nil, "[]", loyalty] as [String?] {
            for method in ["cash", "loyalty"] {
                let state = try await state(
                    "ok", transactions: list, checks: [], more: #", "payment_method": "\#(method)""#)
                XCTAssertEqual(state, .paid, "\(method) \(list ?? "missing")")
            }
        }
        let card = try await state("ok", transactions: "[]", checks: [], more: #", "payment_method": "creditcard""#)
        XCTAssertEqual(card, .unclear)
    }

    func testPendingSaleIsShippedOnlyWithSoundPayments() async throws {
        let waiting = #"{"status_simple":14,"amount":500,"currency":"EUR"}"#
        let rows = [
            (Self.soundCheck, State.awaitingShipment), (#"{"status_simple":4,"amount":500}"#, .pending),
            (#"{"status_simple":3,"amount":500}"#, .pending), (#"{"status_simple":10,"amount":500}"#, .pending),
            ("{}", .pending), (#"{"status_simple":14}"#, .pending),
        ]
        for (check, expected) in rows {
            let state = try await state(
                "pending", transactions: #"[{"id":"PCI_1"},{"id":"PCI_2"}]"#, checks: [waiting, check])
            XCTAssert(state == expected || state == nil && check == "{}", "\(check): \(String(describing: state))")
        }
        let gone = try await state(
            "pending", transactions: #"[{"id":"PCI_1"}]"#, checks: [#"{"status_simple":14,"amount":0}"#])
        XCTAssertEqual(gone, .pending)
    }

    func testWaitDoesNotEndWithoutStatus() async throws {
        let bodies = [
            #"{"id":"STX_1"}"#, #"{"id":"STX_1","status":null}"#, #"{"id":"STX_1","status":{}}"#, "{}", "[]", "null",
            "",
            #"{"error":"invalid_token"}"#, #"{"id":"STX_2","status":"ok"}"#,
        ]
        let last = #"{"id":"STX_1","status":"failed"}"#
        let transport = ScriptedTransport((bodies + [last]).map { .answer(200, $0) })
        let client = SecuconnectClient.test(transport, options: .init(retry: .off))
        let settled = try await client.smart.transactions.waitUntilSettled("STX_1", timeout: 1_000)
        XCTAssertEqual(settled.status, .failed)
        XCTAssertEqual(transport.requests.count, bodies.count + 1)
    }
}
