import Foundation
import SecuconnectKit
import ShopStorage

/// The pushes in the database. A push is in it before it is answered, so a restart loses none.
struct PushInbox: Sendable {
    /// The database.
    let database: any ShopDatabase

    /// The maximum number of pushes of orders that wait, apart from a few that arrive at the same time.
    static let capacity = 10_000
    /// The maximum number of other pushes that wait. A flood of forged ones ends here, and keeps no order waiting.
    static let otherCapacity = 1_000
    /// The maximum number of bytes of the other pushes that wait.
    static let otherBytes = 4 * 1_024 * 1_024
    /// The maximum number of pushes that were handled and are remembered, so that repeated ones are known.
    static let memory = 50_000

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
    ///
    /// - Parameters:
    ///   - push: The push.
    ///   - body: The body.
    ///   - number: The number of the order in the address of the push; `nil` without one.
    /// - Returns: The result.
    /// - Throws: An error of the database.
    func receive(_ push: PushEvent, body: Data, for number: String? = nil) async throws -> Receipt {
        // A derived identifier can belong to two changes, and neither may be dropped.
        var id = push.hasUniqueID ? push.id.rawValue : "\(push.id.rawValue)_\(UUID().uuidString)"
        let stored: [SQLRow]
        if let number, try await isOrder(number) {
            // A forged push with the same identifier comes without the number, and must not pass for this one.
            id += " \(number)"
            // The order is read, whatever the push says.
            stored = try await database.run(
                """
                INSERT INTO push (id, body, receivedAt, dueAt, attempts, purchase)
                SELECT $1, $2, shop_now(), shop_now(), 0, $3
                WHERE (SELECT COUNT(*) FROM push WHERE purchase IS NOT NULL AND dueAt IS NOT NULL) < $4
                ON CONFLICT (id) DO NOTHING RETURNING id
                """, [.text(id), .bytes(Data()), .text(number), .integer(Self.capacity)])
        } else {
            stored = try await database.run(
                """
                INSERT INTO push (id, body, receivedAt, dueAt, attempts) SELECT $1, $2, shop_now(), shop_now(), 0
                WHERE (
                    SELECT COUNT(*) < $3 AND COALESCE(SUM(LENGTH(body)), 0) <= $4
                    FROM push WHERE purchase IS NULL AND dueAt IS NOT NULL)
                ON CONFLICT (id) DO NOTHING RETURNING id
                """, [.text(id), .bytes(body), .integer(Self.otherCapacity), .integer(Self.otherBytes - body.count)])
        }
        guard stored.isEmpty else { return .stored }
        return try await database.read("SELECT 1 FROM push WHERE id = $1", [.text(id)]).isEmpty ? .full : .known
    }

    /// Returns whether there is an order with a number, which a sender can make up.
    private func isOrder(_ number: String) async throws -> Bool {
        try await !database.read("SELECT 1 FROM purchase WHERE number = $1", [.text(number)]).isEmpty
    }

    // MARK: Pushes of orders

    /// Returns the numbers of the orders with pushes that wait, the oldest push first, without those that another task
    /// or process is working on.
    func dueOrders(count: Int) async throws -> [String] {
        try await database.column(
            """
            SELECT purchase FROM push WHERE purchase IS NOT NULL AND dueAt <= (SELECT shop_now())
            AND NOT EXISTS (
                SELECT 1 FROM lease WHERE name = 'order ' || push.purchase AND until > (SELECT shop_now()))
            GROUP BY purchase ORDER BY MIN(dueAt) LIMIT $1
            """, [.integer(count)])
    }

    /// The pushes of an order that wait.
    struct Waiting: Sendable {
        /// The time at which the last one arrived, in seconds since 1970.
        let lastReceivedAt: TimeInterval
        /// The largest number of attempts to handle one.
        let attempts: Int
    }

    /// Returns the pushes of an order that wait; `nil` if there are none.
    func waiting(for number: String) async throws -> Waiting? {
        let rows = try await database.read(
            "SELECT MAX(receivedAt), MAX(attempts) FROM push WHERE purchase = $1 AND dueAt <= shop_now()",
            [.text(number)])
        guard var row = rows.first, let receivedAt: TimeInterval = try row.nextIfPresent() else { return nil }
        return Waiting(lastReceivedAt: receivedAt, attempts: try row.next())
    }

    /// Records that the pushes of an order were handled, which arrived before its state was read.
    ///
    /// - Parameters:
    ///   - number: The number of the order.
    ///   - time: The time at which the read began, in seconds since 1970.
    /// - Returns: The number of pushes.
    /// - Throws: An error of the database.
    func recordHandled(for number: String, upTo time: TimeInterval) async throws -> Int {
        try await database.run(
            """
            UPDATE push SET dueAt = NULL, note = NULL, attempts = attempts + 1
            WHERE purchase = $1 AND dueAt IS NOT NULL AND receivedAt <= $2 RETURNING id
            """, [.text(number), .real(time)]
        ).count
    }

    /// Postpones the pushes of an order that couldn't be read.
    ///
    /// - Returns: The number of pushes.
    func postpone(for number: String, by delay: TimeInterval, note: String) async throws -> Int {
        try await database.run(
            """
            UPDATE push SET dueAt = shop_now() + $1, note = $2, attempts = attempts + 1
            WHERE purchase = $3 AND dueAt <= shop_now() RETURNING id
            """, [.real(delay), .text(note), .text(number)]
        ).count
    }

    // MARK: Other pushes

    /// Returns the identifiers of the other pushes that wait, the oldest first, without those that another process is
    /// handling.
    func due(count: Int) async throws -> [String] {
        try await database.column(
            """
            SELECT id FROM push WHERE purchase IS NULL AND dueAt <= (SELECT shop_now())
            AND NOT EXISTS (SELECT 1 FROM lease WHERE name = 'push ' || push.id AND until > (SELECT shop_now()))
            ORDER BY dueAt LIMIT $1
            """, [.integer(count)])
    }

    /// Records the order of a push, whose body is no longer needed.
    func assign(_ id: String, to number: String, _ lease: Lease) async throws {
        try await lease.write { db in
            try db.run(
                "UPDATE push SET purchase = $1, body = $2 WHERE id = $3", [.text(number), .bytes(Data()), .text(id)])
        }
    }

    /// Returns a push; `nil` if it no longer waits, because another worker handled it.
    func waiting(_ id: String) async throws -> Entry? {
        let rows = try await database.read(
            "SELECT id, body, attempts FROM push WHERE id = $1 AND purchase IS NULL AND dueAt <= shop_now()",
            [.text(id)])
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
            guard delay == nil else { return }
            try db.run("UPDATE push SET body = $1 WHERE id = $2", [.bytes(Data()), .text(id)])
        }
    }

    /// Removes pushes that were handled a week ago, since they aren't repeated for longer than a day, and the oldest
    /// ones of a flood.
    func removeOld() async throws {
        try await database.run(
            "DELETE FROM push WHERE dueAt IS NULL AND receivedAt < shop_now() - $1", [.integer(7 * 86_400)])
        try await database.run(
            """
            DELETE FROM push WHERE dueAt IS NULL AND receivedAt < (
                SELECT receivedAt FROM push WHERE dueAt IS NULL ORDER BY receivedAt DESC LIMIT 1 OFFSET $1)
            """, [.integer(Self.memory)])
    }
}
