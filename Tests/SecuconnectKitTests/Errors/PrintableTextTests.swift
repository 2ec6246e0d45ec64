import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Text of servers and callers in an error line.
final class PrintableTextTests: XCTestCase {
    private func line(_ body: String) async -> String? {
        await thrownError { try await SecuconnectClient.test(ScriptedTransport([.answer(400, body)])).change() }?
            .description
    }

    func testLongTextIsCutInTheLineAndKeptInTheError() async throws {
        let long = String(repeating: "ä", count: 100_000)
        let body = #"{"status":"error","error":"\#(long)","error_details":"\#(long)","supportId":"\#(long)"}"#
        let error = await thrownError {
            try await SecuconnectClient.test(ScriptedTransport([.answer(400, body)])).change()
        }
        XCTAssertLessThan(error?.description.count ?? .max, 2_000)
        XCTAssertEqual(error?.description.contains("…"), true)
        XCTAssertEqual(error?.server?.details?.count, 100_000)
    }

    func testOneCharacterOfAnyLengthIsCutToo() async throws {
        let marks = String(repeating: "\u{301}", count: 100_000)
        let line = await line(#"{"status":"error","error":"a\#(marks)"}"#)
        XCTAssertLessThan(line?.utf8.count ?? .max, 4_000)
    }

    func testErrorOfAnySizePrintsAtOnce() {
        let part = "DE02 1203 0000 0000 2020 51, 4111 1111 1111 1111 "
        let long = String(repeating: part, count: 600_000)
        var error = SecuconnectError(kind: .refused, message: long, outcome: .rejected)
        error.underlying = long
        error.server = ServerError(name: long, details: long, userMessage: long, supportID: long)
        var texts: [String] = []
        let time = processorTime {
            var dumped = ""
            dump(error, to: &dumped)
            texts = [error.description, dumped]
        }
        XCTAssertLessThan(time, 1)
        for text in texts {
            XCTAssertFalse(text.contains("1203") || text.contains("4111"), text)
            XCTAssertLessThan(text.count, 10_000)
        }
    }

    func testNumberAtTheCutIsMasked() {
        for number in ["DE02 1203 0000 0000 2020 51", "4111-1111-1111-1111"] {
            for length in 400...600 {
                let text = String(repeating: "ü", count: length) + " \(number) " + String(repeating: "x", count: 100)
                let error = SecuconnectError(kind: .refused, message: text, outcome: .rejected)
                XCTAssertNil(error.description.rangeOfCharacter(from: .decimalDigits), error.description)
            }
            let many = String(repeating: "\(number), ", count: 100)
            let error = SecuconnectError(kind: .refused, message: many, outcome: .rejected)
            XCTAssertNil(error.description.rangeOfCharacter(from: .decimalDigits), error.description)
        }
    }

    func testLongIDMakesAShortLine() async throws {
        let id = String(repeating: "x", count: 100_000)
        let operation = APIOperation<JSONValue>.get("/Smart/Transactions/\(id)")
        let client = SecuconnectClient.test(ScriptedTransport([.answer(404, "")]))
        let refused = await thrownError { try await client.response(to: operation) }
        XCTAssertLessThan(refused?.description.count ?? .max, 1_000)
        let climbing = await thrownError { try await client.smart.transactions.get(.init(rawValue: id + "/..")) }
        XCTAssertLessThan(climbing?.description.count ?? .max, 1_000)
        XCTAssertLessThan(climbing?.message.count ?? .max, 1_000)
    }

    func testControlCharactersPrintEscaped() async throws {
        let line = await line(#"{"status":"error","error":"X","error_details":"a\u001b[31mb\u0000c\td\u202ee\r\nf"}"#)
        XCTAssert(line?.contains(#"a\u{1B}[31mb\0c\td\u{202E}e f"#) == true, line ?? "")
        let client = SecuconnectClient.test(ScriptedTransport())
        let error = await thrownError { try await client.smart.transactions.get("STX\u{0}_\t1") }
        XCTAssert(error?.message.contains(#""STX\0_\t1""#) == true, error?.message ?? "")
    }
}
