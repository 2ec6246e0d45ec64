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

    /// The database.
    let database: any ShopDatabase
    /// A client of the API.
    let client: SecuconnectClient

    /// The number of pushes, refunds and orders that aren't decided yet.
    func undecided(_ orders: [String: Expectations.Order]) async throws -> Int {
        let paid = orders.filter { $0.value.isPaid }.map(\.key)
        let pushes = try await count("push WHERE dueAt IS NOT NULL")
        let refunds = try await count("refund WHERE state = 'sending'")
        let isPaid: [String] = try await database.column(
            "SELECT number FROM purchase WHERE state IN ('paid', 'refunded')")
        return pushes + refunds + Set(paid).subtracting(isPaid).count
    }

    /// Returns a sentence for each contradiction.
    func contradictions(_ orders: [String: Expectations.Order]) async throws -> [String] {
        let rows = try await database.all(Row.self, "")
        var found = try await strangers(orders, rows)
        for row in rows {
            guard let order = orders[row.number] else { continue }
            found += try await contradictions(of: row, order)
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

    private func contradictions(of row: Row, _ order: Expectations.Order) async throws -> [String] {
        var found: [String] = []
        let net = row.total - order.refunds.reduce(0, +)
        let expected = !order.isPaid ? ["unpaid", "failed"] : net == 0 ? ["refunded"] : ["paid"]
        if !expected.contains(row.state) { found.append("Order \(row.number) is \(row.state), not \(expected[0]).") }
        guard order.isPaid else { return found }
        guard let payment = row.payment.map({ PaymentTransaction.ID($0) }) else {
            return found + ["Order \(row.number) has no payment."]
        }
        let refunds = try await client.payment.transactions.refunds(of: payment).map { -($0.amount ?? 0) }
        if refunds.sorted() != order.refunds.sorted() {
            found.append("Order \(row.number) has the refunds \(refunds), not \(order.refunds).")
        }
        let done: [Int] = try await database.column(
            "SELECT amount FROM refund WHERE purchaseNumber = $1 AND state = 'done'", [.text(row.number)])
        if done.sorted() != order.refunds.sorted() {
            let others: [String] = try await database.column(
                """
                SELECT id || ' ' || state || ' ' || COALESCE(note, '') FROM refund
                WHERE purchaseNumber = $1 AND state <> 'done'
                """, [.text(row.number)])
            found.append("Order \(row.number) recorded the refunds \(done), not \(order.refunds). Others: \(others)")
        }
        let remaining = try await client.payment.transactions.netAmount(of: payment)
        if remaining != net || row.netAmount != net {
            found.append("Order \(row.number) keeps \(remaining) and recorded \(row.netAmount ?? -1), not \(net).")
        }
        return found
    }

    /// Returns the numbers of pushes and refunds in the database, for the report.
    func counts() async throws -> (pushes: Int, refunds: Int) {
        (try await count("push"), try await count("refund"))
    }

    private func count(_ rows: String) async throws -> Int {
        try await database.single("SELECT COUNT(*) FROM \(rows)") ?? 0
    }
}
