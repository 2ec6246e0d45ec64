import Foundation
import ShopStorage

/// The part of an order that the merchant's list shows. Reading a page of whole orders takes five times as long.
struct ListedOrder: ReadableRow, Identifiable {
    static let table = "purchase"
    static let columns = ["number", "createdAt", "customer", "total", "state", "netAmount"]

    /// The number.
    let number: String
    /// The time of the order, in seconds since 1970.
    let createdAt: TimeInterval
    /// The customer.
    let customer: Customer
    /// The amount to pay in cents.
    let total: Int
    /// The state that was read last.
    let state: OrderState
    /// The remaining amount of the payment in cents; `nil` if nothing was paid.
    let netAmount: Int?

    var id: String { number }

    /// The refunded amount in cents.
    var refundedAmount: Int { netAmount.map { total - $0 } ?? 0 }

    init(_ row: inout SQLRow) throws {
        number = try row.next()
        createdAt = try row.next()
        customer = try row.nextJSON()
        total = try row.next()
        state = try row.nextCase()
        netAmount = try row.nextIfPresent()
    }
}
