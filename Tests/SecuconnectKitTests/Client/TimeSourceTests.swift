import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class TimeSourceTests: XCTestCase {
    func testSystemsDateIsToday() {
        XCTAssertLessThan(abs(SystemTimeSource().date.timeIntervalSince(Date())), 60)
    }

    func testClientTellsTheDateOfItsTimeSource() {
        let time = ManualTime()
        let client = SecuconnectClient.test(ScriptedTransport(), time: time)
        XCTAssertEqual(client.currentDate, Date(timeIntervalSince1970: 1_700_000_000))
        time.advance(by: 60)
        XCTAssertEqual(client.currentDate, Date(timeIntervalSince1970: 1_700_000_060))
    }

    /// All else must ask its time source, or it goes by another clock than the server that it talks to.
    func testNothingButTheTimeSourceAsksForTheDate() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let files = FileManager.default.enumerator(
            at: root.appendingPathComponent("Sources"), includingPropertiesForKeys: nil)
        let sources = (files?.compactMap { $0 as? URL } ?? []) + [root.appendingPathComponent("README.md")]
        var read = 0
        for file in sources where ["swift", "md"].contains(file.pathExtension) {
            read += 1
            guard file.lastPathComponent != "TimeSource.swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            let clocks = #"\bDate\(\)|\bDate\.now\b|timeIntervalSinceNow|CFAbsoluteTimeGetCurrent|gettimeofday"#
            if let found = text.range(of: clocks, options: .regularExpression) {
                XCTFail("\(file.lastPathComponent) uses \(text[found]): ask the time source, or client.currentDate.")
            }
        }
        XCTAssertGreaterThan(read, 100, "the test must see something")
    }
}
