public import Foundation

extension SmartTransaction.Draft {
    /// A means of payment: a stored instrument, or the data of a new one.
    public struct Container: APIModel {
        /// The kind of object, `payment.containers`. The server doesn't need it.
        public var object: String?
        /// The identifier of a stored instrument.
        public var id: ResourceID<PaymentContainer>?
        /// The type of instrument.
        public var type: PaymentContainer.Kind?
        /// The data of a new instrument.
        @Indirect public var privateData: PaymentInstrument? = nil
        /// The token from Apple Pay.
        @Indirect public var token: ApplePayToken? = nil
        /// The merchant that the instrument is stored for.
        public var merchantID: ResourceID<GeneralMerchant>?
        /// The customer that the instrument belongs to.
        public var customer: ResourceReference<PaymentCustomer>?
        /// The identifier of the customer that the instrument belongs to, as a plain string.
        public var customerID: ResourceID<PaymentCustomer>?
        /// A Boolean value that indicates whether a network token is requested, so that a card can be charged again.
        public var requestsToken: Bool?
        /// The address for push events about failed confirmations and payments.
        public var notificationURL: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            id: ResourceID<PaymentContainer>? = nil,
            type: PaymentContainer.Kind? = nil,
            privateData: PaymentInstrument? = nil,
            token: ApplePayToken? = nil,
            merchantID: ResourceID<GeneralMerchant>? = nil,
            customer: ResourceReference<PaymentCustomer>? = nil,
            customerID: ResourceID<PaymentCustomer>? = nil,
            requestsToken: Bool? = nil,
            notificationURL: URL? = nil,
            object: String? = nil
        ) {
            self.id = id
            self.type = type
            self.privateData = privateData
            self.token = token
            self.merchantID = merchantID
            self.customer = customer
            self.customerID = customerID
            self.requestsToken = requestsToken
            self.notificationURL = notificationURL
            self.object = object
        }

        private enum CodingKeys: String, CodingKey {
            case object, id, type
            case privateData = "private"
            case token
            case merchantID = "merchant_id"
            case customer
            case customerID = "customer_id"
            case requestsToken = "request_token"
            case notificationURL = "notification_url"
        }
    }
}

extension SmartTransaction.Draft.Container {
    /// Creates a means of payment from a stored instrument.
    ///
    /// - Parameter id: The identifier of the instrument.
    /// - Returns: The means of payment.
    public static func existing(_ id: ResourceID<PaymentContainer>) -> Self { Self(id: id) }

    /// Creates a means of payment from a bank account, for direct debit.
    ///
    /// - Parameters:
    ///   - owner: The name of the account holder.
    ///   - iban: The IBAN.
    /// - Returns: The means of payment.
    public static func bankAccount(owner: String, iban: SensitiveString) -> Self {
        Self(type: .bankAccount, privateData: .bankAccount(BankAccount(iban: iban, owner: owner)))
    }

    /// Creates a means of payment from a credit card that secuconnect's card form has encrypted.
    ///
    /// - Parameter card: The masked and encrypted data.
    /// - Returns: The means of payment.
    public static func creditCard(_ card: CreditCard) -> Self {
        Self(type: .creditCard, privateData: .creditCard(card))
    }

    /// Creates a means of payment from an Apple Pay token, which is valid once and for a short time.
    ///
    /// - Parameter token: The token from the payment sheet.
    /// - Returns: The means of payment.
    public static func applePay(_ token: ApplePayToken) -> Self { Self(type: .applePay, token: token) }
}
