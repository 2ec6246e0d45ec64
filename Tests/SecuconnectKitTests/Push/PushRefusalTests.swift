import Foundation
import LoopbackServer
import SecuconnectKit
import TestSupport
import XCTest

/// Whatever the bytes are, reading them ends soon, in a push or an error.
final class PushRefusalTests: XCTestCase {
    func testWhatIsNoPushIsRefusedInOneSentence() {
        let bodies = [
            "", " ", "null", "5", "\"text\"", "[]", "{", "<html>", "{}", #"{"target":""}"#, #"{"target":{}}"#,
            #"{"data":[{"id":"PCI_1"}]}"#, #"{"id":"evt_1","data":"text"}"#,
        ]
        for body in bodies {
            let error = refusal(of: Data(body.utf8))
            XCTAssertEqual(error?.kind, .invalidArgument, body)
            XCTAssertEqual(error?.outcome, .notSent)
            XCTAssertEqual(error?.body, Data())
            XCTAssertEqual(error?.message.hasSuffix("so it isn't a push; refuse it."), true, "\(body): \(error as Any)")
        }
    }

    func testBodyMayHaveOnlySoManyBytes() throws {
        let body = Data(PushBodies.payment.utf8)
        XCTAssertNoThrow(try PushEvent(body: body, maximumSize: body.count))
        XCTAssertEqual(
            refusal(of: body, maximumSize: body.count - 1)?.message,
            "The body has \(body.count) bytes and a push at most \(body.count - 1); refuse it.")
        XCTAssertNotNil(refusal(of: body, maximumSize: -1))
        let blanks = Data(repeating: 0x20, count: PushEvent.defaultMaximumSize - body.count)
        XCTAssertNoThrow(try PushEvent(body: body + blanks))
        XCTAssertNotNil(refusal(of: body + blanks + blanks))
    }

    func testBytesMayBeAPartOfOthers() throws {
        let body = Data(("xxx" + PushBodies.payment + "xxx").utf8)
        XCTAssertEqual(try PushEvent(body: body.dropFirst(3).dropLast(3)).id, "evt_1")
    }

    func testOnlySoManyLevelsAreRead() throws {
        XCTAssertNoThrow(try PushEvent(body: Self.nested(32)))
        for levels in [33, 500, 30_000] { XCTAssertNotNil(refusal(of: Self.nested(levels))) }
        let brackets = #"{"target":"a","data":"\"\#(String(repeating: "[", count: 100))\\"}"#
        XCTAssertNoThrow(try PushEvent(json: brackets), "Brackets in a text are none.")
    }

    func testDeepestBodyFitsTheStackOfASmallThread() {
        let end = expectation(description: "read")
        let thread = Thread {
            if (try? PushEvent(body: Self.nested(32))) == nil { XCTFail("It was refused.") }
            end.fulfill()
        }
        thread.stackSize = 256 * 1_024
        thread.start()
        wait(for: [end], timeout: 10)
    }

    func testNestingDoesNotHideInATextOrInAnotherEncoding() throws {
        let deep = String(repeating: "[", count: 10_000)
        XCTAssertEqual(try PushEvent(json: #"{"target":"a","data":"\#(deep)"}"#).objects, [])
        for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf32BigEndian] {
            let body = try XCTUnwrap(PushBodies.payment.data(using: encoding))
            XCTAssertNotNil(refusal(of: body), "\(encoding)")
        }
    }

    func testMutatedBodiesAreReadOrRefused() throws {
        var random = SeededRandom(seed: 5)
        var read = 0
        for _ in 0..<100_000 {
            let body = PushBodies.mutated(using: &random)
            if Self.isRead(body) { read += 1 }
        }
        XCTAssertTrue((10_000...90_000).contains(read), "\(read) were read")
    }

    func testLargestBodiesTakeNoLongerThanTheirSizeExplains() {
        let fillings = [
            "[", "]", "{", "1,", "[],", "{},", "\"\",", "null,", "1.5,", "1", "\\u00e9", "\\", "\"", "é",
            "{\"id\":\"1\"},",
            "{\"\":[", "[[[[[1]]]]],", "-", "1e9,", "\"a\":1,", "\u{301}", "\"\\\\\"",
        ]
        for filling in fillings {
            let repeated = String(repeating: filling, count: 65_000 / filling.utf8.count)
            let text = repeated.hasSuffix(",") ? String(repeated.dropLast()) : repeated
            for body in [text, "[\(text)]", "\"\(text)\"", "{\(text)}"] {
                Self.endsInTime(Data(#"{"target":"payment.transactions","data":\#(body)}"#.utf8))
            }
        }
        let members = (0..<5_000).map { "\"\($0)\":0" }.joined(separator: ",")
        Self.endsInTime(Data(#"{"target":"payment.transactions","data":{\#(members)}}"#.utf8))
    }

    /// A body with so many levels.
    private static func nested(_ levels: Int) -> Data {
        let lists = String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1)
        return Data(#"{"target":"a","data":\#(lists)}"#.utf8)
    }

    /// Reads a body in the time that its size explains.
    private static func endsInTime(_ body: Data) {
        let time = processorTime { _ = isRead(body) }
        if time > 0.5 + Double(body.count) * 0.000_01 {
            XCTFail("\(body.count) bytes took \(time) s: \(String(decoding: body.prefix(60), as: UTF8.self))")
        }
    }

    /// Reads a body and looks at everything it says; returns whether it is a push.
    private static func isRead(_ body: Data) -> Bool {
        guard let push = try? PushEvent(body: body) else { return false }
        if !(1...100).contains(push.id.rawValue.utf8.count) || push.description.utf8.count > 260 {
            XCTFail("\(push) says too much")
        }
        return true
    }
}
