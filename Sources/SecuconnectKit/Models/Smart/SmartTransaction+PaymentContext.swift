extension SmartTransaction {
    /// The settings of the payment.
    public struct PaymentContext: APIModel {
        /// A Boolean value that indicates whether the payment is captured when it is authorized. Otherwise start the
        /// transaction to capture it.
        public var autoCapture: Bool?
        /// The payment methods that Smart Checkout offers; if omitted, all of the contract.
        public var paymentMethods: [PaymentMethod]?
        /// The card networks of the contract. The server sets them.
        public var creditcardSchemes: [CardScheme]?
        /// A Boolean value that indicates whether the merchant charges without the payer present.
        public var merchantInitiated: Bool?
        /// A Boolean value that indicates whether the payout is withheld until the accrual of the payment is revoked.
        public var accrual: Bool?
        /// The text on the card statement of the payer.
        public var dynamicDescriptor: DynamicDescriptor?
        /// The handling of card data.
        public var containerInstructions: ContainerInstructions?
        /// The markers of recurring payments.
        @Indirect public var mitInstructions: MITInstructions? = nil

        /// Creates an instance. Omitted values aren't sent.
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

    /// The merchant name and city on the card statement of the payer.
    ///
    /// The merchant must have the right to use the name. Only the card acquiring of secupay supports it.
    public struct DynamicDescriptor: APIModel {
        /// The merchant name: 1 to 22 letters, digits, spaces or `- . ! * = _`.
        public var merchantName: String?
        /// The city: 1 to 13 of the same characters.
        public var merchantCity: String?

        /// Creates an instance. Omitted values aren't sent.
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
