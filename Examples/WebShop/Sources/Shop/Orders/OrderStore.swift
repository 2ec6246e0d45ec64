import Foundation
import SecuconnectKit
import ShopStorage

/// The orders in the database.
struct OrderStore: Sendable {
    /// The database.
    let database: any ShopDatabase

    /// Returns the time by the clock of the database, in seconds since 1970.
    func now() async throws -> TimeInterval { try await database.now() }

    /// Returns an order; `nil` if there is none with this number.
    func order(_ number: String) async throws -> Order? { try await database.find(Order.self, number) }

    /// Returns the order of a Smart Transaction; `nil` if its `merchantRef` isn't that of an order with this
    /// transaction, or with none yet.
    func order(of sale: SmartTransaction) async throws -> Order? {
        let order = try await order(sale.merchantRef ?? "")
        guard let order, order.smartTransaction ?? sale.id.rawValue == sale.id.rawValue else { return nil }
        return order
    }

    /// Returns the order of a payment that was read before; `nil` if there is none.
    func order(ofPayment id: String) async throws -> Order? {
        try await database.all(Order.self, "WHERE payment = $1", [.text(id)]).first
    }

    /// Returns the latest orders of a session.
    func orders(of session: Session) async throws -> [Order] {
        try await database.all(Order.self, "WHERE session = $1 ORDER BY createdAt DESC LIMIT 20", [.text(session.id)])
    }

    /// Returns a page of the orders that the merchant looks for, the latest first.
    ///
    /// - Parameters:
    ///   - filter: The states and the words to look for.
    ///   - time: The time before which the orders were made, in seconds since 1970; `nil` for the latest.
    ///   - count: The maximum number of orders.
    /// - Returns: The orders.
    /// - Throws: An error of the database.
    func matching(_ filter: OrderFilter, before time: TimeInterval?, count: Int) async throws -> [ListedOrder] {
        var values: [SQLValue] = [.real(time ?? .greatestFiniteMagnitude), .integer(count)]
        var condition = "createdAt < $1"
        func add(_ value: String) -> String {
            values.append(.text(value))
            return "$\(values.count)"
        }
        if let states = filter.group?.states {
            condition += " AND state IN (\(states.map { add($0.rawValue) }.joined(separator: ", ")))"
        }
        for pattern in filter.patterns {
            condition += " AND lower(number || ' ' || customer) LIKE \(add(pattern)) ESCAPE '!'"
        }
        return try await database.all(
            ListedOrder.self, "WHERE \(condition) ORDER BY createdAt DESC, number LIMIT $2", values)
    }

    /// Returns the orders that need a person, the oldest first: those with such a state, and those with a refund that
    /// is unclear, or that failed and wasn't made up for.
    func needingPerson(count: Int) async throws -> [Order] {
        let states = OrderState.allCases.filter(\.needsPerson).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try await database.all(
            Order.self,
            """
            WHERE state IN (\(states)) OR number IN (
                SELECT purchaseNumber FROM refund WHERE state = 'unclear' OR state = 'failed' AND NOT EXISTS (
                    SELECT 1 FROM refund AS later WHERE later.purchaseNumber = refund.purchaseNumber
                    AND later.createdAt > refund.createdAt AND later.state = 'done'))
            ORDER BY createdAt LIMIT $1
            """, [.integer(count)])
    }

    /// Returns the numbers of the orders whose state has to be read, the most overdue first, without those that another
    /// process is working on.
    func due(count: Int) async throws -> [String] {
        try await database.column(
            """
            SELECT number FROM purchase WHERE dueAt <= (SELECT shop_now())
            AND NOT EXISTS (
                SELECT 1 FROM lease WHERE name = 'order ' || purchase.number AND until > (SELECT shop_now()))
            ORDER BY dueAt LIMIT $1
            """, [.integer(count)])
    }

    /// Returns a refund; `nil` if there is none with this identifier.
    func refund(_ id: String) async throws -> Refund? { try await database.find(Refund.self, id) }

    /// Returns the refunds of an order, the oldest first.
    func refunds(of number: String) async throws -> [Refund] {
        try await database.all(Refund.self, "WHERE purchaseNumber = $1 ORDER BY createdAt", [.text(number)])
    }
}

extension Order {
    /// Records that an order couldn't be read, and the time of the next attempt.
    static func setFailed(_ number: String, dueAt time: TimeInterval, in db: any ShopTransaction) throws {
        try db.run(
            "UPDATE purchase SET failures = failures + 1, dueAt = $1 WHERE number = $2", [.real(time), .text(number)])
    }

    /// Sets the time at which an order has to be read again.
    static func setDue(_ number: String, at time: TimeInterval, in db: any ShopTransaction) throws {
        try db.run("UPDATE purchase SET dueAt = $1 WHERE number = $2", [.real(time), .text(number)])
    }
}
