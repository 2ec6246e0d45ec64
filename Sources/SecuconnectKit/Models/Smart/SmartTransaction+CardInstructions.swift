public import Foundation

extension SmartTransaction.PaymentContext {
    /// The handling of card data after the payment.
    public struct ContainerInstructions: APIModel {
        /// A Boolean value that indicates whether a network token is requested, so that the card can be charged again.
        public var requestToken: Bool?
        /// The address for push events about the token.
        public var notificationURL: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(requestToken: Bool? = nil, notificationURL: URL? = nil) {
            self.requestToken = requestToken
            self.notificationURL = notificationURL
        }

        private enum CodingKeys: String, CodingKey {
            case requestToken = "request_token"
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
