import Foundation
import GRDB
import SecuconnectKit

/// The pushes in the database. A push is in it before it is answered, so a restart loses none.
struct PushInbox: Sendable {
    /// The database.
    let database: DatabasePool
    /// The time source.
    let time: any TimeSource

    /// The maximum number of pushes that wait. A flood of forged pushes ends here.
    static let capacity = 10_000

    /// A push that waits.
    struct Entry: Decodable, FetchableRecord, Sendable {
        /// The identifier of the push.
        let id: String
        /// The body.
        let body: Data
        /// The number of attempts to handle it.
        let attempts: Int
    }

    /// The result of receiving a push.
    enum Receipt: Sendable { case stored, known, full }

    /// Stores a push, unless it is known. It is on the disk when this returns.
    func receive(_ push: PushEvent, body: Data) async throws -> Receipt {
        // A derived identifier can belong to two changes, and neither may be dropped.
        let id = push.hasUniqueID ? push.id.rawValue : "\(push.id.rawValue)_\(UUID().uuidString)"
        let now = time.date.timeIntervalSince1970
        return try await database.write { db in
            let waiting = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM push WHERE dueAt IS NOT NULL") ?? 0
            guard waiting < Self.capacity else { return .full }
            try db.execute(
                sql: """
                    INSERT INTO push (id, body, receivedAt, dueAt, attempts) VALUES (?, ?, ?, ?, 0)
                    ON CONFLICT (id) DO NOTHING
                    """, arguments: [id, body, now, now])
            return db.changesCount == 1 ? .stored : .known
        }
    }

    /// Returns the identifiers of the pushes that wait, the oldest first.
    func due(count: Int) async throws -> [String] {
        let now = time.date.timeIntervalSince1970
        return try await database.read { db in
            try String.fetchAll(
                db, sql: "SELECT id FROM push WHERE dueAt <= ? ORDER BY dueAt LIMIT ?", arguments: [now, count])
        }
    }

    /// Returns a push; nil if it no longer waits, because another worker handled it.
    func waiting(_ id: String) async throws -> Entry? {
        let now = time.date.timeIntervalSince1970
        return try await database.read { db in
            try Entry.fetchOne(
                db, sql: "SELECT id, body, attempts FROM push WHERE id = ? AND dueAt <= ?", arguments: [id, now])
        }
    }

    /// Records the result of an attempt.
    ///
    /// - Parameters:
    ///   - id: The identifier of the push.
    ///   - delay: The number of seconds until the next attempt; nil if the push was handled.
    ///   - note: The reason, if it wasn't handled or had no effect.
    ///   - lease: The lease of the push.
    /// - Throws: ``Lease/Lost`` or `DatabaseError`.
    func record(_ id: String, retryAfter delay: TimeInterval? = nil, note: String? = nil, _ lease: Lease) async throws {
        let due = delay.map { time.date.timeIntervalSince1970 + $0 }
        try await lease.write { db in
            try db.execute(
                sql: "UPDATE push SET dueAt = ?, note = ?, attempts = attempts + 1 WHERE id = ?",
                arguments: [due, note, id])
        }
    }

    /// Removes pushes that were handled a week ago. They aren't repeated for longer than a day.
    func removeOld() async throws {
        let limit = time.date.timeIntervalSince1970 - 7 * 86_400
        try await database.write { db in
            try db.execute(sql: "DELETE FROM push WHERE dueAt IS NULL AND receivedAt < ?", arguments: [limit])
        }
    }
}
