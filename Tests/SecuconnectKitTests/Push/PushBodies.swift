import Foundation
import LoopbackServer
import SecuconnectKit
import XCTest

/// Bodies of pushes, sound and unsound ones.
enum PushBodies {
    static let payment = body(#""data":[{"object":"payment.transactions","id":"PCI_1"}]"#)

    /// Every shape that secuconnect is known to send or to have sent.
    static let shapes = [
        payment,
        body(#""data":{"object":"payment.transactions","id":"PCI_1"}"#),
        body(#""data":[]"#),
        body(#""data":null"#),
        body(#""data":"no JSON at all: {""#),
        body(#""data":"[{\"object\":\"payment.transactions\",\"id\":\"PCI_1\"}]""#),
        body(nil),
        body(#""data":{"text":"Hello"}"#, target: "general.notifications", type: "display"),
        body(#""data":null"#, object: "event.pushs", target: "smart.checkins"),
        body(
            #""data":{"amount":100,"currency":"EUR","protocol":"zvt"}"#, object: "event.actions",
            target: "smart.transactions", type: "startPayment"),
    ]

    static func body(
        _ data: String?, object: String = "event.pushes", target: String = "payment.transactions",
        type: String = "changed"
    ) -> String {
        let head = #"{"object":"\#(object)","id":"evt_1","created":"2024-06-21T08:30:28+02:00","#
        return head + #""target":"\#(target)","type":"\#(type)"\#(data.map { "," + $0 } ?? "")}"#
    }

    /// A push of some objects.
    static func push(
        id: String = "evt_1", of kind: String = "payment.transactions", _ ids: String...
    ) throws -> PushEvent {
        let objects = ids.map { #"{"object":"\#(kind)","id":"\#($0)"}"# }.joined(separator: ",")
        return try PushEvent(
            json: #"{"id":"\#(id)","target":"\#(kind)","type":"changed","data":[\#(objects)]}"#)
    }

    /// One of the shapes with a few bytes taken away, doubled, turned or put in.
    static func mutated(using random: inout SeededRandom) -> Data {
        var body = Data((shapes.randomElement(using: &random) ?? payment).utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let start = Int.random(in: 0...body.count, using: &random)
            let end = Int.random(in: start...min(start + 20, body.count), using: &random)
            switch Int.random(in: 0..<8, using: &random) {
            case 0: body.removeSubrange(start..<end)
            case 1: body.insert(contentsOf: body[start..<end], at: start)
            case 2: body = body.prefix(start)
            case 3...5 where start < body.count: body[start] ^= UInt8.random(in: 1...255, using: &random)
            default: body.replaceSubrange(start..<end, with: (pieces.randomElement(using: &random) ?? ""[...]).utf8)
            }
        }
        return body
    }

    private static let pieces: [Substring] =
        [
            "{", "}", "[", "]", "\"", "\\", "\\\"", ":", ",", " ", "null", "true", "-", "0", "1e999", "-1E-400", "01",
            "99999999999999999999", "0.1", "\\ud800", "\\udc00\\ud800", "\\u0000", "\\x", "\u{0}", "\u{FEFF}", "é", "👩‍💻",
            "\n", "{}", "[]", "[[[[[[[[", "\"id\":", "\"data\":", "\"target\":null", "//", "/*", "NaN", "'",
        ] + [Substring(String(repeating: "[", count: 500)), Substring(String(repeating: #"{"data":"#, count: 100))]
}

extension PushEvent {
    init(json: String) throws { try self.init(body: Data(json.utf8)) }
}

/// The error that a body ends in.
func refusal(
    of body: Data, maximumSize: Int = PushEvent.defaultMaximumSize, file: StaticString = #filePath,
    line: UInt = #line
) -> SecuconnectError? {
    do {
        let push = try PushEvent(body: body, maximumSize: maximumSize)
        XCTFail("\(push) was read", file: file, line: line)
    } catch let error as SecuconnectError {
        return error
    } catch {
        XCTFail("\(error) was thrown", file: file, line: line)
    }
    return nil
}
