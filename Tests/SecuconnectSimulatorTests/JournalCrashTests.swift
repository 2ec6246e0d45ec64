import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Actions of programs that are killed at any step are carried out exactly once.
final class JournalCrashTests: XCTestCase {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("journal-\(UUID().uuidString)", isDirectory: true)

    override func tearDown() { try? FileManager.default.removeItem(at: folder) }

    func testKillsAtEveryStepLoseAndRepeatNothing() async throws {
        var kills = 0, resent = 0
        for seed in 0..<1_000 {
            let (deaths, attempts) = try await live(seed: UInt64(seed), store: InMemoryActionJournalStore())
            kills += deaths
            resent += attempts > 1 ? 1 : 0
        }
        XCTAssertGreaterThan(kills, 1_000, "most programs have to be killed")
        XCTAssertGreaterThan(resent, 50, "some actions have to be sent again")
    }

    func testKillsLeaveFilesThatContinue() async throws {
        for seed in 0..<24 {
            let place = folder.appendingPathComponent("\(seed)", isDirectory: true)
            _ = try await live(seed: UInt64(5_000 + seed), store: FileActionJournalStore(folder: place))
        }
    }

    /// Runs programs that die, one after the other, until the action is finished.
    ///
    /// - Returns: The number of deaths, and of attempts of the last call.
    private func live(
        seed: UInt64, store: any ActionJournalStore
    ) async throws -> (deaths: Int, attempts: Int) {
        var random = SeededRandom(seed: seed)
        let kind = random.pick(JournalWorld.kinds)
        var settings = SimulatedServer.Settings(seed: seed)
        settings.refundsWaitForBank = random.below(2) == 0
        let world = try await JournalWorld(
            kind, server: SimulatedServer(settings), store: store, lag: random.pick([0, 0, 5, 60, 300]))
        // The server forgets keys at once, or never hears of them.
        if random.below(2) == 0 { world.server.settings.honorsActionIDs = false }
        var deaths = 0
        for round in 0..<200 {
            if random.below(3) == 0 {
                let fault = random.pick([
                    SimulatedServer.Fault.loseResponse, .loseRequest, .refuseConnection, .truncateResponse,
                    .unavailable(),
                    .expireTokens,
                ])
                world.server.inject(fault, matching: random.pick([.apiCalls, .changes, .reads]))
            }
            let isKilled = round < 6 && random.below(4) > 0
            deaths += isKilled ? 1 : 0
            let process = MortalProcess(
                dyingAfter: isKilled ? random.below(14) : nil, completesLastStep: random.below(2) == 0)
            let journal = world.journal(of: process)
            if round == 0 || random.below(3) == 0 {
                _ = try? await journal.perform(world.action, id: "action")
            } else {
                _ = try? await journal.resume()
            }
            world.server.clearFaults()
            if let entry = try await store.load("action"), entry.state.isFinal {
                let case_ = "seed \(seed), \(entry)"
                XCTAssertEqual(entry.state, .done, case_)
                XCTAssertEqual(world.effects(), 1, case_)
                let left = try await store.unfinished()
                XCTAssertEqual(left, [], case_)
                return (deaths, entry.attempts)
            }
            world.server.clock.advance(by: TimeInterval(random.below(1_500)))
        }
        XCTFail("seed \(seed): \(kind) isn't finished after 200 programs")
        return (deaths, 0)
    }

    func testTwoJournalsOnOneFolderActOnceEach() async throws {
        let server = SimulatedServer()
        let shop = PaymentShop(server)
        var payments: [PaymentTransaction.ID] = []
        for _ in 0..<4 { payments.append(try await shop.paid(1_000)) }
        let refunds = payments.flatMap { id in (0..<3).map { (id, 100 + $0, "\(id)-\($0)") } }
        let folder = folder
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    let journal = ActionJournal(
                        client: SecuconnectClient(simulator: server), store: FileActionJournalStore(folder: folder))
                    for (id, amount, name) in refunds {
                        do {
                            try await journal.perform(.refund(id, .init(reduceAmountBy: amount)), id: name)
                        } catch let error as SecuconnectError where error.outcome == .notSent {
                            _ = try await journal.resume()
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let journal = ActionJournal(client: shop.client, store: FileActionJournalStore(folder: folder))
        _ = try await journal.resume()
        for (_, _, name) in refunds {
            let entry = try await journal.entry(name)
            XCTAssertEqual(entry?.state, .done, name)
        }
        for id in payments {
            XCTAssertEqual(server.ledgerEntry(for: id)?.refunds.map(\.amount).sorted(), [100, 101, 102])
        }
    }
}
