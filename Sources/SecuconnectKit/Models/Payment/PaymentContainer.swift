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
    /// The values of the response that couldn't be read; `nil` if there are none.
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

    /// A SEPA mandate: the permission of the payer to collect money from an account.
    public struct Mandate: APIModel {
        /// The number of the mandate on the server.
        public var sepaMandateID: String?
        /// The IBAN of the account. It can be masked.
        public var iban: SensitiveString?
        /// The BIC of the bank.
        public var bic: String?
        /// The SEPA scheme of the mandate.
        public var type: Scheme?
        /// The state of the mandate.
        public var status: String?
        /// The mandate reference, which appears on the bank statement of the payer.
        public var identification: String?
        /// The SEPA creditor identifier.
        public var creditorID: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case sepaMandateID = "sepa_mandate_id"
            case iban, bic, type, status, identification
            case creditorID = "creditor_id"
        }
    }

    /// The state of a network token.
    ///
    /// A token stands for the card at this merchant and remains valid when the card is renewed. It is requested with
    /// `request_token`.
    public struct TokenStatus: APIModel {
        /// The state of the token.
        public var status: State?
        /// The creation time of the token.
        public var created: APITimestamp?
        /// The time of the last change.
        public var lastModified: APITimestamp?
        /// The version of the token.
        public var version: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case status, created
            case lastModified = "last_modified"
            case version
        }
    }
}

extension PaymentContainer.Mandate {
    /// A SEPA direct debit scheme.
    public struct Scheme: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The scheme for any payer. A debit can be returned for eight weeks.
        public static let core: Self = "CORE"
        /// The scheme for companies. A debit can't be returned.
        public static let b2b: Self = "B2B"
        /// The former scheme with a shorter notice.
        public static let cor1: Self = "COR1"
    }
}

extension PaymentContainer.TokenStatus {
    /// The state of a token.
    public struct State: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The token hasn't been requested.
        public static let notRequested: Self = "not requested"
        /// The token has been requested.
        public static let requested: Self = "requested"
        /// The card network is processing the request.
        public static let inquiry: Self = "inquiry"
        /// The token is in use.
        public static let active: Self = "active"
        /// The request has failed.
        public static let failed: Self = "failed"
        /// The token is about to be archived.
        public static let archivePending: Self = "archivePending"
        /// The token has been archived.
        public static let archived: Self = "archived"
    }
}

extension PaymentContainer {
    /// The result of the validation of an IBAN.
    public struct IBANValidation: APIModel {
        /// The number that was sent with the IBAN.
        public var reference: Int?
        /// A Boolean value that indicates whether the IBAN is valid.
        public var isValid: Bool?
        /// The IBAN.
        public var iban: SensitiveString?
        /// The BIC of the bank.
        public var bic: String?
        /// The name of the bank.
        public var bankName: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case reference = "id"
            case isValid = "valid"
            case iban, bic
            case bankName = "bankname"
        }
    }

    /// The data that a container is created from.
    ///
    /// It is the same type as the one in a Smart Transaction, with functions such as
    /// ``SmartTransaction/Draft/Container/bankAccount(owner:iban:)``.
    public typealias Draft = SmartTransaction.Draft.Container
}

extension PaymentContainer.Draft {
    /// Refuses a container that names another one, and a new one that the server no longer creates.
    ///
    /// - Parameter isNew: A Boolean value that indicates whether the draft creates a container.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check(isNew: Bool) throws {
        guard id == nil else {
            throw SecuconnectError.invalidArgument("Leave the id out of the container; it is part of the path only.")
        }
        guard isNew else { return }
        var isCard = type == .creditCard
        if case .creditCard? = privateData { isCard = true }
        guard !isCard else {
            throw SecuconnectError.invalidArgument(
                "Cards can't be stored by themselves; let the payer pay a Smart Transaction with requestsToken set.")
        }
        guard type != nil, privateData != nil || token != nil else {
            throw SecuconnectError.invalidArgument("Give the container a type and the data of the instrument.")
        }
    }
}
