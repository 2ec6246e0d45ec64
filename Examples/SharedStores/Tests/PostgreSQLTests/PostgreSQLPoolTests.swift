import Foundation
import PostgreSQL
import XCTest

final class PostgreSQLPoolTests: PostgreSQLTestCase {
    func testParametersAreDataAndNullIsNil() async throws {
        let rows = try await makePool().run(
            "SELECT $1::text, $2::text, $3::int + 1, $3::int > 1", ["'; DROP TABLE x; -- ü", nil, "41"])
        XCTAssertEqual(rows.count, 1)
        XCTAssertEqual(rows[0][0], "'; DROP TABLE x; -- ü")
        XCTAssertNil(rows[0][1])
        XCTAssertEqual(rows[0].int(2), 42)
        XCTAssertEqual(rows[0].bool(3), true)
        XCTAssertNil(rows[0][9])
    }

    func testRefusedStatementHasItsStateAndNoValue() async throws {
        let pool = try makePool()
        try await pool.run("CREATE TABLE \(table) (secret text PRIMARY KEY)")
        try await pool.run("INSERT INTO \(table) VALUES ($1)", ["s3cret"])
        let error = await Self.error { try await pool.run("INSERT INTO \(self.table) VALUES ($1)", ["s3cret"]) }
        XCTAssertEqual(error?.kind, .refused)
        XCTAssertEqual(error?.state, "23505")
        XCTAssertFalse("\(error as Any)".contains("s3cret"))
        let rows = try await pool.run("SELECT count(*) FROM \(table)")
        XCTAssertEqual(rows[0].int(0), 1, "The connection is used after a refusal.")
    }

    func testMissingServerIsNotConnected() async throws {
        let pool = PostgreSQLPool("postgres://shop@127.0.0.1:1/postgres")
        let error = await Self.error { try await pool.run("SELECT 1") }
        XCTAssertEqual(error?.kind, .notConnected)
    }

    func testEndedConnectionIsReplaced() async throws {
        let (pool, other) = (try makePool(connections: 1), try makePool(connections: 1))
        let process = try await pool.run("SELECT pg_backend_pid()")[0][0]
        try await other.run("SELECT pg_terminate_backend($1::int)", [process])
        let replacement = try await pool.run("SELECT pg_backend_pid()")[0][0]
        XCTAssertNotNil(replacement)
        XCTAssertNotEqual(replacement, process)
    }

    func testStatementThatTakesTooLongIsEnded() async throws {
        let pool = try makePool(connections: 1, timeout: 0.2)
        let error = await Self.error { try await pool.run("SELECT pg_sleep(60)") }
        XCTAssertTrue(error?.kind == .timeout || error?.state == "57014", "\(error as Any)")
        let rows = try await pool.run("SELECT 1")
        XCTAssertEqual(rows[0].int(0), 1)
    }

    func testFailedTransactionChangesNothing() async throws {
        struct Stop: Error {}
        let (pool, table) = (try makePool(connections: 1), table)
        try await pool.run("CREATE TABLE \(table) (n int)")
        do {
            try await pool.transaction { connection in
                try connection.run("INSERT INTO \(table) VALUES (1)")
                throw Stop()
            }
            XCTFail("The transaction succeeded.")
        } catch is Stop {}
        let rows = try await pool.run("SELECT count(*) FROM \(table)")
        XCTAssertEqual(rows[0].int(0), 0)
    }

    func testTransactionRunsAgainIfTheConnectionEndsBeforeTheCommit() async throws {
        let (pool, other, table) = (try makePool(connections: 1), try makePool(connections: 1), table)
        try await pool.run("CREATE TABLE \(table) (process int)")
        let first = try await pool.run("SELECT pg_backend_pid()")[0].int(0)
        try await pool.transaction { connection in
            try connection.run("INSERT INTO \(table) VALUES (pg_backend_pid())")
            // Only the first connection ends.
            try connection.run("SELECT pg_terminate_backend(pg_backend_pid()) WHERE pg_backend_pid() = \(first ?? 0)")
        }
        let rows = try await other.run("SELECT process FROM \(table)")
        XCTAssertEqual(rows.count, 1)
        XCTAssertNotEqual(rows[0].int(0), first)
    }

    func testTransactionOfManyTasksLosesNoUpdate() async throws {
        let (pool, table) = (try makePool(), table)
        try await pool.run("CREATE TABLE \(table) (n int)")
        try await pool.run("INSERT INTO \(table) VALUES (0)")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await pool.transaction { connection in
                        let n = try connection.run("SELECT n FROM \(table) FOR UPDATE")[0].int(0) ?? -1
                        try connection.run("UPDATE \(table) SET n = $1", ["\(n + 1)"])
                    }
                }
            }
            try await group.waitForAll()
        }
        let rows = try await pool.run("SELECT n FROM \(table)")
        XCTAssertEqual(rows[0].int(0), 50)
    }

    func testWaitForBusyConnectionEnds() async throws {
        let pool = try makePool(connections: 1, timeout: 0.2)
        // Each statement ends after its timeout, so the last of many would wait for seconds.
        let kinds = await withTaskGroup(of: PostgreSQLError.Kind?.self) { group in
            for _ in 0..<20 {
                group.addTask { await Self.error { try await pool.run("SELECT pg_sleep(60)") }?.kind }
            }
            return await group.reduce(into: [PostgreSQLError.Kind?]()) { $0.append($1) }
        }
        XCTAssertGreaterThan(kinds.count { $0 == .notConnected }, 10, "\(kinds)")
    }
}
