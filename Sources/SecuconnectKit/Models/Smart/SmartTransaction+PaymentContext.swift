public import Foundation

extension SmartTransaction {
    /// The settings of the payment.
    public struct PaymentContext: APIModel {
        /// A Boolean value that indicates whether the payment is captured when it is authorized. Otherwise start the
        /// transaction to capture it.
        public var capturesAutomatically: Bool?
        /// The payment methods that Smart Checkout offers; if omitted, all of the contract.
        public var paymentMethods: [PaymentMethod]?
        /// The card networks of the contract. The server sets them.
        public var creditcardSchemes: [CardScheme]?
        /// A Boolean value that indicates whether the merchant charges without the payer present.
        public var isMerchantInitiated: Bool?
        /// A Boolean value that indicates whether the payout is withheld until the accrual of the payment is revoked.
        public var hasAccrual: Bool?
        /// The text on the card statement of the payer.
        public var dynamicDescriptor: DynamicDescriptor?
        /// The handling of card data.
        public var containerInstructions: ContainerInstructions?
        /// The markers of recurring payments.
        @Indirect public var mitInstructions: MITInstructions? = nil

        /// Creates an instance. Omitted values aren't sent.
        public init(
            capturesAutomatically: Bool? = nil,
            paymentMethods: [PaymentMethod]? = nil,
            creditcardSchemes: [CardScheme]? = nil,
            isMerchantInitiated: Bool? = nil,
            hasAccrual: Bool? = nil,
            dynamicDescriptor: DynamicDescriptor? = nil,
            containerInstructions: ContainerInstructions? = nil,
            mitInstructions: MITInstructions? = nil
        ) {
            self.capturesAutomatically = capturesAutomatically
            self.paymentMethods = paymentMethods
            self.creditcardSchemes = creditcardSchemes
            self.isMerchantInitiated = isMerchantInitiated
            self.hasAccrual = hasAccrual
            self.dynamicDescriptor = dynamicDescriptor
            self.containerInstructions = containerInstructions
            self.mitInstructions = mitInstructions
        }

        private enum CodingKeys: String, CodingKey {
            case capturesAutomatically = "auto_capture"
            case paymentMethods = "payment_methods"
            case creditcardSchemes = "creditcard_schemes"
            case isMerchantInitiated = "merchant_initiated"
            case hasAccrual = "accrual"
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

extension SmartTransaction.PaymentContext {
    /// The handling of card data after the payment.
    public struct ContainerInstructions: APIModel {
        /// A Boolean value that indicates whether a network token is requested, so that the card can be charged again.
        public var requestsToken: Bool?
        /// The address for push events about the token.
        public var notificationURL: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(requestsToken: Bool? = nil, notificationURL: URL? = nil) {
            self.requestsToken = requestsToken
            self.notificationURL = notificationURL
        }

        private enum CodingKeys: String, CodingKey {
            case requestsToken = "request_token"
            case notificationURL = "notification_url"
        }
    }

    /// The markers of recurring and merchant-initiated payments.
    public struct MITInstructions: APIModel {
        /// The initiator of this payment.
        public var type: Kind?
        /// The agreement of the payer.
        public var standingInstruction: StandingInstruction?
        /// The last day on which the token can be charged.
        public var recurringExpiry: CalendarDate?
        /// The number of days between payments. It is required for ``StandingInstruction/recurring``.
        public var recurringFrequency: Int?
        /// The first payment, which the payer initiated. It is required for ``Kind/mit``.
        public var citReference: ResourceID<PaymentTransaction>?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            type: Kind? = nil,
            standingInstruction: StandingInstruction? = nil,
            recurringExpiry: CalendarDate? = nil,
            recurringFrequency: Int? = nil,
            citReference: ResourceID<PaymentTransaction>? = nil
        ) {
            self.type = type
            self.standingInstruction = standingInstruction
            self.recurringExpiry = recurringExpiry
            self.recurringFrequency = recurringFrequency
            self.citReference = citReference
        }

        private enum CodingKeys: String, CodingKey {
            case type
            case standingInstruction = "standing_instruction"
            case recurringExpiry = "recurring_expiry"
            case recurringFrequency = "recurring_frequency"
            case citReference = "cit_reference"
        }
    }
}

extension SmartTransaction.PaymentContext.MITInstructions {
    /// An initiator of a payment.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The payer, who initiates the first payment.
        public static let cit: Self = "cit"
        /// The merchant, who initiates later payments.
        public static let mit: Self = "mit"
    }

    /// An agreement of a payer.
    public struct StandingInstruction: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The card can be charged at irregular intervals (unscheduled card on file).
        public static let ucof: Self = "ucof"
        /// The card is charged the same amount at a fixed interval.
        public static let recurring: Self = "recurring"
    }
}
