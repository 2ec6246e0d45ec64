import Foundation
import GRDB
import SecuconnectKit

/// Locks in the database that processes share. The lock of a process that was killed expires.
struct Leases: Sendable {
    /// The database.
    let database: DatabasePool
    /// The time source.
    let time: any TimeSource
    /// The number of seconds after which a lease that isn't renewed expires.
    let duration: TimeInterval

    /// Runs an action while no other task or process holds a lease of the same name.
    ///
    /// - Parameters:
    ///   - name: The name, such as `order K7QM2XWD9RTA`.
    ///   - patience: The number of seconds to wait for another holder.
    ///   - action: The action. It writes to the database with ``Lease/write(_:)``.
    /// - Returns: The result of the action; nil if another one holds the lease.
    /// - Throws: The error of the action, or that of the database.
    func run<Result: Sendable>(
        _ name: String, patience: TimeInterval = 0, _ action: (Lease) async throws -> Result
    ) async throws -> Result? {
        let deadline = time.now + patience
        let lease = Lease(name: name, holder: UUID().uuidString, leases: self)
        while try await !acquire(lease) {
            guard time.now < deadline else { return nil }
            try await time.sleep(seconds: 0.1)
        }
        let renewal = Task { [time] in
            while true {
                try await time.wait(until: time.now + duration / 3)
                try await lease.renew()
            }
        }
        defer { renewal.cancel() }
        do {
            let result = try await action(lease)
            try await release(lease)
            return result
        } catch {
            // If even this fails, the lease expires.
            try? await release(lease)
            throw error
        }
    }

    private func acquire(_ lease: Lease) async throws -> Bool {
        try await database.write { db in
            // Read inside the transaction, so that the times of all processes are in the order of their writes. A lease
            // from the future was left behind before the clock was set back, and would never expire.
            let now = time.date.timeIntervalSince1970
            try db.execute(
                sql: """
                    INSERT INTO lease (name, holder, until, renewedAt) VALUES (?, ?, ?, ?)
                    ON CONFLICT (name) DO UPDATE
                    SET holder = excluded.holder, until = excluded.until, renewedAt = excluded.renewedAt
                    WHERE lease.until <= excluded.renewedAt OR lease.renewedAt > excluded.renewedAt + 1
                    """, arguments: [lease.name, lease.holder, now + duration, now])
            return db.changesCount == 1
        }
    }

    private func release(_ lease: Lease) async throws {
        try await database.write { db in
            try db.execute(
                sql: "DELETE FROM lease WHERE name = ? AND holder = ?", arguments: [lease.name, lease.holder])
        }
    }
}

/// A lease that was acquired.
struct Lease: Sendable {
    fileprivate let name: String
    fileprivate let holder: String
    fileprivate let leases: Leases

    /// Writes to the database if the lease is still held, so that a process that was suspended overwrites nothing.
    ///
    /// - Throws: ``Lost`` if the lease has expired and was taken over.
    func write<Result: Sendable>(_ changes: @Sendable (Database) throws -> Result) async throws -> Result {
        try await leases.database.write { db in
            let now = leases.time.date.timeIntervalSince1970
            try db.execute(
                sql: "UPDATE lease SET until = ?, renewedAt = ? WHERE name = ? AND holder = ?",
                arguments: [now + leases.duration, now, name, holder])
            guard db.changesCount == 1 else { throw Lost(name: name) }
            return try changes(db)
        }
    }

    /// Extends the lease.
    ///
    /// - Throws: ``Lost`` if the lease has expired and was taken over.
    func renew() async throws { try await write { _ in } }

    /// The error of a lease that has expired and was taken over.
    struct Lost: Error, CustomStringConvertible {
        let name: String

        var description: String { "The lease \"\(name)\" was lost, so nothing was written." }
    }
}
