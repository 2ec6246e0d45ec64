import Foundation
import GRDB
import SecuconnectKit

/// The baskets of the sessions in the database. A session has a row from its first change on.
struct SessionStore: Sendable {
    /// The database.
    let database: DatabasePool
    /// The time source.
    let time: any TimeSource

    /// A basket, and the number of the order that it becomes.
    struct Entry: Codable, Sendable, FetchableRecord, PersistableRecord {
        static let databaseTableName = "session"

        /// The key of the session.
        let id: String
        /// The basket.
        var basket: Basket
        /// The number of the next order. A form that is sent twice creates one order.
        var orderNumber: String
        /// The time of the last change, in seconds since 1970.
        var usedAt: TimeInterval
    }

    /// Returns the basket of a session.
    func basket(of session: Session) async throws -> Basket {
        try await database.read { try Entry.fetchOne($0, key: session.id)?.basket } ?? Basket()
    }

    /// Changes the basket of a session.
    func change(_ session: Session, _ change: @escaping @Sendable (inout Basket) -> Void) async throws {
        let now = time.date.timeIntervalSince1970
        try await database.write { db in
            var entry =
                try Entry.fetchOne(db, key: session.id)
                ?? Entry(id: session.id, basket: Basket(), orderNumber: Order.newNumber(), usedAt: now)
            change(&entry.basket)
            entry.usedAt = now
            try entry.save(db)
        }
    }

    /// Returns the number of the order that the basket becomes; nil for an empty basket.
    func orderNumber(of session: Session) async throws -> String? {
        let entry = try await database.read { try Entry.fetchOne($0, key: session.id) }
        return entry?.basket.isEmpty == false ? entry?.orderNumber : nil
    }

    /// The result of placing an order.
    enum Placement: Hashable, Sendable {
        /// The order; an order that was made before, if the form is sent twice.
        case placed(Order)
        /// An order that was made before with other data. The data in the form isn't used.
        case placedBefore(Order)
        /// Nothing: the basket costs another amount than the form showed.
        case changed
        /// Nothing: the basket is empty, or became another order.
        case missing
    }

    /// Makes an order of the basket and empties it, in one transaction.
    ///
    /// - Parameters:
    ///   - number: The number in the form.
    ///   - shownTotal: The amount that the form showed, in cents.
    ///   - customer: The customer.
    ///   - session: The session.
    /// - Returns: The result.
    /// - Throws: `DatabaseError`.
    func placeOrder(
        _ number: String, for shownTotal: Int, by customer: Customer, of session: Session
    ) async throws -> Placement {
        let now = time.date.timeIntervalSince1970
        return try await database.write { db in
            if let order = try Order.fetchOne(db, key: number) {
                guard order.session == session.id else { return .missing }
                let isSame = order.customer == customer && order.total == shownTotal
                return isSame ? .placed(order) : .placedBefore(order)
            }
            guard var entry = try Entry.fetchOne(db, key: session.id), entry.orderNumber == number else {
                return .missing
            }
            let bill = Bill(entry.basket)
            guard bill.total > 0 else { return .missing }
            guard bill.total == shownTotal else { return .changed }
            let order = Order(
                number: number, session: session.id, createdAt: now, customer: customer, bill: bill, total: bill.total,
                actionID: UUID().uuidString.lowercased(), state: .creating, dueAt: now + 5)
            try order.insert(db)
            entry.basket = Basket()
            entry.orderNumber = Order.newNumber()
            entry.usedAt = now
            try entry.update(db)
            return .placed(order)
        }
    }

    /// Removes the baskets that weren't changed for 30 days.
    func removeOld() async throws {
        let limit = time.date.timeIntervalSince1970 - 30 * 86_400
        _ = try await database.write { try Entry.filter(Column("usedAt") < limit).deleteAll($0) }
    }
}
