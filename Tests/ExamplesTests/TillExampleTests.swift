import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import Till

final class TillExampleTests: XCTestCase {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("till-\(UUID().uuidString)")
    private let server = SimulatedServer()

    override func tearDown() { try? FileManager.default.removeItem(at: folder) }

    private func run(_ script: String?) async throws -> [String] {
        let recorder = RecordingConsole()
        let options = try TillExample.command.parse((script.map { [$0] } ?? []) + ["--folder", folder.path])
        let account = try ExampleAccount(environment: [:], simulator: server)
        try await TillExample(options, console: recorder.console).run(with: account)
        return recorder.output
    }

    func testSampleDayAddsUp() async throws {
        let output = try await run(nil)
        for line in ["Total     cash EUR 22.70", "Total     cashless EUR 19.90", "Total     loyalty EUR 10.00"] {
            XCTAssert(output.contains(line), "\(output)")
        }
        XCTAssert(output.last?.contains("Bar: 22,70 EUR") == true, "\(output)")
        XCTAssertEqual(server.ledger.map(\.netAmount).reduce(0, +), 1_990)
        XCTAssert(output.contains { $0.hasPrefix("Resumed") && $0.hasSuffix("EUR 4.20 cash: paid") }, "\(output)")
    }

    func testNextStartContinuesWithTheNextNumber() async throws {
        let first = try await run("cash 350, offline, cash 100")
        XCTAssert(first.last == "Sold  100002  EUR 1.00 cash: kept", "\(first)")
        server.clearFaults()
        let second = try await run("terminal 200, cancel, close")
        XCTAssert(second.contains("Resumed  100002  EUR 1.00 cash: paid"), "\(second)")
        XCTAssert(second.contains("Canceled  100003  EUR 2.00 cashless: canceled"), "\(second)")
        XCTAssert(second.contains("Total     cash EUR 4.50"), "\(second)")
    }

    func testWrongCommandsAreExplained() async throws {
        for script in ["sell 100", "cash", "cash -1", "cash 2.50"] {
            do {
                _ = try await run(script)
                XCTFail("must be refused: \(script)")
            } catch is ExampleFailure {}
        }
        XCTAssertEqual(server.smartTransactionIDs, [])
    }
}
