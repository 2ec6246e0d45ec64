import ExampleSupport
import XCTest

@testable import WatchEvents

final class WatchEventsTests: XCTestCase {
    private func start(_ arguments: String...) async throws -> [String] {
        let recorder = RecordingConsole()
        let options = try WatchEventsExample.command.parse(arguments)
        try await WatchEventsExample(options).run(environment: [:], console: recorder.console)
        return recorder.output
    }

    func testTillShowsTheTextsOfATerminalAndReadsAfterAGap() async throws {
        let lines = try await start()
        XCTAssertEqual(
            lines.map { $0.split(separator: ".").first.map(String.init) ?? "" }.filter { !$0.hasPrefix("Event") },
            [
                "Server: the simulator (in memory)", "Connected", "Sales: 0", "Display: Bitte Karte vorhalten",
                "Display: Autorisierung läuft", "Display: Zahlung erfolgt", "Disconnected", "Connected again",
                "Sales: 1",
            ])
        XCTAssertTrue(lines.contains("Event: smart.checkins changed"))
    }

    func testTestEventIsPrinted() async throws {
        let lines = try await start("--test-event")
        XCTAssertEqual(lines.last, "Sales: 1")
    }

    func testWrongPortIsRefused() async {
        do {
            _ = try await start("--port", "x")
            XCTFail("nothing was thrown")
        } catch { XCTAssertTrue("\(error)".contains("--port needs a number")) }
    }
}
