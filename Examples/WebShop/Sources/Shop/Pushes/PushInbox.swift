import Foundation
import SecuconnectKit
import ShopStorage

/// The pushes in the database. A push is in it before it is answered, so a restart loses none.
struct PushInbox: Sendable {
    /// The database.
    let database: any ShopDatabase

    /// The maximum number of pushes that wait, apart from a few that arrive at the same time. A flood ends here.
    static let capacity = 10_000

    /// A push that waits.
    struct Entry: Sendable {
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
        let stored = try await database.run(
            """
            INSERT INTO push (id, body, receivedAt, dueAt, attempts)
            SELECT $1, $2, shop_now(), shop_now(), 0
            WHERE (SELECT COUNT(*) FROM push WHERE dueAt IS NOT NULL) < $3
            ON CONFLICT (id) DO NOTHING RETURNING id
            """, [.text(id), .bytes(body), .integer(Self.capacity)])
        guard stored.isEmpty else { return .stored }
        return try await database.read("SELECT 1 FROM push WHERE id = $1", [.text(id)]).isEmpty ? .full : .known
    }

    /// Returns the identifiers of the pushes that wait, the oldest first, without those that another process is
    /// handling.
    func due(count: Int) async throws -> [String] {
        try await database.column(
            """
            SELECT id FROM push WHERE dueAt <= (SELECT shop_now())
            AND NOT EXISTS (SELECT 1 FROM lease WHERE name = 'push ' || push.id AND until > (SELECT shop_now()))
            ORDER BY dueAt LIMIT $1
            """, [.integer(count)])
    }

    /// Returns a push; `nil` if it no longer waits, because another worker handled it.
    func waiting(_ id: String) async throws -> Entry? {
        let rows = try await database.read(
            "SELECT id, body, attempts FROM push WHERE id = $1 AND dueAt <= shop_now()", [.text(id)])
        guard var row = rows.first else { return nil }
        return Entry(id: try row.next(), body: try row.next(), attempts: try row.next())
    }

    /// Records the result of an attempt.
    ///
    /// - Parameters:
    ///   - id: The identifier of the push.
    ///   - delay: The number of seconds until the next attempt; `nil` if the push was handled.
    ///   - note: The reason, if it wasn't handled or had no effect.
    ///   - lease: The lease of the push.
    /// - Throws: ``Lease/Lost`` or an error of the database.
    func record(_ id: String, retryAfter delay: TimeInterval? = nil, note: String? = nil, _ lease: Lease) async throws {
        try await lease.write { db in
            try db.run(
                "UPDATE push SET dueAt = shop_now() + $1, note = $2, attempts = attempts + 1 WHERE id = $3",
                [SQLValue(delay), SQLValue(note), .text(id)])
        }
    }

    /// Removes pushes that were handled a week ago. They aren't repeated for longer than a day.
    func removeOld() async throws {
        try await database.run(
            "DELETE FROM push WHERE dueAt IS NULL AND receivedAt < shop_now() - $1", [.integer(7 * 86_400)])
    }
}
