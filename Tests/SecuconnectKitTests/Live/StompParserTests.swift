import Foundation
import XCTest

@testable import SecuconnectKit

final class StompParserTests: XCTestCase {
    private struct Stream: Decodable {
        struct Frame: Decodable {
            var command: String
            var body: Int
        }

        var title: String
        var received: [String]
        var frames: [Frame]

        /// The bytes, which the file holds as Latin-1.
        var bytes: Data { Data(received.joined().unicodeScalars.map { UInt8($0.value) }) }
    }

    private func recorded() throws -> [Stream] {
        try JSONDecoder().decode([Stream].self, from: Fixture.data("live/recorded.json"))
    }

    private func parse(_ text: String) -> (frames: [StompFrame], failure: StompParser.Failure?) {
        var parser = StompParser()
        let frames = parser.parse(Data(text.utf8))
        return (frames, parser.failure)
    }

    // MARK: Recorded streams

    func testRecordedStreamsAreReadAsTheyWereSent() throws {
        let streams = try recorded()
        XCTAssertGreaterThan(streams.count, 50)
        for stream in streams {
            var parser = StompParser()
            let frames = parser.parse(stream.bytes)
            XCTAssertNil(parser.failure, stream.title)
            XCTAssertEqual(frames.map(\.command), stream.frames.map(\.command), stream.title)
            XCTAssertEqual(frames.map(\.body.count), stream.frames.map(\.body), stream.title)
        }
    }

    func testRecordedStreamsAreTheSameAtEverySplitPoint() throws {
        for stream in try recorded() {
            let bytes = stream.bytes
            var whole = StompParser()
            let expected = whole.parse(bytes)
            for split in 0...bytes.count {
                var parser = StompParser()
                let frames = parser.parse(bytes.prefix(split)) + parser.parse(bytes.suffix(bytes.count - split))
                XCTAssertEqual(frames, expected, "\(stream.title), split at \(split)")
            }
        }
    }

    func testRecordedStreamsAreTheSameByteByByte() throws {
        for stream in try recorded() {
            var whole = StompParser(), single = StompParser()
            let expected = whole.parse(stream.bytes)
            XCTAssertEqual(stream.bytes.flatMap { single.parse(Data([$0])) }, expected, stream.title)
        }
    }

    func testRecordedEventsAreRead() throws {
        let events = try recorded().flatMap { stream -> [PushEvent] in
            var parser = StompParser()
            return parser.parse(stream.bytes).filter { $0.command == "MESSAGE" && $0["correlation-id"] == nil }
                .compactMap { try? PushEvent(body: $0.body) }
        }
        XCTAssertTrue(events.contains { $0.displayText == "DEMO Aktivität mit mehr Text" })
        XCTAssertTrue(events.contains { $0.startPayment == .init(amount: 60, currency: .eur, protocol: "zvt") })
        XCTAssertTrue(events.contains { $0.target == .smartCheckins && $0.type == .changed && $0.objects.isEmpty })
        XCTAssertTrue(events.contains { $0.target == .skeletons && $0.type == .demoEvent })
    }

    // MARK: Rules of the format

    func testCarriageReturnsEndLinesToo() {
        let (frames, failure) = parse("\r\nMESSAGE\r\na:b\r\n\r\nx\r\0\r\n\r\n")
        XCTAssertNil(failure)
        XCTAssertEqual(frames, [StompFrame("MESSAGE", headers: [.init("a", "b")], body: Data("x\r".utf8))])
    }

    func testBodyWithLengthMayContainNULAndUTF8() {
        let (frames, _) = parse("MESSAGE\ncontent-length:6\n\nä\0€\0MESSAGE\n\n\0")
        XCTAssertEqual(frames.map(\.body), [Data("ä\0€".utf8), Data()])
    }

    func testBodyWithoutLengthEndsAtTheFirstNUL() {
        XCTAssertEqual(parse("MESSAGE\n\na\nb\n\n\0\n").frames.map(\.body), [Data("a\nb\n\n".utf8)])
    }

    func testFirstHeaderOfANameWins() {
        let frames = parse("MESSAGE\na:1\na:2\ncontent-length:1\ncontent-length:9\n\nx\0").frames
        XCTAssertEqual(frames.first?["a"], "1")
        XCTAssertEqual(frames.first?.body, Data("x".utf8))
    }

    func testHeadersAreNeitherTrimmedNorCutAtFurtherColons() {
        let frame = parse("MESSAGE\n a : b:c \n:\n\n\0").frames.first
        XCTAssertEqual(frame?.headers, [.init(" a ", " b:c "), .init("", "")])
    }

    func testEscapesAreReadInOnePass() {
        let frame = parse(#"MESSAGE"# + "\n" + #"a\cb:\\n\n\r\\\c"# + "\n\n\0").frames.first
        XCTAssertEqual(frame?.headers, [.init("a:b", "\\n\n\r\\:")])
    }

    func testConnectedHasNoEscapes() {
        XCTAssertEqual(parse("CONNECTED\nsession:a\\n\n\n\0").frames.first?["session"], "a\\n")
    }

    func testSentHeadersAreEscapedAndReadBack() {
        let frame = StompFrame(
            "SEND", headers: [.init("x\n:\\", "a\r\n\0c:\\n")], body: Data("ä\0".utf8))
        var parser = StompParser()
        let read = parser.parse(frame.bytes).first
        XCTAssertEqual(read?["x\n:\\"], "a\r\nc:\\n")
        XCTAssertEqual(read?.body, frame.body)
        XCTAssertEqual(read?["content-length"], "3")
    }

    func testSentLoginCannotInjectAHeader() {
        let frame = StompFrame("CONNECT", headers: [.init("login", "a\nhost:evil\0")])
        XCTAssertEqual(parse(String(decoding: frame.bytes, as: UTF8.self)).frames.first?.headers.count, 1)
    }

    // MARK: Faults

    func testBrokenFramingEndsTheStream() {
        let broken: [(String, StompParser.Failure)] = [
            ("MESSAGE\nno colon\n\n\0", .headerWithoutColon), ("MESSAGE\na:\\q\n\n\0", .invalidEscape),
            ("MESSAGE\na:\\\n\n\0", .invalidEscape), ("MESSAGE\ncontent-length:-1\n\n\0", .invalidLength),
            ("MESSAGE\ncontent-length:\n\n\0", .invalidLength), ("MESSAGE\ncontent-length:1x\n\n\0", .invalidLength),
            ("MESSAGE\ncontent-length:99999999999999999999\n\n\0", .bodyTooLong),
            ("MESSAGE\ncontent-length:1\n\nab\0", .missingEnd),
            ("HTTP/1.1 400 Bad Request\r\n", .invalidCommand), ("MESSAGE \n\n\0", .invalidCommand),
            ("HTTP/1.1 400 Bad Request and further words\n", .commandTooLong),
        ]
        for (text, expected) in broken {
            let (frames, failure) = parse("MESSAGE\n\n1\0\n" + text + "MESSAGE\n\n2\0")
            XCTAssertEqual(failure, expected, text)
            XCTAssertEqual(frames.map(\.body), [Data("1".utf8)], text)
        }
    }

    // MARK: Limits

    func testFrameOf4MiBIsReadAndALargerOneIsNot() {
        let limit = StompParser.maximumBodyLength
        let body = Data(repeating: 0x61, count: limit)
        var parser = StompParser()
        XCTAssertEqual(parser.parse(StompFrame("MESSAGE", body: body).bytes).first?.body.count, limit)
        for text in ["MESSAGE\ncontent-length:\(limit + 1)\n\n", "MESSAGE\n\n"] {
            var parser = StompParser()
            _ = parser.parse(Data(text.utf8))
            for _ in 0...16 { _ = parser.parse(Data(repeating: 0x61, count: limit / 16)) }
            XCTAssertEqual(parser.failure, .bodyTooLong)
        }
    }

    func testHeaderBombEndsTheStream() {
        let many = (0...StompParser.maximumHeaderCount).map { "h\($0):v\n" }.joined()
        XCTAssertEqual(parse("MESSAGE\n" + many + "\n\0").failure, .tooManyHeaders)
        var parser = StompParser()
        _ = parser.parse(Data("MESSAGE\na:".utf8))
        for _ in 0...16 { _ = parser.parse(Data(repeating: 0x61, count: 1_024)) }
        XCTAssertEqual(parser.failure, .headersTooLong)
        let long = String(repeating: "v", count: 1_024)
        XCTAssertEqual(
            parse("MESSAGE\n" + (0...16).map { "h\($0):\(long)\n" }.joined() + "\n\0").failure, .headersTooLong)
    }

    func testEndlessCommandEndsTheStream() {
        XCTAssertEqual(parse(String(repeating: "A", count: 100)).failure, .commandTooLong)
    }

    func testFramePrintsItsCommandOnly() {
        let frame = StompFrame("CONNECT", headers: [.init("login", "s3cret-token")], body: Data("s3cret".utf8))
        var dumped = ""
        dump(frame, to: &dumped)
        for text in ["\(frame)", String(reflecting: frame), dumped] { XCTAssertFalse(text.contains("s3cret"), text) }
    }
}
