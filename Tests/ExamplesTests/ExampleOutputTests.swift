import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import CheckoutJourney
@testable import QuickStart
@testable import ReceivePush

final class ExampleOutputTests: XCTestCase {
    func testControlCharactersAreEscapedForTerminals() {
        XCTAssertEqual(
            "a\u{1B}[2Jb\r\n\u{9B}\u{7F}\u{202E}".escapedForTerminal(), #"a\u001B[2Jb\u000D\u000A\u009B\u007F\u202E"#)
        XCTAssertEqual("a\nb\u{1B}".escapedForTerminal(keepingLineBreaks: true), "a\nb\\u001B")
        XCTAssertEqual("Zoë Öztürk 👍🏽, EUR 5.00".escapedForTerminal(), "Zoë Öztürk 👍🏽, EUR 5.00")
    }

    func testConsoleEscapesOutputNotesAndErrors() async {
        let recorder = RecordingConsole(answer: "x")
        recorder.console.print("a\u{1B}b\nforged")
        recorder.console.note("a\u{1B}b\nforged")
        _ = recorder.console.ask("a\u{1B}b\nforged")
        let status = await ExampleProgram.status(
            of: ExampleCommand("Test", summary: ""), arguments: [], console: recorder.console
        ) { _, _ in throw ExampleFailure("a\u{1B}b\nforged") }
        XCTAssertEqual(status, 1)
        let safe = #"a\u001Bb\u000Aforged"#
        XCTAssertEqual(recorder.output, [safe])
        XCTAssertEqual(recorder.notes, [safe, safe, "error: " + safe])
    }

    func testQuickStartPrintsTheCheckoutLink() async throws {
        let recorder = RecordingConsole()
        try await QuickStartExample.run(with: ExampleAccount(environment: [:]), console: recorder.console)
        XCTAssertEqual(recorder.output.first, "Server:   the simulator (in memory)")
        XCTAssert(recorder.output.contains("Amount:   EUR 5.00"), "\(recorder.output)")
        XCTAssert(recorder.output.last?.hasPrefix("Checkout: https://") == true, "\(recorder.output)")
    }

    func testJourneyNarratesWhatHappens() async throws {
        let recorder = RecordingConsole()
        try await JourneyExample.run(console: recorder.console)
        let steps = recorder.output.filter { $0.first?.isNumber == true }
        XCTAssertEqual(steps.map { $0.prefix(2) }, (1...7).map { "\($0)." })
        let pushes = recorder.output.drop { !$0.hasPrefix("3.") }.prefix { !$0.hasPrefix("4.") }
        XCTAssert(pushes.first?.contains("Two pushes arrive, one of them twice.") == true)
        XCTAssertEqual(pushes.filter { $0.contains("is a repetition") }.count, 1, "\(pushes)")
        XCTAssertEqual(pushes.filter { $0.contains("of order-4711 is ") }.count, 2, "\(pushes)")
        XCTAssert(recorder.output.contains("7. EUR 55.00 of the payment remain."), "\(recorder.output)")
    }

    func testReadingFromTerminalSaysThatItWaits() async throws {
        let sample = RecordingConsole()
        let options = try PushExample.command.parse(["--sample"])
        try await PushExample.run(options, with: ExampleAccount(environment: [:]), console: sample.console)
        let body = Data(sample.output.joined().utf8)

        for isInteractive in [true, false] {
            let recorder = RecordingConsole(isInteractive: isInteractive, input: body)
            try await PushExample.run(
                PushExample.command.parse([]), with: ExampleAccount(environment: [:]), console: recorder.console)
            XCTAssertEqual(
                recorder.notes,
                isInteractive
                    ? ["Waiting for the body of a push. Paste it and press Control-D, or press Control-C to cancel."]
                    : [])
            XCTAssert(recorder.output.last?.contains("order order-4711: ok") == true, "\(recorder.output)")
        }
    }

    func testIncompleteAccountNamesWhatIsMissing() throws {
        XCTAssertThrowsError(try ExampleAccount(environment: ["SECUCONNECT_CLIENT_ID": "1"])) { error in
            XCTAssert("\(error)".contains("SECUCONNECT_CLIENT_SECRET, SECUCONNECT_CONTRACT_ID"), "\(error)")
        }
        XCTAssertNotNil(try ExampleAccount(environment: [:]).simulator)
    }
}
