// What a shop has already, and prose takes for granted.

import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// The shop's one client.
public let client = SecuconnectClient(simulator: server)

/// The simulator in the shop's tests.
public let server = SimulatedServer()

/// A sale that is to be created.
public let draft = SmartTransaction.Draft(basketInfo: .init(sum: 500, currency: .eur))

/// A sale that has been created.
public let transaction = SmartTransaction(id: "STX_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ")

/// The payment behind it.
public let payment = PaymentTransaction(id: "PCI_32MXH46AN8VQ0E4JTYZPSGVZVCEVQC")

/// The id of a sale.
public let id: SmartTransaction.ID = "STX_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ"

/// The filter of the shop.
public let filter = SearchField<SmartTransaction>.status.equals("ok")

/// Keeps a sale in the shop's database.
///
/// - Parameter transaction: The sale.
public func store(_ transaction: SmartTransaction) {}

/// The address of the shop.
public let shop = URL(fileURLWithPath: "/shop")

/// The folder of the shop's journal.
public let folder = URL(fileURLWithPath: "/var/lib/shop/journal")

/// Sends the goods.
public func deliver() {}

/// Puts the order aside.
public func waitForTheMoney() {}

/// Writes to the shop's log.
///
/// - Parameter message: The line.
public func log(_ message: String) {}

/// An order in the shop's database.
public struct Order: Sendable {
    /// The shop's own number.
    public var number = "order-4711"
    /// The sale that pays for it.
    public var transaction: SmartTransaction.ID = "STX_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ"
    /// The `X-Action` under which the sale is created.
    public var actionID = ActionID()
    /// The `X-Action` under which a part of it is given back.
    public var refundID = ActionID()
}

/// The order that is being paid.
public let order = Order()

/// The orders in the shop's database.
public actor OrderBook {
    /// Sets the status of a payment.
    ///
    /// - Parameters:
    ///   - order: The order number.
    ///   - payment: The payment identifier.
    ///   - status: The simple status.
    /// - Throws: An error if the database is unavailable.
    public func set(
        _ order: String?, payment: PaymentTransaction.ID, to status: PaymentTransaction.SimpleStatus?
    ) async throws {}

    /// Sets the state of an order.
    ///
    /// - Parameters:
    ///   - order: The order number.
    ///   - state: The payment state.
    /// - Throws: An error if the database is unavailable.
    public func set(_ order: String?, to state: SmartTransaction.PaymentState) async throws {}
}

/// The shop's orders.
public let orders = OrderBook()
