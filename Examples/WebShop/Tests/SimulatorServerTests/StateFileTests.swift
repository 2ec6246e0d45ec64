import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

final class StateFileTests: SiteTestCase {
    private let url = FileManager.default.temporaryDirectory.appendingPathComponent("state-\(UUID().uuidString)")

    override func tearDown() async throws { try? FileManager.default.removeItem(at: url) }

    func testStateSurvivesARestart() async throws {
        let sale = try await createSale()
        let file = StateFile(url)
        XCTAssertNil(try file.load())
        try file.save(simulator)
        let snapshot = try XCTUnwrap(file.load())
        let restored = SimulatedServer(restoring: snapshot, clock: SimulatedClock(startingAt: snapshot.date))
        XCTAssertEqual(restored.smartTransactionIDs, [sale.id])
    }

    func testDamagedFileIsRefusedInOneSentence() throws {
        try StateFile(url).save(simulator)
        let data = try Data(contentsOf: url)
        try data.dropLast(20).write(to: url)
        XCTAssertThrowsError(try StateFile(url).load()) { error in
            let text = "\(error)"
            XCTAssertTrue(text.hasPrefix("The file \(url.path) can't be used."), text)
            XCTAssertTrue(text.contains("damaged"), text)
        }
    }

    func testFileInAMissingFolderIsRefusedInOneSentence() {
        let file = StateFile(url.appendingPathComponent("missing/state"))
        XCTAssertThrowsError(try file.save(simulator)) { error in
            XCTAssertTrue("\(error)".contains("can't be written"))
        }
    }

    func testChangesAreSavedWithinASecond() async throws {
        let clock = SimulatedClock()
        let file = StateFile(url, clock: clock), simulator = simulator
        let task = Task { try await file.follow(simulator) }
        try await clock.waitForSleepers()
        XCTAssertEqual(try file.load()?.isEmptyOfSales, true)
        _ = try await createSale()
        clock.advance(by: 1)
        try await clock.waitForSleepers()
        XCTAssertEqual(try file.load()?.isEmptyOfSales, false)
        task.cancel()
        try await task.value
    }
}

extension SimulatedServer.Snapshot {
    fileprivate var isEmptyOfSales: Bool {
        SimulatedServer(restoring: self, clock: SimulatedClock(startingAt: date)).smartTransactionIDs.isEmpty
    }
}
