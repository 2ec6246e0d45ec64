import Foundation
import SecuconnectKit
import ShopStorage

/// The comparison of the shop's database with the API and with what the customers know.
struct Audit: Sendable {
    /// An order in the database.
    struct Row: ReadableRow {
        static let table = "purchase"
        static let columns = ["number", "smartTransaction", "payment", "state", "total", "netAmount"]

        let number: String
        let smartTransaction: String?
        let payment: String?
        let state: String
        let total: Int
        let netAmount: Int?

        init(_ row: inout SQLRow) throws {
            number = try row.next()
            smartTransaction = try row.nextIfPresent()
            payment = try row.nextIfPresent()
            state = try row.next()
            total = try row.next()
            netAmount = try row.nextIfPresent()
        }
    }

    /// A refund in the database.
    private struct RefundRow: ReadableRow, CustomStringConvertible {
        static let table = "refund"
        static let columns = ["id", "amount", "state", "note"]

        let id: String
        let amount: Int
        let state: String
        let note: String?

        init(_ row: inout SQLRow) throws {
            id = try row.next()
            amount = try row.next()
            state = try row.next()
            note = try row.nextIfPresent()
        }

        var description: String { "\(id) \(amount) \(state) \(note ?? "")" }
    }

    /// The database.
    let database: any ShopDatabase
    /// A client of the API.
    let client: SecuconnectClient

    /// Returns the number of pushes and refunds that aren't decided yet.
    func waiting() async throws -> Int {
        try await count("push WHERE dueAt IS NOT NULL") + count("refund WHERE state = 'sending'")
    }

    /// Returns the numbers of the orders that the database shows in another state than the customers.
    func undecided(_ orders: [String: Expectations.Order]) async throws -> [String] {
        var found: [String] = []
        for row in try await database.all(Row.self, "") {
            guard let order = orders[row.number] else { continue }
            if try await !contradictions(of: row, order, refunds(of: row.number)).isEmpty { found.append(row.number) }
        }
        return found
    }

    /// Returns a sentence for each contradiction.
    func contradictions(_ orders: [String: Expectations.Order]) async throws -> [String] {
        let rows = try await database.all(Row.self, "")
        var found = try await strangers(orders, rows)
        for row in rows {
            guard let order = orders[row.number] else { continue }
            found += try await contradictions(of: row, order, refunds(of: row.number))
            if order.isPaid { found += try await contradictionsWithAPI(of: row, order) }
        }
        // A payment that was declined belongs to no order as soon as the payer has paid in another way.
        let pushes = try await count("push WHERE dueAt IS NOT NULL OR note <> 'The object belongs to no order.'")
        if pushes > 0 { found.append("\(pushes) pushes weren't handled.") }
        return found
    }

    /// Compares the numbers of the customers, of the database, and of the API.
    private func strangers(_ orders: [String: Expectations.Order], _ rows: [Row]) async throws -> [String] {
        var found: [String] = []
        let known = Set(rows.map(\.number))
        for number in known where orders[number] == nil { found.append("Order \(number) was made by nobody.") }
        for number in orders.keys where !known.contains(number) { found.append("Order \(number) was lost.") }
        var sales: [String: [String]] = [:]
        for try await sale in client.smart.transactions.all() {
            sales[sale.merchantRef ?? "none", default: []].append(sale.id.rawValue)
        }
        for (number, ids) in sales {
            if ids.count > 1 { found.append("Order \(number) has \(ids.count) transactions.") }
            if !known.contains(number) { found.append("Transaction \(ids) belongs to no order.") }
        }
        for row in rows where row.smartTransaction != sales[row.number]?.first {
            found.append("Order \(row.number) has another transaction than the API.")
        }
        return found
    }

    /// Compares an order in the database with what its customer knows.
    private func contradictions(
        of row: Row, _ order: Expectations.Order, _ refunds: [RefundRow]
    ) async throws -> [String] {
        var found: [String] = []
        let net = order.net(of: row.total)
        let expected = !order.isPaid ? ["unpaid", "failed", "expired"] : net == 0 ? ["refunded"] : ["paid"]
        if !expected.contains(row.state) { found.append("Order \(row.number) is \(row.state), not \(expected[0]).") }
        guard order.isPaid else { return found }
        for (state, amounts) in [("done", order.refunds), ("failed", order.refusedRefunds)] {
            let recorded = refunds.filter { $0.state == state }.map(\.amount)
            guard recorded.sorted() != amounts.sorted() else { continue }
            let others = refunds.filter { $0.state != state }.map(\.description)
            found.append(
                "Order \(row.number) recorded the \(state) refunds \(recorded), not \(amounts). Others: \(others)")
        }
        if row.netAmount != net {
            found.append("Order \(row.number) recorded the remaining amount \(row.netAmount ?? -1), not \(net).")
        }
        return found
    }

    /// Compares a paid order with the API.
    private func contradictionsWithAPI(of row: Row, _ order: Expectations.Order) async throws -> [String] {
        guard let payment = row.payment.map({ PaymentTransaction.ID($0) }) else {
            return ["Order \(row.number) has no payment."]
        }
        var found: [String] = []
        let refunds = try await client.payment.transactions.refunds(of: payment)
        let made = refunds.filter { !$0.isRefused }.map { -($0.amount ?? 0) }
        if made.sorted() != order.refunds.sorted() {
            found.append("Order \(row.number) has the refunds \(made), not \(order.refunds).")
        }
        let net = order.net(of: row.total), remaining = try await client.payment.transactions.netAmount(of: payment)
        if remaining != net { found.append("Order \(row.number) keeps \(remaining), not \(net).") }
        return found
    }

    private func refunds(of number: String) async throws -> [RefundRow] {
        try await database.all(RefundRow.self, "WHERE purchaseNumber = $1", [.text(number)])
    }

    /// Returns the numbers of pushes and refunds in the database, for the report.
    func counts() async throws -> (pushes: Int, refunds: Int) {
        (try await count("push"), try await count("refund"))
    }

    private func count(_ rows: String) async throws -> Int {
        try await database.single("SELECT COUNT(*) FROM \(rows)") ?? 0
    }
}
