public import Foundation

extension SmartTransaction.PaymentContext {
    /// What becomes of a card's data after the payment.
    public struct ContainerInstructions: Codable, Hashable, Sendable {
        /// Whether a network token is made, so that the card can be charged again.
        public var requestToken: Bool?
        /// Where the server announces changes of the token.
        public var notificationURL: URL?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - requestToken: whether a network token is made, so that the card can be charged again.
        ///   - notificationURL: where the server announces changes of the token.
        public init(requestToken: Bool? = nil, notificationURL: URL? = nil) {
            self.requestToken = requestToken
            self.notificationURL = notificationURL
        }

        private enum CodingKeys: String, CodingKey {
            case requestToken = "request_token"
            case notificationURL = "notification_url"
        }
    }

    /// How recurring payments and those without the payer (MIT: merchant-initiated) are marked.
    public struct MITInstructions: Codable, Hashable, Sendable {
        /// Whether the payer or the merchant initiates this payment.
        public var type: Kind?
        /// What the payer has agreed to.
        public var standingInstruction: StandingInstruction?
        /// The last day on which the token may be charged.
        public var recurringExpiry: CalendarDate?
        /// How many days lie between two payments. Needed for ``StandingInstruction/recurring``.
        public var recurringFrequency: Int?
        /// The first payment, which the payer initiated. Needed for ``Kind/mit``.
        public var citReference: ResourceID<PaymentTransaction>?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - type: whether the payer or the merchant initiates this payment.
        ///   - standingInstruction: what the payer has agreed to.
        ///   - recurringExpiry: the last day on which the token may be charged.
        ///   - recurringFrequency: how many days lie between two payments. Needed for
        ///     ``StandingInstruction/recurring``.
        ///   - citReference: the first payment, which the payer initiated. Needed for ``Kind/mit``.
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
    /// Who initiates a payment.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The payer: the first payment.
        public static let cit: Self = "cit"
        /// The merchant: a later one.
        public static let mit: Self = "mit"
    }

    /// What a payer has agreed to.
    public struct StandingInstruction: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The card may be charged now and then (unscheduled card on file).
        public static let ucof: Self = "ucof"
        /// The same amount is charged at a fixed interval.
        public static let recurring: Self = "recurring"
    }
}
