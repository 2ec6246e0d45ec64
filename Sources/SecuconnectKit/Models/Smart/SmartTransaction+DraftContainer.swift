public import Foundation

extension SmartTransaction.Draft {
    /// What is paid with: an instrument on record, or the data of a new one.
    public struct Container: Codable, Hashable, Sendable {
        /// Always `payment.containers`; the server doesn't need it.
        public var object: String?
        /// An instrument on record.
        public var id: ResourceID<PaymentContainer>?
        /// The kind of instrument.
        public var type: PaymentContainer.Kind?
        /// The data of a new instrument.
        @Indirect public var privateData: PaymentInstrument? = nil
        /// What Apple Pay delivered.
        @Indirect public var token: ApplePayToken? = nil
        /// The merchant that the instrument is kept for.
        public var merchantID: ResourceID<GeneralMerchant>?
        /// The customer that the instrument belongs to.
        public var customer: ResourceReference<PaymentCustomer>?
        /// The same, as a bare id.
        public var customerID: ResourceID<PaymentCustomer>?
        /// Whether a network token is made, so that a card can be charged again.
        public var requestToken: Bool?
        /// Where the server announces that a confirmation or a payment failed.
        public var notificationURL: URL?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - id: an instrument on record.
        ///   - type: the kind of instrument.
        ///   - privateData: the data of a new instrument.
        ///   - token: what Apple Pay delivered.
        ///   - merchantID: the merchant that the instrument is kept for.
        ///   - customer: the customer that the instrument belongs to.
        ///   - customerID: the same, as a bare id.
        ///   - requestToken: whether a network token is made, so that a card can be charged again.
        ///   - notificationURL: where the server announces that a confirmation or a payment failed.
        ///   - object: always `payment.containers`; the server doesn't need it.
        public init(
            id: ResourceID<PaymentContainer>? = nil,
            type: PaymentContainer.Kind? = nil,
            privateData: PaymentInstrument? = nil,
            token: ApplePayToken? = nil,
            merchantID: ResourceID<GeneralMerchant>? = nil,
            customer: ResourceReference<PaymentCustomer>? = nil,
            customerID: ResourceID<PaymentCustomer>? = nil,
            requestToken: Bool? = nil,
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
            self.requestToken = requestToken
            self.notificationURL = notificationURL
            self.object = object
        }

        private enum CodingKeys: String, CodingKey {
            case object
            case id
            case type
            case privateData = "private"
            case token
            case merchantID = "merchant_id"
            case customer
            case customerID = "customer_id"
            case requestToken = "request_token"
            case notificationURL = "notification_url"
        }
    }
}

extension SmartTransaction.Draft.Container {
    /// An instrument on record.
    ///
    /// - Parameter id: the instrument's id.
    /// - Returns: the instrument.
    public static func existing(_ id: ResourceID<PaymentContainer>) -> Self { Self(id: id) }

    /// A bank account, for direct debit.
    ///
    /// - Parameters:
    ///   - owner: whose account it is.
    ///   - iban: its number.
    /// - Returns: the instrument.
    public static func bankAccount(owner: String, iban: SensitiveString) -> Self {
        Self(type: .bankAccount, privateData: .bankAccount(BankAccount(iban: iban, owner: owner)))
    }

    /// A credit card, as secuconnect's card form has encrypted it.
    ///
    /// - Parameter card: the masked and encrypted data.
    /// - Returns: the instrument.
    public static func creditCard(_ card: CreditCard) -> Self {
        Self(type: .creditCard, privateData: .creditCard(card))
    }

    /// What Apple Pay delivered. It can be used once, at once.
    ///
    /// - Parameter token: the token of the payment sheet.
    /// - Returns: the instrument.
    public static func applePay(_ token: ApplePayToken) -> Self { Self(type: .applePay, token: token) }
}
