extension PaymentTransaction {
    /// A request to capture an authorized payment. The capture makes an invoice due.
    public struct Capture: APIModel {
        /// A smaller amount than authorized, in minor units. It is allowed only for orders by mail or telephone.
        public var amount: Int?
        /// The shipping information of the goods.
        public var shippingInformation: ShippingInformation?

        /// Creates an instance. Omitted values aren't sent.
        public init(amount: Int? = nil, shippingInformation: ShippingInformation? = nil) {
            self.amount = amount
            self.shippingInformation = shippingInformation
        }

        private enum CodingKeys: String, CodingKey {
            case amount
            case shippingInformation = "shipping_information"
        }
    }

    /// The shipping information of a payment.
    public struct ShippingInformation: APIModel {
        /// The carrier.
        public var carrier: String?
        /// The tracking number of the carrier.
        public var trackingID: String?
        /// The merchant's invoice number.
        public var invoiceNumber: String?
        /// The shipping time; `nil` for the current time.
        public var shippedAt: APITimestamp?
        /// The merchant's order number.
        public var orderID: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            carrier: String? = nil,
            trackingID: String? = nil,
            invoiceNumber: String? = nil,
            shippedAt: APITimestamp? = nil,
            orderID: String? = nil
        ) {
            self.carrier = carrier
            self.trackingID = trackingID
            self.invoiceNumber = invoiceNumber
            self.shippedAt = shippedAt
            self.orderID = orderID
        }

        private enum CodingKeys: String, CodingKey {
            case carrier
            case trackingID = "tracking_id"
            case invoiceNumber = "invoice_number"
            case shippedAt = "shipped_at"
            case orderID = "order_id"
        }
    }

    /// A request to increase the amount of a payment.
    struct AmountIncrease: APIModel {
        /// The new amount in minor units.
        var amount: Int?
    }
}

extension PaymentTransaction.Capture {
    /// Refuses an amount that isn't positive.
    func check() throws { try PaymentTransaction.check(amount: amount) }
}

extension PaymentTransaction.AmountIncrease {
    /// Refuses an amount that isn't positive.
    func check() throws { try PaymentTransaction.check(amount: amount) }
}

extension PaymentTransaction {
    /// Refuses an amount that isn't positive.
    static func check(amount: Int?) throws {
        guard amount ?? 1 > 0 else {
            throw SecuconnectError.invalidArgument("The amount is less than 1; pass it in the currency's minor unit.")
        }
    }
}
