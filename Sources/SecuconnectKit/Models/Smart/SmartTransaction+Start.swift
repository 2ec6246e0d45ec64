extension SmartTransaction {
    /// The data to capture a payment. Most payment methods need none.
    ///
    /// ``PaymentMethod/cashlessDirect`` requires the result of the terminal: ``terminalID``, ``trace`` and
    /// ``cardType``.
    public struct Start: APIModel {
        /// The payer, if the transaction doesn't contain one.
        @Indirect public var customer: Draft.Customer? = nil
        /// The means of payment.
        @Indirect public var container: Draft.Container? = nil
        /// The addresses for the return of the payer.
        public var callbackURLs: CallbackURLs?
        /// The text on the card statement of the payer.
        public var dynamicDescriptor: DynamicDescriptor?
        /// The email address of the payer.
        public var email: String?
        /// The terminal number.
        public var terminalID: String?
        /// The trace number of the payment at the terminal.
        public var trace: Int?
        /// The type of card that the terminal has read.
        public var cardType: CardType?

        /// Creates an instance. Omitted values aren't sent.
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
            case customer, container
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
    /// A type of card, as a terminal reads it.
    public struct CardType: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
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
