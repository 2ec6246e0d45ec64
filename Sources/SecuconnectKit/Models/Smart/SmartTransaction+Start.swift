extension SmartTransaction {
    /// What capturing a payment takes. Most methods need nothing of it.
    ///
    /// ``PaymentMethod/cashlessDirect`` needs what the terminal said: ``terminalID``, ``trace`` and ``cardType``.
    public struct Start: Codable, Hashable, Sendable {
        /// Who pays, if the transaction doesn't say so yet.
        @Indirect public var customer: Draft.Customer? = nil
        /// What is paid with.
        @Indirect public var container: Draft.Container? = nil
        /// Where the payer comes back to.
        public var callbackURLs: CallbackURLs?
        /// What the payer reads on the card's statement.
        public var dynamicDescriptor: DynamicDescriptor?
        /// The payer's address.
        public var email: String?
        /// The terminal's number.
        public var terminalID: String?
        /// The trace number that the terminal gave the payment.
        public var trace: Int?
        /// The kind of card that the terminal has read.
        public var cardType: CardType?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - container: what is paid with.
        ///   - customer: who pays, if the transaction doesn't say so yet.
        ///   - callbackURLs: where the payer comes back to.
        ///   - dynamicDescriptor: what the payer reads on the card's statement.
        ///   - email: the payer's address.
        ///   - terminalID: the terminal's number.
        ///   - trace: the trace number that the terminal gave the payment.
        ///   - cardType: the kind of card that the terminal has read.
        public init(
            container: Draft.Container? = nil,
            customer: Draft.Customer? = nil,
            callbackURLs: CallbackURLs? = nil,
            dynamicDescriptor: DynamicDescriptor? = nil,
            email: String? = nil,
            terminalID: String? = nil,
            trace: Int? = nil,
            cardType: CardType? = nil
        ) {
            self.container = container
            self.customer = customer
            self.callbackURLs = callbackURLs
            self.dynamicDescriptor = dynamicDescriptor
            self.email = email
            self.terminalID = terminalID
            self.trace = trace
            self.cardType = cardType
        }

        private enum CodingKeys: String, CodingKey {
            case customer
            case container
            case callbackURLs = "callback_urls"
            case dynamicDescriptor = "dynamic_descriptor"
            case email
            case terminalID = "tid"
            case trace
            case cardType = "cardtype"
        }
    }
}

extension SmartTransaction.Start {
    /// A kind of card, as a terminal reads it.
    public struct CardType: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Visa credit.
        public static let visa: Self = "visa"
        /// Mastercard credit.
        public static let mastercard: Self = "mastercard"
        /// Mastercard debit.
        public static let mastercardDebit: Self = "mastercard_debit"
        /// Maestro.
        public static let maestro: Self = "maestro"
        /// V Pay.
        public static let vpay: Self = "vpay"
        /// Girocard.
        public static let girocard: Self = "girocard"
    }
}
