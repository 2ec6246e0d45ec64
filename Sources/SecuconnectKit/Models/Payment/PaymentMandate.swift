/// A SEPA mandate that was signed outside of secuconnect.
public struct PaymentMandate: APIModel {
    /// The identifier of a mandate.
    public typealias ID = ResourceID<PaymentMandate>

    /// The kind of object, `payment.mandates`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The creation time.
    public var created: APITimestamp?
    /// The IBAN of the account.
    public var iban: SensitiveString?
    /// The BIC of the bank.
    public var bic: String?
    /// The SEPA scheme of the mandate.
    public var type: PaymentContainer.Mandate.Scheme?
    /// The day of the signature.
    public var dateOfSignature: CalendarDate?
    /// The state.
    public var status: Status?
    /// The mandate reference, which appears on the bank statement of the payer.
    public var identification: String?
    /// The merchant that collects money with the mandate.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a mandate, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, iban, bic, type
        case dateOfSignature = "date_of_signature"
        case status, identification, merchant
        case lostValues = "#lost"
    }
}

extension PaymentMandate {
    /// The state of a mandate. More states exist.
    public struct Status: OpenEnum, ExpressibleByIntegerLiteral {
        /// The raw value used by the API.
        public var rawValue: Int

        /// Creates a value from a raw value.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// A COR1 mandate has been requested.
        public static let cor1Requested: Self = 10
        /// A COR1 mandate is valid.
        public static let cor1OK: Self = 11
        /// A COR1 mandate has been canceled.
        public static let cor1Canceled: Self = 12
        /// A mandate between companies has been requested.
        public static let b2bRequested: Self = 20
        /// A mandate between companies is valid.
        public static let b2bOK: Self = 21
        /// A mandate between companies has been canceled.
        public static let b2bCanceled: Self = 22
    }

    /// The data that a mandate is created from.
    public struct Draft: APIModel {
        /// The IBAN of the account.
        public var iban: SensitiveString
        /// The BIC of the bank.
        public var bic: String
        /// The SEPA scheme of the mandate.
        public var type: PaymentContainer.Mandate.Scheme
        /// The day of the signature.
        public var dateOfSignature: CalendarDate
        /// The mandate reference, which appears on the bank statement of the payer.
        public var identification: String?
        // The field is called `merchant_id`, but is an object.
        private var merchantReference: ResourceReference<GeneralMerchant>

        /// The merchant that collects money with the mandate.
        public var merchant: GeneralMerchant.ID {
            get { merchantReference.id ?? "" }
            set { merchantReference = .init(id: newValue) }
        }

        /// Creates a draft. Omitted values aren't sent.
        public init(
            iban: SensitiveString, bic: String, type: PaymentContainer.Mandate.Scheme, dateOfSignature: CalendarDate,
            merchant: GeneralMerchant.ID, identification: String? = nil
        ) {
            self.iban = iban
            self.bic = bic
            self.type = type
            self.dateOfSignature = dateOfSignature
            self.identification = identification
            merchantReference = .init(id: merchant)
        }

        private enum CodingKeys: String, CodingKey {
            case iban, bic, type
            case dateOfSignature = "date_of_signature"
            case identification
            case merchantReference = "merchant_id"
        }

        /// Refuses a mandate that lacks what the server needs.
        ///
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
        func check() throws {
            let texts = [iban.rawValue, bic, type.rawValue, merchant.rawValue]
            guard !texts.contains(where: \.trimmed.isEmpty), dateOfSignature.day != nil else {
                throw SecuconnectError.invalidArgument(
                    "A mandate needs an IBAN, a BIC, a scheme, the day of the signature and a merchant.")
            }
        }
    }
}
