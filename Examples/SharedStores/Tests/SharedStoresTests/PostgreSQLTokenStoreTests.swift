import Foundation
import PostgreSQL
import SecuconnectKit
import SharedStores
import XCTest

final class PostgreSQLTokenStoreTests: SharedStoresTestCase {
    private let key = TokenStoreKey(parts: [UUID().uuidString])

    private func makeStore() async throws -> PostgreSQLTokenStore {
        let store = PostgreSQLTokenStore(database: try makePool())
        try await store.createTable()
        return store
    }

    private func entry(_ token: String, age: TimeInterval = 0) -> TokenStoreEntry {
        TokenStoreEntry(
            accessToken: SensitiveString(token), issued: Date(timeIntervalSinceNow: -age), lifetime: 1_200,
            refreshToken: "refresh-ü")
    }

    func testSavedEntryIsLoadedByAnotherMachine() async throws {
        let (here, there) = (try await makeStore(), try await makeStore())
        let before = try await here.load(key)
        XCTAssertNil(before)
        let isSaved = try await here.save(entry("a"), for: key, replacing: nil)
        XCTAssertTrue(isSaved)
        let loaded = try await there.load(key)
        XCTAssertEqual(loaded?.accessToken, "a")
        XCTAssertEqual(loaded?.refreshToken, "refresh-ü")
        XCTAssertEqual(loaded?.lifetime, 1_200)
    }

    func testSaveComparesTheRevision() async throws {
        let store = try await makeStore()
        let (first, second, third) = (entry("a"), entry("b"), entry("c"))
        var results = [try await store.save(first, for: key, replacing: nil)]
        results.append(try await store.save(second, for: key, replacing: nil))
        results.append(try await store.save(second, for: key, replacing: first.revision))
        results.append(try await store.save(third, for: key, replacing: first.revision))
        XCTAssertEqual(results, [true, false, true, false])
        let loaded = try await store.load(key)
        XCTAssertEqual(loaded?.revision, second.revision)
    }

    func testSaveCanBeRepeatedAfterALostResponse() async throws {
        let store = try await makeStore()
        let (first, second) = (entry("a"), entry("b"))
        var results: [Bool] = []
        for _ in 0..<2 { results.append(try await store.save(first, for: key, replacing: nil)) }
        for _ in 0..<2 { results.append(try await store.save(second, for: key, replacing: first.revision)) }
        XCTAssertEqual(results, [true, true, true, true])
    }

    func testSaveWithRevisionNeedsAnEntry() async throws {
        let isSaved = try await makeStore().save(entry("a"), for: key, replacing: "gone")
        XCTAssertFalse(isSaved)
    }

    func testOneOfManySavesWins() async throws {
        let (store, key) = (try await makeStore(), key)
        let entries = (0..<20).map { entry("\($0)") }
        let wins = try await withThrowingTaskGroup(of: Bool.self) { group in
            for entry in entries { group.addTask { try await store.save(entry, for: key, replacing: nil) } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        XCTAssertEqual(wins, 1)
    }

    func testAgeOfAnEntryComesFromTheClockOfTheDatabase() async throws {
        let store = try await makeStore()
        _ = try await store.save(entry("a", age: 600), for: key, replacing: nil)
        // As if the machine that saved it had a clock an hour ahead.
        try await makePool().run(
            "UPDATE secuconnect_tokens SET entry = regexp_replace(entry, '\"issued\":[^,}]*', '\"issued\":9e8') WHERE key = $1",
            [key.rawValue])
        let loaded = try await store.load(key)
        let age = try XCTUnwrap(loaded).issued.timeIntervalSinceNow
        XCTAssertEqual(age, -600, accuracy: 30)
    }

    func testDamagedEntryCountsAsMissing() async throws {
        let store = try await makeStore()
        _ = try await store.save(entry("a"), for: key, replacing: nil)
        try await makePool().run("UPDATE secuconnect_tokens SET entry = '{' WHERE key = $1", [key.rawValue])
        let loaded = try await store.load(key)
        XCTAssertNil(loaded)
        let isSaved = try await store.save(entry("b"), for: key, replacing: nil)
        XCTAssertTrue(isSaved)
    }

    func testRemovedEntryIsGoneAndItsLockStays() async throws {
        let store = try await makeStore()
        let lock = try await store.lock(key)
        XCTAssertNotNil(lock)
        _ = try await store.save(entry("a"), for: key, replacing: nil)
        try await store.remove(key)
        let (loaded, second) = (try await store.load(key), try await store.lock(key))
        XCTAssertNil(loaded)
        XCTAssertNil(second)
    }

    func testLockIsTakenOnceUntilItExpires() async throws {
        let (here, there) = (try await makeStore(), try await makeStore())
        let first = try await here.lock(key)
        let second = try await there.lock(key)
        XCTAssertNotNil(first)
        XCTAssertNil(second)
        try await makePool().run(
            "UPDATE secuconnect_tokens SET locked_until = clock_timestamp() - interval '1 second' WHERE key = $1",
            [key.rawValue])
        let third = try await there.lock(key)
        XCTAssertNotNil(third)
    }

    func testManyMachinesCreateTheTableAtOnce() async throws {
        let address = try makePool()
        let schema = "s" + UUID().uuidString.prefix(8).lowercased()
        try await address.run("CREATE SCHEMA \(schema)")
        let url = (ProcessInfo.processInfo.environment["DATABASE_URL"] ?? "") + "?options=-csearch_path%3D\(schema)"
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { try await PostgreSQLTokenStore(database: PostgreSQLPool(url)).createTable() }
            }
            try await group.waitForAll()
        }
    }
}
