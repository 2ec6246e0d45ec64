/// A stored means of payment: a bank account, a card, a wallet.
///
/// Keep its id to let the payer pay again without typing. What it holds comes back masked.
public struct PaymentContainer: Codable, Hashable, Sendable {
    /// The identifier of a payment container.
    public typealias ID = ResourceID<PaymentContainer>

    /// The kind of object, `payment.containers`.
    public var object: String?
    /// The id.
    public var id: ID?
    /// When it was created.
    public var created: APITimestamp?
    /// When it was changed last.
    public var updated: APITimestamp?
    /// The merchant that it belongs to.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The contract that it belongs to.
    @Indirect public var contract: PaymentContract? = nil
    /// The payer that it belongs to.
    @Indirect public var customer: PaymentCustomer? = nil
    /// Which means of payment it is.
    public var type: Kind?
    /// The part that may be shown, masked.
    @Indirect public var publicData: PaymentInstrument? = nil
    /// The means of payment itself. Answers carry it masked, if at all.
    @Indirect public var privateData: PaymentInstrument? = nil
    /// The SEPA mandate, for a bank account.
    @Indirect public var mandate: Mandate? = nil
    /// How far the card network's token is, for a card.
    public var tokenStatus: TokenStatus?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case created
        case updated
        case merchant
        case contract
        case customer
        case type
        case publicData = "public"
        case privateData = "private"
        case mandate
        case tokenStatus = "token_status"
    }
}

extension PaymentContainer {
    /// A means of payment that a container can hold.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A bank account, for direct debits.
        public static let bankAccount: Self = "bank_account"
        /// A credit card. Only the server writes it into a container.
        public static let creditCard: Self = "credit_card"
        /// Google Pay.
        public static let googlePay: Self = "googlepay"
        /// Apple Pay.
        public static let applePay: Self = "applepay"
        /// PayPal. Only the server writes it into a container.
        public static let payPal: Self = "paypal"
    }
}
