extension SmartTransaction {
    /// A reference to a payment, or to a transaction of a loyalty card, in a sale.
    ///
    /// The server lists only the identifiers. Read the payments with their amounts and states by
    /// ``SmartTransactions/payments(of:)-(SmartTransaction.ID)``, or one of them by its ``id``.
    public struct PaymentReference: APIModel {
        /// The content, of which the server sends a few fields.
        var content: PaymentTransaction

        /// The kind of object: `payment.transactions`, or `loyalty.transactions` for the payment with a loyalty card.
        public var object: String? { content.object }
        /// The identifier.
        public var id: PaymentTransaction.ID { content.id }
        /// The transaction number, which payer and merchant see.
        public var transactionCode: Int? { content.transactionCode }
        /// The identifier of the payment in the older interface.
        public var transactionHash: String? { content.transactionHash }
        /// The payment itself, if the server included it; otherwise `nil`, as usual.
        public var payment: PaymentTransaction? { content.amount == nil && content.details == nil ? nil : content }
        /// The values of the response that couldn't be read; `nil` if there are none.
        public var lostValues: LostValues? { content.lostValues }

        /// Creates a reference to a payment, for tests.
        ///
        /// - Parameters:
        ///   - id: The identifier.
        ///   - object: The kind of object.
        public init(id: PaymentTransaction.ID, object: String? = nil) {
            content = PaymentTransaction(id: id)
            content.object = object
        }

        /// Creates a reference that includes the payment, for tests.
        ///
        /// - Parameter payment: The payment.
        public init(_ payment: PaymentTransaction) { content = payment }

        /// Creates an instance by decoding from the given decoder.
        public init(from decoder: any Decoder) throws { content = try PaymentTransaction(from: decoder) }

        /// Encodes this value into the given encoder.
        public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }

        /// A Boolean value that indicates whether the reference is to a payment, and not to a transaction of a loyalty
        /// card.
        public var isPayment: Bool { object?.hasPrefix("payment.") ?? true }

        /// A Boolean value that indicates whether the reference is to a transaction of a loyalty card.
        public var isOfLoyaltyCard: Bool { object?.hasPrefix("loyalty.") ?? false }
    }
}
