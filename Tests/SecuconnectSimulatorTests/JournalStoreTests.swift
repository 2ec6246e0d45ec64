import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The stores of a journal.
final class JournalStoreTests: XCTestCase {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("journal-store-\(UUID().uuidString)/journal", isDirectory: true)

    override func tearDown() { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

    private var store: FileActionJournalStore { FileActionJournalStore(folder: folder) }

    /// An entry of a journal, and a later version of it.
    private func versions() async throws -> (first: ActionJournal.Entry, second: ActionJournal.Entry) {
        let memory = InMemoryActionJournalStore()
        let world = try await JournalWorld("refund", store: memory)
        world.server.inject(.refuseConnection, times: 1_000, matching: .apiCalls)
        _ = try? await world.journal().perform(world.action, id: "order/4711 ü")
        let first = try XCTUnwrap(memory.load("order/4711 ü"))
        world.server.clearFaults()
        return (first, try await world.journal().perform(world.action, id: "order/4711 ü"))
    }

    func testEntriesSurviveTheStoreInTheirRevisions() async throws {
        let (first, second) = try await versions()
        for store: any ActionJournalStore in [store, InMemoryActionJournalStore()] {
            let none = try await store.load(first.id)
            XCTAssertNil(none)
            let empty = try await store.unfinished()
            XCTAssertEqual(empty, [])
            let isEarly = try await store.save(second, replacing: first.revision)
            XCTAssertFalse(isEarly)
            let isSaved = try await store.save(first, replacing: nil)
            XCTAssertTrue(isSaved)
            let loaded = try await store.load(first.id)
            XCTAssertEqual(loaded, first)
            let unfinished = try await store.unfinished()
            XCTAssertEqual(unfinished, [first])
            let isTwice = try await store.save(second, replacing: nil)
            XCTAssertFalse(isTwice)
            let isReplaced = try await store.save(second, replacing: first.revision)
            XCTAssertTrue(isReplaced)
            let finished = try await store.load(first.id)
            XCTAssertEqual(finished, second)
            let left = try await store.unfinished()
            XCTAssertEqual(left, [])
            try await store.removeFinished(before: second.created)
            let kept = try await store.load(first.id)
            XCTAssertEqual(kept, second)
            try await store.removeFinished(before: second.created.addingTimeInterval(1))
            let gone = try await store.load(first.id)
            XCTAssertNil(gone)
        }
    }

    func testFilesAreForTheirOwnerOnly() async throws {
        let (first, second) = try await versions()
        _ = try await store.save(first, replacing: nil)
        let lock = try await store.lock("payment")
        XCTAssertNotNil(lock)
        _ = try await store.save(second, replacing: first.revision)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        XCTAssertEqual(names.count, 3, "\(names)")
        for path in names.map({ folder.appendingPathComponent($0).path }) + [folder.path] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            let mode = try XCTUnwrap(attributes[.posixPermissions] as? NSNumber).intValue
            XCTAssertEqual(mode & 0o077, 0, path)
        }
    }

    func testLeftoverOfACrashIsNotUnfinished() async throws {
        let (first, second) = try await versions()
        _ = try await store.save(first, replacing: nil)
        let open = try XCTUnwrap(
            FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasSuffix("json") })
        let content = try Data(contentsOf: folder.appendingPathComponent(open))
        _ = try await store.save(second, replacing: first.revision)
        let created = FileManager.default.createFile(
            atPath: folder.appendingPathComponent(open).path, contents: content,
            attributes: [.posixPermissions: 0o600])
        XCTAssertTrue(created)
        let unfinished = try await store.unfinished()
        XCTAssertEqual(unfinished, [])
        let loaded = try await store.load(first.id)
        XCTAssertEqual(loaded, second)
        try await store.removeFinished(before: .distantFuture)
        let gone = try await store.load(first.id)
        XCTAssertNil(gone)
    }

    func testDamagedEntryIsAnErrorAndNotSentAgain() async throws {
        let (first, _) = try await versions()
        _ = try await store.save(first, replacing: nil)
        let name = try XCTUnwrap(
            FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasSuffix("json") })
        try Data("{".utf8).write(to: folder.appendingPathComponent(name))
        let world = try await JournalWorld("refund", store: store)
        let error = await thrownError { try await world.journal().perform(world.action, id: first.id) }
        XCTAssertEqual(error?.kind, .journalFailed)
        let listing = await thrownError { try await world.journal().resume() }
        XCTAssertEqual(listing?.kind, .journalFailed)
        XCTAssertEqual(world.effects(), 0)
    }

    func testLockExcludesOthersUntilItsRelease() async throws {
        for store: any ActionJournalStore in [store, InMemoryActionJournalStore()] {
            let taken = try await store.lock("payment")
            let lock = try XCTUnwrap(taken)
            let second = try await store.lock("payment")
            XCTAssertNil(second)
            let world = try await JournalWorld("refund", store: store)
            let other = try await store.lock("another payment")
            XCTAssertNotNil(other)
            XCTAssertEqual(world.effects(), 0)
            withExtendedLifetime(lock) {}
        }
    }

    func testFailingStoreStopsBeforeAnythingIsSent() async throws {
        for steps in 0..<6 {
            let world = try await JournalWorld("refund")
            let process = MortalProcess(dyingAfter: steps, completesLastStep: false)
            let journal = ActionJournal(
                client: SecuconnectClient(simulator: world.server),
                store: MortalStore(base: world.store, process: process))
            world.server.clearRecords()
            let error = await thrownError { try await journal.perform(world.action, id: "1") }
            XCTAssertEqual(error?.kind, .journalFailed, "\(steps)")
            XCTAssertEqual(world.effects(), 0, "\(steps)")
        }
    }
}
