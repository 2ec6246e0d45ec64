/// A stored means of payment, such as a bank account, a card or a wallet.
///
/// Store its identifier so that the payer can pay again without entering data. Its content is masked in responses.
public struct PaymentContainer: APIModel, IdentifiedObject {
    /// The identifier of a payment container.
    public typealias ID = ResourceID<PaymentContainer>

    /// The kind of object, `payment.containers`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The creation time.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The merchant that the container belongs to.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The contract that the container belongs to.
    @Indirect public var contract: PaymentContract? = nil
    /// The payer that the container belongs to.
    @Indirect public var customer: PaymentCustomer? = nil
    /// The type of means of payment.
    public var type: Kind?
    /// The masked part, which can be shown.
    @Indirect public var publicData: PaymentInstrument? = nil
    /// The means of payment. In responses it is masked or missing.
    @Indirect public var privateData: PaymentInstrument? = nil
    /// The SEPA mandate of a bank account.
    @Indirect public var mandate: Mandate? = nil
    /// The state of the network token of a card.
    public var tokenStatus: TokenStatus?
    /// The values of the response that couldn't be read; nil if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, merchant, contract, customer, type
        case publicData = "public"
        case privateData = "private"
        case mandate
        case tokenStatus = "token_status"
        case lostValues = "#lost"
    }
}

extension PaymentContainer {
    /// A means of payment that a container can hold.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A bank account for direct debits.
        public static let bankAccount: Self = "bank_account"
        /// A credit card. Only the server stores it in a container.
        public static let creditCard: Self = "credit_card"
        /// Google Pay.
        public static let googlePay: Self = "googlepay"
        /// Apple Pay.
        public static let applePay: Self = "applepay"
        /// PayPal. Only the server stores it in a container.
        public static let payPal: Self = "paypal"
    }
}
