import Foundation
import LoopbackServer
import TestSupport
import XCTest

@testable import SecuconnectKit

final class StompFuzzTests: XCTestCase {
    private static let pieces = [
        "MESSAGE\n", "MESSAGE\n\n\0", "ERROR\na:b\n\nabc\0\n", "CONNECTED\n", "ERROR\n", "\n", "\n\n", "\0", "\0\n",
        "\r\n", "a:b\n", "content-length:3\n",
        "content-length:0\n", "content-length:9\n", "a:\\c\\n\n", "a:\\", "abc", "{\"target\":\"x\"}", ":", "\\",
    ]

    /// A stream of pieces that mean something, some of them damaged.
    private func stream(_ random: inout SeededRandom) -> Data {
        var bytes = Data()
        for _ in 0..<random.below(12) { bytes.append(contentsOf: random.pick(Self.pieces).utf8) }
        if random.below(3) == 0, !bytes.isEmpty { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
        return bytes
    }

    func testStreamsAreReadTheSameAtRandomSplits() {
        var random = SeededRandom(seed: 31)
        var frames = 0, failures = 0
        for number in 1...100_000 {
            let bytes = stream(&random)
            var whole = StompParser(), parts = StompParser()
            let expected = whole.parse(bytes)
            var rest = bytes[...], found: [StompFrame] = []
            while !rest.isEmpty {
                let part = rest.prefix(1 + random.below(8))
                rest = rest.dropFirst(part.count)
                found += parts.parse(part)
            }
            guard found == expected, parts.failure == whole.failure else {
                return XCTFail("Stream \(number) differs: \(bytes.base64EncodedString())")
            }
            frames += expected.count
            failures += whole.failure == nil ? 0 : 1
        }
        XCTAssertGreaterThan(frames, 10_000)
        XCTAssertGreaterThan(failures, 10_000)
    }

    func testSessionSurvivesAnyStream() {
        var random = SeededRandom(seed: 32)
        for _ in 1...5_000 {
            var session = LiveSession(token: AccessToken("t"), expiry: nil, now: 0, deadline: 10)
            _ = session.start(at: 0)
            var outputs: [LiveSession.Output] = []
            if random.below(2) == 0 { outputs += session.receive(Data(StompText.connected.utf8), at: 0) }
            for time in 1...5 { outputs += session.receive(stream(&random), at: TimeInterval(time)) }
            let ends = outputs.indices.filter { if case .end = outputs[$0] { true } else { false } }
            XCTAssertLessThanOrEqual(ends.count, 1)
            if let end = ends.first { XCTAssertEqual(end, outputs.count - 1) }
        }
    }

    func testWorkGrowsWithTheLengthOnly() {
        // Byte by byte, a parser that scans its buffer again would need 10^11 steps for this body.
        var parser = StompParser()
        _ = parser.parse(Data("MESSAGE\ncontent-length:400000\n\n".utf8))
        for _ in 1...400_000 { _ = parser.parse(Data([0x61])) }
        XCTAssertEqual(parser.parse(Data([0])).first?.body.count, 400_000)
    }
}
