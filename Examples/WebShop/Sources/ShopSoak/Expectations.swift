/// The orders, payments and refunds that the customers know of.
actor Expectations {
    /// An order as its customer knows it.
    struct Order: Sendable {
        /// A Boolean value that indicates whether the payer paid.
        var isPaid = false
        /// The refunded amounts in cents.
        var refunds: [Int] = []
        /// The refunded amounts in cents that the bank refused later.
        var refusedRefunds: [Int] = []

        /// Returns the amount that remains of the total, in cents.
        func net(of total: Int) -> Int { total - refunds.reduce(0, +) }
    }

    /// The orders by number.
    private(set) var orders: [String: Order] = [:]
    /// The steps that didn't succeed in time.
    private(set) var failures: [String] = []

    /// Records an order that reached Smart Checkout.
    func ordered(_ number: String) { orders[number, default: Order()] = Order() }

    /// Records that the payer paid.
    func paid(_ number: String) { orders[number]?.isPaid = true }

    /// Records a refund that the shop accepted.
    func refunded(_ number: String, _ amount: Int) { orders[number]?.refunds.append(amount) }

    /// Records that the bank refused a refund that the shop had accepted.
    func refundRefused(_ number: String, _ amount: Int) {
        guard let index = orders[number]?.refunds.firstIndex(of: amount) else { return }
        orders[number]?.refunds.remove(at: index)
        orders[number]?.refusedRefunds.append(amount)
    }

    /// Records a step that didn't succeed in time.
    func failed(_ failure: String) { failures.append(failure) }
}
