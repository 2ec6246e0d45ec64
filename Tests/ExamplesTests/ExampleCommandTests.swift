import ExampleSupport
import XCTest

@testable import CheckoutJourney
@testable import DeviceSignIn
@testable import FindTransactions
@testable import Marketplace
@testable import NightlyJob
@testable import QuickStart
@testable import ReceivePush
@testable import RefundPayment
@testable import Till

final class ExampleCommandTests: XCTestCase {
    private let commands = [
        QuickStartExample.command, SearchOptions.command, RefundExample.command, PushExample.command,
        JourneyExample.command, DeviceSignInExample.command, TillExample.command,
        MarketplaceExample.command, NightlyExample.command,
    ]

    func testHelpWorksInEveryExampleWithoutRunningIt() async {
        for command in commands {
            for argument in ["--help", "-h"] {
                let recorder = RecordingConsole()
                let status = await run(command, [argument], recorder)
                XCTAssertEqual(status, 0, command.name)
                let help = recorder.output.joined()
                XCTAssert(help.contains("Usage: swift run \(command.name)"), help)
                XCTAssert(help.contains("--help"), help)
            }
        }
    }

    func testHelpNamesEveryEnvironmentVariable() {
        for command in commands where command.name != "CheckoutJourney" {
            for name in ["CLIENT_ID", "CLIENT_SECRET", "CONTRACT_ID", "BASE_URL"] {
                XCTAssert(command.help.contains("SECUCONNECT_\(name)"), command.name)
            }
        }
    }

    func testUnknownOptionNamesItselfInEveryExample() async {
        for command in commands {
            for (argument, name) in [("--nope", "--nope"), ("--nope=1", "--nope"), ("-x", "-x")] {
                let recorder = RecordingConsole()
                let status = await run(command, [argument], recorder)
                XCTAssertEqual(status, 1)
                XCTAssertEqual(
                    recorder.notes,
                    ["error: Unknown option \(name). Run \"swift run \(command.name) --help\" for help."])
            }
        }
    }

    func testUnexpectedArgumentNamesItself() async {
        for command in commands {
            let recorder = RecordingConsole()
            let status = await run(command, ["a", "b", "extra"], recorder)
            XCTAssertEqual(status, 1)
            XCTAssert(recorder.notes.first?.hasPrefix("error: Unexpected argument ") == true, "\(recorder.notes)")
        }
    }

    func testWrongUseOfOptionNamesTheOption() {
        let command = ExampleCommand(
            "Test", summary: "Tests.", arguments: [.init("FILE", help: "A file.")],
            options: [.init("--count", "NUMBER", help: "A number."), .init("--all", help: "All.")])
        let rows = [
            (["--count"], "Option --count needs a value."), (["--count", "--all"], "Option --count needs a value."),
            (["--all=1"], "Option --all takes no value."), (["--all", "--all"], "Option --all is given twice."),
            (["--count", "1", "--count=2"], "Option --count is given twice."),
        ]
        for (arguments, sentence) in rows {
            XCTAssertThrowsError(try command.parse(arguments)) { error in
                XCTAssert("\(error)".hasPrefix(sentence), "\(error)")
            }
        }
    }

    func testValuesAndArgumentsAreParsedInOrder() throws {
        let command = ExampleCommand(
            "Test", summary: "Tests.", arguments: [.init("A", help: ""), .init("B", help: "")],
            options: [.init("--sort", "FIELD", help: "", repeats: true), .init("--all", help: "")])
        let options = try command.parse(["--sort", "a", "-", "--sort=b=c", "--all", "--", "--all"])
        XCTAssertEqual(options.entries.map(\.name), ["--sort", "--sort", "--all"])
        XCTAssertEqual(options.entries.map(\.value), ["a", "b=c", ""])
        XCTAssertEqual(options.arguments, ["-", "--all"])
    }

    /// The exit status of a command whose example must not run.
    private func run(_ command: ExampleCommand, _ arguments: [String], _ recorder: RecordingConsole) async -> Int32 {
        await ExampleProgram.status(of: command, arguments: arguments, console: recorder.console) { _, _ in
            XCTFail("\(command.name) runs with \(arguments)")
        }
    }
}
