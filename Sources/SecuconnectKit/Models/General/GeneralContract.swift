/// A contract between a merchant and secuconnect, which covers payments and payouts.
public struct GeneralContract: APIModel, IdentifiedObject {
    /// The identifier of a contract.
    public typealias ID = ResourceID<GeneralContract>

    /// The kind of object, `general.contracts`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The description of the contract.
    public var description: String?
    /// The number of the contract in the older interface.
    public var oldID: Int?
    /// The parent object of the contract.
    public var parent: Parent?
    /// The merchant that the contract belongs to.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The account that receives prepayments.
    @Indirect public var payInAdvanceAccount: BankAccount? = nil
    /// The access of the merchant to PayPal.
    public var payPalConfiguration: ThirdPartyEnvironment?
    /// The access of the merchant to easyCredit.
    public var easyCreditConfiguration: ThirdPartyEnvironment?
    /// The configuration of Smart Checkout.
    public var checkoutConfiguration: CheckoutConfiguration?
    /// The appearance of payment links.
    public var paymentLinkOptions: PaymentLinkOptions?
    /// A Boolean value that indicates whether the contract has been approved for payouts.
    public var isApproved: Bool?
    /// The event that tickets are sold for.
    public var eventDetails: EventDetails?
    /// The values of the response that couldn't be read; nil if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id, description
        case oldID = "id_old"
        case parent, merchant
        case payInAdvanceAccount = "pay_in_advance_account"
        case payPalConfiguration = "paypal_configuration"
        case easyCreditConfiguration = "easycredit_configuration"
        case checkoutConfiguration = "checkout_configuration"
        case paymentLinkOptions = "payment_link_options"
        case isApproved = "approved"
        case eventDetails = "event_details"
        case lostValues = "#lost"
    }
}

extension GeneralContract {
    /// The parent object of a contract.
    public struct Parent: APIModel {
        /// The kind of object.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<AnyResource>?
        /// The detailed type: a number, written as a string.
        public var type: String?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// An event that tickets are sold for.
    public struct EventDetails: APIModel {
        /// The day of the event.
        public var date: CalendarDate?
        /// The name of the event.
        public var description: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(date: CalendarDate? = nil, description: String? = nil) {
            self.date = date
            self.description = description
        }

        private enum CodingKeys: String, CodingKey {
            case date = "event_date"
            case description = "event_description"
        }
    }
}
