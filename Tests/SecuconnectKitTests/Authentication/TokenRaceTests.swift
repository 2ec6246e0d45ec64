import Foundation
import XCTest

#if os(macOS) || os(Linux)
    /// A few rounds of the program `TokenRace`, which runs more of them in CI.
    final class TokenRaceTests: XCTestCase {
        func testProcessesOfOneStoreRequestOneTokenAndSurviveKills() throws {
            let process = Process()
            process.executableURL = Bundle.module.bundleURL.deletingLastPathComponent()
                .appendingPathComponent("TokenRace")
            process.arguments = ["--rounds", "5", "--kills", "4"]
            let output = Pipe()
            process.standardOutput = output
            process.standardError = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            XCTAssertEqual(process.terminationStatus, 0, text)
            XCTAssert(text.contains("5 with one token request"), text)
        }
    }
#endif
