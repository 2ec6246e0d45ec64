extension SmartTransaction {
    /// How the money is taken.
    public struct PaymentContext: Codable, Hashable, Sendable {
        /// Whether the payment is captured as soon as it is authorised. Without it, start the transaction yourself.
        public var autoCapture: Bool?
        /// The only methods that Smart Checkout may offer. All of the contract's if left out.
        public var paymentMethods: [PaymentMethod]?
        /// The card networks of the contract. Filled in by the server.
        public var creditcardSchemes: [CardScheme]?
        /// Whether the merchant charges without the payer being there.
        public var merchantInitiated: Bool?
        /// Whether the money is held back until the flag is removed from the payment transaction.
        public var accrual: Bool?
        /// What the payer reads on the card's statement.
        public var dynamicDescriptor: DynamicDescriptor?
        /// What becomes of the card's data.
        public var containerInstructions: ContainerInstructions?
        /// How recurring payments are marked.
        @Indirect public var mitInstructions: MITInstructions? = nil

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - autoCapture: whether the payment is captured as soon as it is authorised. Without it, start the
        ///     transaction yourself.
        ///   - paymentMethods: the only methods that Smart Checkout may offer. All of the contract's if left out.
        ///   - creditcardSchemes: the card networks of the contract. Filled in by the server.
        ///   - merchantInitiated: whether the merchant charges without the payer being there.
        ///   - accrual: whether the money is held back until the flag is removed from the payment transaction.
        ///   - dynamicDescriptor: what the payer reads on the card's statement.
        ///   - containerInstructions: what becomes of the card's data.
        ///   - mitInstructions: how recurring payments are marked.
        public init(
            autoCapture: Bool? = nil,
            paymentMethods: [PaymentMethod]? = nil,
            creditcardSchemes: [CardScheme]? = nil,
            merchantInitiated: Bool? = nil,
            accrual: Bool? = nil,
            dynamicDescriptor: DynamicDescriptor? = nil,
            containerInstructions: ContainerInstructions? = nil,
            mitInstructions: MITInstructions? = nil
        ) {
            self.autoCapture = autoCapture
            self.paymentMethods = paymentMethods
            self.creditcardSchemes = creditcardSchemes
            self.merchantInitiated = merchantInitiated
            self.accrual = accrual
            self.dynamicDescriptor = dynamicDescriptor
            self.containerInstructions = containerInstructions
            self.mitInstructions = mitInstructions
        }

        private enum CodingKeys: String, CodingKey {
            case autoCapture = "auto_capture"
            case paymentMethods = "payment_methods"
            case creditcardSchemes = "creditcard_schemes"
            case merchantInitiated = "merchant_initiated"
            case accrual
            case dynamicDescriptor = "dynamic_descriptor"
            case containerInstructions = "container_instructions"
            case mitInstructions = "mit_instructions"
        }
    }

    /// What the payer reads on a credit card's statement: the name and the place of the business.
    ///
    /// It must be a name that the merchant has a right to. Only the card acquiring of secupay heeds it.
    public struct DynamicDescriptor: Codable, Hashable, Sendable {
        /// 1 to 22 letters, digits, blanks or `- . ! * = _`.
        public var merchantName: String?
        /// 1 to 13 of the same characters.
        public var merchantCity: String?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - merchantName: 1 to 22 letters, digits, blanks or `- . ! * = _`.
        ///   - merchantCity: 1 to 13 of the same characters.
        public init(merchantName: String? = nil, merchantCity: String? = nil) {
            self.merchantName = merchantName
            self.merchantCity = merchantCity
        }

        private enum CodingKeys: String, CodingKey {
            case merchantName = "merchant_name"
            case merchantCity = "merchant_city"
        }
    }
}
