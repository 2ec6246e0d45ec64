extension PaymentTransaction {
    /// What is told when an authorised payment is captured. An invoice becomes due by it.
    public struct Capture: Codable, Hashable, Sendable {
        /// A smaller amount than was authorised, in the minor unit; only for orders by mail or telephone.
        public var amount: Int?
        /// How the goods were sent.
        public var shippingInformation: ShippingInformation?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - amount: a smaller amount than was authorised, in the minor unit; only for orders by mail or
        ///     telephone.
        ///   - shippingInformation: how the goods were sent.
        public init(amount: Int? = nil, shippingInformation: ShippingInformation? = nil) {
            self.amount = amount
            self.shippingInformation = shippingInformation
        }

        private enum CodingKeys: String, CodingKey {
            case amount
            case shippingInformation = "shipping_information"
        }
    }

    /// How the goods of a payment were sent.
    public struct ShippingInformation: Codable, Hashable, Sendable {
        /// Who carries them.
        public var carrier: String?
        /// The carrier's number of the parcel.
        public var trackingID: String?
        /// Your number of the invoice.
        public var invoiceNumber: String?
        /// When they were sent; nil for now.
        public var shippedAt: APITimestamp?
        /// Your number of the order.
        public var orderID: String?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - carrier: who carries them.
        ///   - trackingID: the carrier's number of the parcel.
        ///   - invoiceNumber: your number of the invoice.
        ///   - shippedAt: when they were sent; nil for now.
        ///   - orderID: your number of the order.
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
}
