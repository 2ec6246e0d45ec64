extension PaymentContainer {
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
