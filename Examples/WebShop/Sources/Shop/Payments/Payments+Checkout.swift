import Foundation
import SecuconnectKit
import ShopStorage
import WebPages

extension Payments {
    /// Creates the Smart Transaction of an order if it has none, and returns the order with its current state.
    ///
    /// - Throws: ``ShopError`` or `SecuconnectError`. The order stays as it is and can be opened again.
    func openCheckout(of number: String) async throws -> Order {
        try await withOrder(number) { order, lease in
            var order = order
            // The payer pays again, so the former return no longer counts.
            order.returnedAt = nil
            guard order.smartTransaction != nil else { return try await openCheckout(of: order, lease) }
            return try await refresh(order, lease)
        }
    }

    /// Creates the Smart Transaction of an order if it has none.
    ///
    /// After an attempt whose result isn't known, it searches for the transaction first. It creates another one only if
    /// there is none after the settling time.
    func openCheckout(of order: Order, _ lease: Lease) async throws -> Order {
        guard order.smartTransaction == nil, order.state != .abandoned else { return order }
        let transactions = client.smart.transactions
        if let attemptedAt = order.attemptedAt {
            let earliest = Date(timeIntervalSince1970: order.createdAt - 120)
            if let sale = try await transactions.findCreated(merchantRef: order.number, since: earliest) {
                return try await record(sale, of: order, lease)
            }
            guard lease.now >= attemptedAt + settlingTime else { throw ShopError.checkoutUnknown }
        }
        guard lease.now < order.createdAt + Self.creationLimit else {
            return try await end(order, as: .abandoned, lease)
        }
        var attempt = order
        attempt.attemptedAt = lease.now
        try await update(attempt, lease)
        do {
            let sale = try await transactions.createWithRecovery(
                draft(of: order), actionID: ActionID(rawValue: order.actionID))
            return try await record(sale, of: attempt, isNew: true, lease)
        } catch let error as SecuconnectError where !error.mayHaveActed {
            if error.isFinal {
                try await end(order, as: .rejected, reason: error.localizedText(preferredLanguages: ["en"]), lease)
            } else {
                try await update(order, lease)
            }
            throw error
        }
    }

    /// The number of seconds after which an order without a Smart Transaction is given up. Nobody can have paid it.
    private static let creationLimit: TimeInterval = 86_400

    /// Records the Smart Transaction of an order. One that was found may be paid already.
    private func record(
        _ sale: SmartTransaction, of order: Order, isNew: Bool = false, _ lease: Lease
    ) async throws -> Order {
        var order = order
        order.smartTransaction = sale.id.rawValue
        order.checkoutURL = sale.paymentLinks?.general?.absoluteString
        order.state = .unpaid
        order.reason = nil
        order.dueAt = lease.now + (isNew ? 30 : 0)
        do { return try await update(order, lease) } catch is DuplicateValue {
            // The database is the older witness: the transaction was recorded for another order.
            order.smartTransaction = nil
            order.checkoutURL = nil
            let reason = "The payment service returned \(sale.id.rawValue), which belongs to another order."
            return try await end(order, as: .unclear, reason: reason, lease)
        }
    }

    /// Records a state that no further read changes.
    @discardableResult
    private func end(
        _ order: Order, as state: OrderState, reason: String? = nil, _ lease: Lease
    ) async throws -> Order {
        var order = order
        order.state = state
        order.reason = reason
        order.dueAt = nil
        return try await update(order, lease)
    }

    /// Writes an order.
    @discardableResult
    func update(_ order: Order, _ lease: Lease) async throws -> Order {
        try await lease.write { try $0.update(order) }
        return order
    }

    /// The sale for Smart Checkout.
    func draft(of order: Order) throws -> SmartTransaction.Draft {
        let customer = order.customer
        let page = address.appendingPathComponent("orders").appendingPathComponent(order.number)
        let basket = order.bill.smartBasket
        return SmartTransaction.Draft(
            contract: contract,
            customer: .init(
                contact: .init(
                    forename: customer.forename, surname: customer.surname, email: customer.email,
                    address: .init(
                        street: customer.street, streetNumber: customer.houseNumber,
                        postalCode: customer.postalCode, city: customer.city, country: "DE"))),
            intent: .sale,
            basket: basket,
            basketInfo: try .init(basket, currency: .eur),
            transactionRef: "Harbor Coffee \(order.number)",
            merchantRef: order.number,
            applicationContext: .init(
                checkoutTemplate: .payment, language: customer.language == .german ? .german : .english,
                returnURLs: .init(
                    successURL: page.appending(queryItems: [URLQueryItem(name: "back", value: "paid")]),
                    errorURL: page.appending(queryItems: [URLQueryItem(name: "back", value: "declined")]),
                    abortURL: page.appending(queryItems: [URLQueryItem(name: "back", value: "canceled")]),
                    pushURL: address.appendingPathComponent("push").appendingPathComponent(order.number))),
            isDemo: true)
    }
}

extension SecuconnectError {
    /// A Boolean value that indicates whether the same call will be refused again, because of its content.
    var isFinal: Bool { kind == .refused || kind == .invalidArgument }
}
