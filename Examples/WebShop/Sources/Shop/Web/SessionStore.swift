import Foundation
import ShopStorage

/// The baskets of the sessions in the database. A session has a row from its first change on.
struct SessionStore: Sendable {
    /// The database.
    let database: any ShopDatabase

    /// A basket, and the number of the order that it becomes.
    private struct Entry: StoredRow {
        static let table = "session"
        static let columns = ["id", "basket", "orderNumber", "usedAt"]

        /// The key of the session.
        let id: String
        /// The basket.
        var basket = Basket()
        /// The number of the next order. A form that is sent twice creates one order.
        var orderNumber = Order.newNumber()
        /// The time of the last change, in seconds since 1970.
        var usedAt: TimeInterval

        var values: [SQLValue] {
            get throws { [SQLValue(id), try SQLValue(json: basket), SQLValue(orderNumber), SQLValue(usedAt)] }
        }

        init(id: String, usedAt: TimeInterval) {
            self.id = id
            self.usedAt = usedAt
        }

        init(_ row: inout SQLRow) throws {
            id = try row.next()
            basket = try row.nextJSON()
            orderNumber = try row.next()
            usedAt = try row.next()
        }
    }

    /// Returns the basket of a session.
    func basket(of session: Session) async throws -> Basket {
        try await database.find(Entry.self, session.id)?.basket ?? Basket()
    }

    /// Changes the basket of a session.
    func change(_ session: Session, _ change: @escaping @Sendable (inout Basket) -> Void) async throws {
        try await database.transaction { db in
            // Two requests of a new session insert one row, which the next query locks.
            let new = try Entry(id: session.id, usedAt: 0).values
            try db.run("INSERT INTO session VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING", new)
            guard var entry = try db.find(Entry.self, session.id) else { return }
            change(&entry.basket)
            entry.usedAt = try db.now()
            try db.update(entry)
        }
    }

    /// Returns the number of the order that the basket becomes; `nil` for an empty basket.
    func orderNumber(of session: Session) async throws -> String? {
        let entry = try await database.find(Entry.self, session.id)
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
    /// - Throws: An error of the database.
    func placeOrder(
        _ number: String, for shownTotal: Int, by customer: Customer, of session: Session
    ) async throws -> Placement {
        try await database.transaction { db in
            // Found first, because this locks the session: a form that is sent twice becomes one order.
            let entry = try db.find(Entry.self, session.id)
            if let order = try db.find(Order.self, number) {
                guard order.session == session.id else { return .missing }
                let isSame = order.customer == customer && order.total == shownTotal
                return isSame ? .placed(order) : .placedBefore(order)
            }
            guard var entry, entry.orderNumber == number else { return .missing }
            let bill = Bill(entry.basket)
            guard bill.total > 0 else { return .missing }
            guard bill.total == shownTotal else { return .changed }
            let now = try db.now()
            let order = Order(
                number: number, session: session.id, createdAt: now, customer: customer, bill: bill, total: bill.total,
                actionID: UUID().uuidString.lowercased(), state: .creating, dueAt: now + 5)
            try db.insert(order)
            entry.basket = Basket()
            entry.orderNumber = Order.newNumber()
            entry.usedAt = now
            try db.update(entry)
            return .placed(order)
        }
    }

    /// Removes the baskets that weren't changed for 30 days.
    func removeOld() async throws {
        try await database.run("DELETE FROM session WHERE usedAt < shop_now() - $1", [.integer(30 * 86_400)])
    }
}
