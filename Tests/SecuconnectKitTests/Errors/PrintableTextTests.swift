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

    func testALongIDMakesAShortLine() async throws {
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
