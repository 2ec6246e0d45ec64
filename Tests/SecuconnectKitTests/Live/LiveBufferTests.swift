import XCTest

@testable import SecuconnectKit

final class LiveBufferTests: XCTestCase {
    private let event: LiveUpdate = {
        let body = Data(StompText.checkin.utf8)
        return (try? PushEvent(body: body)).map(LiveUpdate.event) ?? .gap(.unreadable)
    }()

    private func taken(from buffer: LiveBuffer) async throws -> [String] {
        var words: [String] = []
        while buffer.count > 0, let update = try await buffer.next() { words.append(update.word) }
        return words
    }

    func testUpdatesKeepTheirOrder() async throws {
        let buffer = LiveBuffer(limit: 3)
        for update in [.connected(afterGap: false), event, .gap(.unreadable)] { buffer.yield(update) }
        let words = try await taken(from: buffer)
        XCTAssertEqual(words, ["connected", "smart.checkins", "gap unreadable"])
    }

    func testOverflowBecomesAGapAfterTheLastState() async throws {
        let buffer = LiveBuffer(limit: 4)
        buffer.yield(.connected(afterGap: false))
        for _ in 1...4 { buffer.yield(event) }
        let words = try await taken(from: buffer)
        XCTAssertEqual(words, ["connected", "gap overflow", "smart.checkins"])
    }

    func testBufferNeverExceedsItsLimitByMoreThanTwo() {
        let buffer = LiveBuffer(limit: 1)
        for number in 1...1_000 {
            buffer.yield(number % 7 == 0 ? .connected(afterGap: true) : event)
            XCTAssertLessThanOrEqual(buffer.count, 3)
        }
    }

    func testErrorComesAfterTheUpdatesAndOnlyOnce() async throws {
        let buffer = LiveBuffer(limit: 4)
        buffer.yield(event)
        buffer.finish(throwing: Deadline.Expired())
        buffer.yield(event)
        let first = try await buffer.next()
        XCTAssertEqual(first?.word, "smart.checkins")
        do {
            _ = try await buffer.next()
            XCTFail("nothing was thrown")
        } catch { XCTAssertTrue(error is Deadline.Expired) }
        let last = try await buffer.next()
        XCTAssertNil(last)
    }
}
