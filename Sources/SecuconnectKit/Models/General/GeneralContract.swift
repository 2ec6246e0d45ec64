/// The agreement between a merchant and secuconnect, under which payments are taken and paid out.
public struct GeneralContract: Codable, Hashable, Sendable {
    /// The identifier of a contract.
    public typealias ID = ResourceID<GeneralContract>

    /// The kind of object, `general.contracts`.
    public var object: String?
    /// The id.
    public var id: ID?
    /// What the contract is for.
    public var description: String?
    /// The number that the contract has in the older interface.
    public var oldID: Int?
    /// What the contract belongs to.
    public var parent: Parent?
    /// The merchant whose contract it is.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The account that payers transfer prepayments to.
    @Indirect public var payInAdvanceAccount: BankAccount? = nil
    /// The merchant's access to PayPal.
    public var payPalConfiguration: ThirdPartyEnvironment?
    /// The merchant's access to easyCredit.
    public var easyCreditConfiguration: ThirdPartyEnvironment?
    /// How Smart Checkout behaves.
    public var checkoutConfiguration: CheckoutConfiguration?
    /// How payment links look.
    public var paymentLinkOptions: PaymentLinkOptions?
    /// Whether the contract has been checked and money is paid out.
    public var isApproved: Bool?
    /// The event for which tickets are sold.
    public var eventDetails: EventDetails?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case description
        case oldID = "id_old"
        case parent
        case merchant
        case payInAdvanceAccount = "pay_in_advance_account"
        case payPalConfiguration = "paypal_configuration"
        case easyCreditConfiguration = "easycredit_configuration"
        case checkoutConfiguration = "checkout_configuration"
        case paymentLinkOptions = "payment_link_options"
        case isApproved = "approved"
        case eventDetails = "event_details"
    }
}

extension GeneralContract {
    /// What a contract belongs to.
    public struct Parent: Codable, Hashable, Sendable {
        /// The kind of object.
        public var object: String?
        /// Its id.
        public var id: ResourceID<AnyResource>?
        /// Its kind more precisely: a number, written as a text.
        public var type: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object
            case id
            case type
        }
    }

    /// An event for which tickets are sold.
    public struct EventDetails: Codable, Hashable, Sendable {
        /// The day of the event.
        public var date: CalendarDate?
        /// What the event is called.
        public var description: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case date = "event_date"
            case description = "event_description"
        }
    }
}
