public import Foundation

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
    public var legacyID: Int?
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
    /// A Boolean value that indicates whether the contract is active: it was approved, takes payments, and is paid out.
    /// It can become `false` again.
    public var isApproved: Bool?
    /// The event that tickets are sold for.
    public var eventDetails: EventDetails?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id, description
        case legacyID = "id_old"
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

    /// The access of a merchant to a third-party provider.
    public struct ThirdPartyEnvironment: APIModel {
        /// The settings for live operation.
        public var live: Settings?
        /// The settings for the sandbox.
        public var sandbox: Settings?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// The configuration of Smart Checkout.
    public struct CheckoutConfiguration: APIModel {
        /// The settings of email notifications.
        public var notifications: Notifications?

        /// Creates an instance. Omitted values aren't sent.
        public init(notifications: Notifications? = nil) { self.notifications = notifications }
    }

    /// The appearance of payment links.
    public struct PaymentLinkOptions: APIModel {
        /// The background image of the page.
        public var background: BackgroundImage?

        /// Creates an instance. Omitted values aren't sent.
        public init(background: BackgroundImage? = nil) { self.background = background }
    }
}

extension GeneralContract.ThirdPartyEnvironment {
    /// The settings of a third-party provider.
    public struct Settings: APIModel {
        /// The identifier of the merchant at the provider.
        public var clientID: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case clientID = "client_id"
        }
    }
}

extension GeneralContract.CheckoutConfiguration {
    /// The emails that are sent after an order.
    public struct Notifications: APIModel {
        /// A Boolean value that indicates whether the merchant receives an email.
        public var sendsMerchantOrderMail: Bool?
        /// A Boolean value that indicates whether the payer receives an email.
        public var sendsCustomerOrderMail: Bool?

        /// Creates an instance. Omitted values aren't sent.
        public init(sendsMerchantOrderMail: Bool? = nil, sendsCustomerOrderMail: Bool? = nil) {
            self.sendsMerchantOrderMail = sendsMerchantOrderMail
            self.sendsCustomerOrderMail = sendsCustomerOrderMail
        }

        private enum CodingKeys: String, CodingKey {
            case sendsMerchantOrderMail = "merchant_order_mail"
            case sendsCustomerOrderMail = "customer_order_mail"
        }
    }
}

extension GeneralContract.PaymentLinkOptions {
    /// The background image of the page.
    public struct BackgroundImage: APIModel {
        /// A Boolean value that indicates whether the image is shown.
        public var isEnabled: Bool?
        /// The address of the image.
        public var imageURL: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(isEnabled: Bool? = nil, imageURL: URL? = nil) {
            self.isEnabled = isEnabled
            self.imageURL = imageURL
        }

        private enum CodingKeys: String, CodingKey {
            case isEnabled = "enabled"
            case imageURL = "image_url"
        }
    }
}

extension GeneralContract {
    /// A payment method that a contract offers, in the spelling of responses, such as `Creditcard`.
    ///
    /// Values that differ in case only are equal.
    public struct AvailableMethod: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Credit card.
        public static let creditcard: Self = "Creditcard"
        /// Direct debit.
        public static let debit: Self = "Debit"
        /// easyCredit.
        public static let easyCredit: Self = "easyCredit"
        /// eps.
        public static let eps: Self = "eps"
        /// Invoice.
        public static let invoice: Self = "Invoice"
        /// PayPal.
        public static let payPal: Self = "Paypal"
        /// Prepayment by bank transfer.
        public static let prepay: Self = "Prepay"
        /// Sofort.
        public static let sofort: Self = "Sofort"
        /// Apple Pay.
        public static let applePay: Self = "Applepay"
        /// Google Pay.
        public static let googlePay: Self = "Googlepay"

        /// The method in the spelling of Smart Transactions.
        ///
        /// The relation is undocumented; presumably it is the value in lower case, and `prepaid` for ``prepay``.
        public var method: SmartTransaction.PaymentMethod {
            self == .prepay ? .prepaid : SmartTransaction.PaymentMethod(rawValue: rawValue.lowercased())
        }
    }
}

extension GeneralContract.AvailableMethod {
    /// Returns a Boolean value that indicates whether two values are equal, ignoring case.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue.lowercased() == right.rawValue.lowercased()
    }

    /// Returns a Boolean value that indicates whether two values differ, ignoring case.
    public static func != (left: Self, right: Self) -> Bool { !(left == right) }

    /// Returns a Boolean value that indicates whether a value matches a case of a `switch`, ignoring case.
    public static func ~= (pattern: Self, value: Self) -> Bool { pattern == value }

    /// Hashes the value, ignoring case.
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue.lowercased()) }
}

extension GeneralContract.CheckoutConfiguration {
    /// Refuses a configuration without values.
    func check() throws {
        guard let notifications, notifications != .init() else {
            throw SecuconnectError.invalidArgument("The configuration has no value; set a notification.")
        }
    }
}

extension GeneralContract.PaymentLinkOptions {
    /// Refuses an appearance without values.
    func check() throws {
        guard let background, background != .init() else {
            throw SecuconnectError.invalidArgument("The appearance has no value; set the background image.")
        }
    }
}
