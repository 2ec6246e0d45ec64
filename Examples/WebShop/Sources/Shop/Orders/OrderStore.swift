import Foundation
import GRDB
import SecuconnectKit

/// The orders in the database.
struct OrderStore: Sendable {
    /// The database.
    let database: DatabasePool

    /// Returns an order; nil if there is none with this number.
    func order(_ number: String) async throws -> Order? {
        try await database.read { try Order.fetchOne($0, key: number) }
    }

    /// Returns the order of a Smart Transaction; nil if its `merchantRef` isn't that of an order with this transaction,
    /// or with none yet.
    func order(of sale: SmartTransaction) async throws -> Order? {
        let order = try await database.read { try Order.fetchOne($0, key: sale.merchantRef ?? "") }
        guard let order, order.smartTransaction ?? sale.id.rawValue == sale.id.rawValue else { return nil }
        return order
    }

    /// Returns the order of a payment that was read before; nil if there is none.
    func order(ofPayment id: String) async throws -> Order? {
        try await database.read { try Order.filter(Column("payment") == id).fetchOne($0) }
    }

    /// Returns a page of orders, the latest first.
    ///
    /// - Parameters:
    ///   - time: The time before which the orders were made, in seconds since 1970; nil for the latest.
    ///   - count: The maximum number of orders.
    /// - Returns: The orders.
    /// - Throws: `DatabaseError`.
    func latest(before time: TimeInterval?, count: Int) async throws -> [Order] {
        try await database.read { db in
            let latest = Order.order(Column("createdAt").desc, Column("number")).limit(count)
            return try (time.map { latest.filter(Column("createdAt") < $0) } ?? latest).fetchAll(db)
        }
    }

    /// Returns the numbers of the orders whose state has to be read, the most overdue first.
    func due(at time: Date, count: Int) async throws -> [String] {
        let now = time.timeIntervalSince1970
        return try await database.read { db in
            try String.fetchAll(
                db, sql: "SELECT number FROM purchase WHERE dueAt <= ? ORDER BY dueAt LIMIT ?",
                arguments: [now, count])
        }
    }

    /// Returns a refund; nil if there is none with this identifier.
    func refund(_ id: String) async throws -> Refund? {
        try await database.read { try Refund.fetchOne($0, key: id) }
    }

    /// Returns the refunds of an order, the oldest first.
    func refunds(of number: String) async throws -> [Refund] {
        try await database.read { db in
            try Refund.filter(Column("purchaseNumber") == number).order(Column("createdAt")).fetchAll(db)
        }
    }
}

extension Order {
    /// Records that an order couldn't be read, and the time of the next attempt.
    static func setFailed(_ number: String, dueAt time: TimeInterval, in db: Database) throws {
        try db.execute(
            sql: "UPDATE purchase SET failures = failures + 1, dueAt = ? WHERE number = ?", arguments: [time, number])
    }

    /// Sets the time at which an order has to be read again.
    static func setDue(_ number: String, at time: TimeInterval, in db: Database) throws {
        try db.execute(sql: "UPDATE purchase SET dueAt = ? WHERE number = ?", arguments: [time, number])
    }
}
