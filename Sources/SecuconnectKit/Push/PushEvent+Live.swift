extension PushEvent {
    /// The text to show to the cashier while a payment runs at a terminal; `nil` for all other events.
    ///
    /// The terminal, or a service behind the server, wrote it, in German. It can have several lines.
    public var displayText: String? {
        guard target == .notifications, type == .display else { return nil }
        return payload["data"]?["text"]?.string
    }

    /// The payment that the server asks a till to start; `nil` for all other events, and if it can't be read.
    ///
    /// Act only on a live event: a webhook with the same content can be forged. The way in which a till reports the
    /// result isn't documented.
    public var startPayment: StartPayment? {
        guard target == .smartTransactions, type == .startPayment, let data = payload["data"],
            let amount = data["amount"]?.integer, amount > 0,
            let currency = data["currency"]?.string, !currency.isEmpty
        else { return nil }
        return StartPayment(amount: amount, currency: CurrencyCode(currency), protocol: data["protocol"]?.string)
    }

    /// A payment that a till has to start at its terminal.
    public struct StartPayment: Hashable, Sendable {
        /// The amount in the minor unit of the currency. It is positive.
        public var amount: Int
        /// The currency.
        public var currency: CurrencyCode
        /// The protocol of the terminal, such as `zvt`.
        public var `protocol`: String?

        /// Creates a payment, for your tests.
        ///
        /// - Parameters:
        ///   - amount: The amount in the minor unit of the currency.
        ///   - currency: The currency.
        ///   - protocol: The protocol of the terminal, such as `zvt`.
        public init(amount: Int, currency: CurrencyCode, protocol: String? = nil) {
            self.amount = amount
            self.currency = currency
            self.protocol = `protocol`
        }
    }
}
