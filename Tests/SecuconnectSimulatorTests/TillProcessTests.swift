import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

#if os(macOS) || os(Linux)
    /// Processes of the example `Till` that share one journal, and are killed.
    final class TillProcessTests: XCTestCase {
        private let simulator = SimulatedServer()
        private let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tills-\(UUID().uuidString)", isDirectory: true)

        override func tearDown() { try? FileManager.default.removeItem(at: folder) }

        func testTwoProcessesOnOneJournalPayEachSaleOnce() throws {
            let server = try LoopbackServer(serving: simulator)
            let script = (1...8).map { "\($0 % 2 == 0 ? "cash" : "terminal") \(100 + $0)" }.joined(separator: ", ")
            let processes = try (0..<2).map { _ in try start(script, at: server) }
            let outputs = processes.map { $0.end() }
            for output in outputs {
                XCTAssertEqual(output.matches("Sold .*: paid"), 8, output)
            }
            let total = try start("close", at: server).end()
            XCTAssertEqual(total.matches("Total     cash EUR 8.40"), 1, total)
            XCTAssertEqual(total.matches("Total     cashless EUR 8.32"), 1, total)
            XCTAssertEqual(simulator.ledger.map(\.netAmount).reduce(0, +), 832)
            XCTAssertEqual(Set(paidReferences).count, 16)
        }

        func testKilledProcessesLoseAndRepeatNoSale() throws {
            let server = try LoopbackServer(serving: simulator)
            var survivors = 0
            for step in 1...24 {
                // Each process dies at another request, which the server has carried out or not.
                let strike = Strike(at: step % 12 + 1, acting: step > 12)
                let deadly = try LoopbackServer(serving: simulator) { strike.allowsRequest() }
                let victim = try start("terminal 101, terminal 102, terminal 103", at: deadly)
                strike.aim(at: victim)
                let other = try start("terminal 104", at: server)
                XCTAssertEqual(other.end().matches("Sold .*: paid"), 1)
                if victim.end().matches("Sold .*: paid") == 3 { survivors += 1 }
            }
            XCTAssertLessThan(survivors, 8)
            // Nobody is at the terminal any more.
            let end = try start("idle, close", at: server).end()
            let net = simulator.ledger.map(\.netAmount).reduce(0, +)
            XCTAssertGreaterThan(net, 24 * 104)
            let sum = "\(net / 100).\(net % 100 < 10 ? "0" : "")\(net % 100)"
            XCTAssertEqual(end.matches("Total     cashless EUR \(sum)"), 1, end)
            XCTAssertEqual(Set(paidReferences).count, paidReferences.count)
        }

        /// The references of all sales that are paid at the server.
        private var paidReferences: [String] {
            simulator.smartTransactionIDs.compactMap(simulator.smartTransaction).filter { $0.status == .ok }
                .compactMap(\.merchantRef)
        }

        private func start(_ script: String, at server: LoopbackServer) throws -> TillProcess {
            try TillProcess(script, folder: folder, port: server.port)
        }
    }

    /// The end of a process at one of its requests.
    private final class Strike: Sendable {
        private let state: LockedValue<(requestsLeft: Int, victim: TillProcess?)>
        private let acting: Bool

        init(at request: Int, acting: Bool) {
            state = LockedValue((request, nil))
            self.acting = acting
        }

        func aim(at victim: TillProcess) { state.withLock { $0.victim = victim } }

        func allowsRequest() -> Bool {
            let victim = state.withLock { state in
                state.requestsLeft -= 1
                return state.requestsLeft == 0 ? state.victim : nil
            }
            victim?.kill()
            return victim == nil || acting
        }
    }

    /// A process of the example.
    private struct TillProcess: Sendable {
        private let process = Process()
        private let output = Pipe()

        init(_ script: String, folder: URL, port: UInt16) throws {
            #if os(macOS)
                let products = Bundle(for: TillProcessTests.self).bundleURL.deletingLastPathComponent()
            #else
                let products = Bundle.main.bundleURL
            #endif
            process.executableURL = products.appendingPathComponent("Till")
            process.arguments = [script, "--folder", folder.path]
            process.environment = ProcessInfo.processInfo.environment.merging([
                "SECUCONNECT_CLIENT_ID": SimulatedServer.clientID,
                "SECUCONNECT_CLIENT_SECRET": SimulatedServer.clientSecret.rawValue,
                "SECUCONNECT_CONTRACT_ID": SimulatedServer.contractID.rawValue,
                "SECUCONNECT_BASE_URL": "http://127.0.0.1:\(port)",
            ]) { $1 }
            process.standardOutput = output
            process.standardError = output
            try process.run()
        }

        func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

        /// Waits for the end, and returns what was printed.
        func end() -> String {
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return text
        }
    }

    extension String {
        /// The number of lines that match a regular expression from beginning to end.
        fileprivate func matches(_ pattern: String) -> Int {
            split(separator: "\n").count { $0.range(of: "^\(pattern)$", options: .regularExpression) != nil }
        }
    }
#endif
