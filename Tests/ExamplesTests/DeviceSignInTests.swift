import ExampleSupport
import Foundation
import XCTest

@testable import DeviceSignIn

final class DeviceSignInTests: XCTestCase {
    private var folder = URL(fileURLWithPath: "/")

    override func setUp() {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("DeviceSignInTests-\(UUID().uuidString)", isDirectory: true)
    }

    override func tearDown() { try? FileManager.default.removeItem(at: folder) }

    /// Starts the program with a new simulator, as in a new process, and returns the console that it printed to.
    private func start(_ arguments: String...) async throws -> RecordingConsole {
        let recorder = RecordingConsole()
        let options = try DeviceSignInExample.command.parse(["--folder", folder.path] + arguments)
        try await DeviceSignInExample(options).run(environment: [:], console: recorder.console)
        return recorder
    }

    func testFirstStartShowsACodeAndStoresTheSession() async throws {
        let first = try await start()
        XCTAssertEqual(
            first.output.map { $0.prefix { $0 != ":" } }, ["Server", "Device", "Code", "Address", "Session", "Sales"])
        XCTAssertEqual(first.output[3], "Address: http://www.secuoffice.com")
        XCTAssertEqual(first.output[4], "Session: stored in \(folder.path)")
        XCTAssertEqual(
            first.notes,
            [
                "Enter the code at this address. Waiting…",
                "The simulator has no people, so it confirms the code by itself.",
            ])
    }

    func testLaterStartsDoNotAskAgain() async throws {
        _ = try await start()
        for _ in 2...3 {
            let later = try await start()
            XCTAssertEqual(
                later.output.dropFirst(2), ["Session: found in \(folder.path)", "Sales:   0"])
            XCTAssertEqual(later.notes, [])
        }
    }

    func testSignedOutDeviceIsAskedAgain() async throws {
        _ = try await start()
        let last = try await start("--sign-out")
        XCTAssertEqual(last.output.last, "Session: removed from \(folder.path)")
        let next = try await start()
        XCTAssertEqual(next.output[2].prefix(5), "Code:")
    }

    func testSessionThatHasEndedIsAskedAgain() async throws {
        _ = try await start("--uuid", "/first")
        // A new simulator gives the codes of the first device to the second one, so its session isn't known later.
        _ = try await start("--uuid", "/second")
        let later = try await start("--uuid", "/second")
        XCTAssertEqual(later.notes.first, "The stored session has ended.")
        XCTAssertEqual(later.output.last, "Sales:   0")
    }

    func testNothingPrintedIsASecretOfTheSession() async throws {
        let printed = try await start().output.joined()
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension == "json" {
            let entry = try JSONDecoder().decode([String: AnyString].self, from: Data(contentsOf: file))
            for name in ["access_token", "refresh_token", "device_code"] {
                let secret = try XCTUnwrap(entry[name]?.text)
                XCTAssertFalse(printed.contains(secret), name)
            }
        }
    }
}

/// A value of a JSON object that may be a string.
private struct AnyString: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws { text = try? decoder.singleValueContainer().decode(String.self) }
}
