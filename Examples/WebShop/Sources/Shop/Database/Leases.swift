import Foundation
import SecuconnectKit
import ShopStorage

/// Locks in the database that processes share. The lock of a process that was killed expires.
///
/// The clock of the database decides, so the clocks of several machines may differ.
struct Leases: Sendable {
    /// The database.
    let database: any ShopDatabase
    /// The time source for pauses.
    let time: any TimeSource
    /// The number of seconds after which a lease that isn't renewed expires.
    let duration: TimeInterval

    /// Runs an action while no other task or process holds a lease of the same name.
    ///
    /// - Parameters:
    ///   - name: The name, such as `order K7QM2XWD9RTA`.
    ///   - patience: The number of seconds to wait for another holder.
    ///   - action: The action. It writes to the database with ``Lease/write(_:)``.
    /// - Returns: The result of the action; `nil` if another one holds the lease.
    /// - Throws: The error of the action, or that of the database.
    func run<Result: Sendable>(
        _ name: String, patience: TimeInterval = 0, _ action: (Lease) async throws -> Result
    ) async throws -> Result? {
        let deadline = time.now + patience
        let holder = UUID().uuidString
        var acquired = try await acquire(name, holder)
        while acquired == nil {
            guard time.now < deadline else { return nil }
            try await time.sleep(seconds: 0.1)
            acquired = try await acquire(name, holder)
        }
        guard let lease = acquired else { return nil }
        let renewal = Task { [time] in
            while true {
                try await time.wait(until: time.now + duration / 3)
                // Without a connection for a moment, the lease can still be there afterwards.
                do { try await lease.renew() } catch let error as Lease.Lost { throw error } catch {}
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

    private func acquire(_ name: String, _ holder: String) async throws -> Lease? {
        let begun = time.now
        // A lease from the future was left behind before the clock was set back, and would never expire.
        let rows = try await database.run(
            """
            INSERT INTO lease (name, holder, until, renewedAt) VALUES ($1, $2, shop_now() + $3, shop_now())
            ON CONFLICT (name) DO UPDATE
            SET holder = excluded.holder, until = shop_now() + $3, renewedAt = shop_now()
            WHERE lease.until <= shop_now() OR lease.renewedAt > shop_now() + 1 OR lease.holder = excluded.holder
            RETURNING renewedAt
            """, [.text(name), .text(holder), .real(duration)])
        guard var row = rows.first else { return nil }
        let lease = Lease(
            name: name, holder: holder, leases: self, acquiredAt: try row.next(), acquiredNow: time.now)
        // After a standstill in between, the time in the row is of no use.
        return time.now - begun < duration / 3 ? lease : nil
    }

    private func release(_ lease: Lease) async throws {
        try await database.run(
            "DELETE FROM lease WHERE name = $1 AND holder = $2", [.text(lease.name), .text(lease.holder)])
    }
}

/// A lease that was acquired.
struct Lease: Sendable {
    fileprivate let name: String
    fileprivate let holder: String
    fileprivate let leases: Leases
    fileprivate let acquiredAt: TimeInterval
    fileprivate let acquiredNow: TimeInterval

    /// The time by the clock of the database, in seconds since 1970.
    var now: TimeInterval { date(of: leases.time.now) }

    /// Returns a time by the clock of the database, in seconds since 1970.
    ///
    /// - Parameter time: A time by `now` of the time source.
    /// - Returns: The time.
    func date(of time: TimeInterval) -> TimeInterval { acquiredAt + (time - acquiredNow) }

    /// Writes to the database if the lease is still held, so that a process that was suspended overwrites nothing.
    ///
    /// - Parameter changes: A closure that writes. It can be called twice; then the first call has no effect.
    /// - Returns: The result of the closure.
    /// - Throws: ``Lost`` if the lease has expired and was taken over.
    @discardableResult
    func write<Result: Sendable>(
        _ changes: @escaping @Sendable (any ShopTransaction) throws -> Result
    ) async throws -> Result {
        try await leases.database.transaction { db in
            // The row stays locked until the end, so nobody acquires the lease before these changes hold.
            guard try !db.run(Self.renewal, renewalValues).isEmpty else { throw Lost(name: name) }
            return try changes(db)
        }
    }

    /// Extends the lease.
    ///
    /// - Throws: ``Lost`` if the lease has expired and was taken over.
    func renew() async throws {
        guard try await !leases.database.run(Self.renewal, renewalValues).isEmpty else { throw Lost(name: name) }
    }

    private static let renewal = """
        UPDATE lease SET until = shop_now() + $3, renewedAt = shop_now() WHERE name = $1 AND holder = $2
        RETURNING renewedAt
        """

    private var renewalValues: [SQLValue] { [.text(name), .text(holder), .real(leases.duration)] }

    /// The error of a lease that has expired and was taken over.
    struct Lost: Error, CustomStringConvertible {
        let name: String

        var description: String { "The lease \"\(name)\" was lost, so nothing was written." }
    }
}
