extension PaymentContainer {
    /// The payer's permission to collect money from their account.
    public struct Mandate: Codable, Hashable, Sendable {
        /// The server's number of the mandate.
        public var sepaMandateID: String?
        /// The account's number, possibly masked.
        public var iban: SensitiveString?
        /// The bank's international code.
        public var bic: String?
        /// Which of the two SEPA schemes the mandate is for.
        public var type: Scheme?
        /// The state of the mandate.
        public var status: String?
        /// The mandate's reference, which the payer's statement shows.
        public var identification: String?
        /// The SEPA identifier of whoever collects.
        public var creditorID: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case sepaMandateID = "sepa_mandate_id"
            case iban
            case bic
            case type
            case status
            case identification
            case creditorID = "creditor_id"
        }
    }

    /// How far the card network's token is.
    ///
    /// A token stands for the card at this merchant and outlives a renewed card. It is asked for with `request_token`.
    public struct TokenStatus: Codable, Hashable, Sendable {
        /// The state of the token.
        public var status: State?
        /// When the token was created.
        public var created: APITimestamp?
        /// When the token was changed last.
        public var lastModified: APITimestamp?
        /// The token's version.
        public var version: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case status
            case created
            case lastModified = "last_modified"
            case version
        }
    }
}

extension PaymentContainer.Mandate {
    /// A SEPA direct debit scheme.
    public struct Scheme: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Any payer; a debit can be returned for eight weeks.
        public static let core: Self = "CORE"
        /// Companies only; a debit can't be returned.
        public static let b2b: Self = "B2B"
    }
}

extension PaymentContainer.TokenStatus {
    /// The state of a token.
    public struct State: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Nobody asked for one.
        public static let notRequested: Self = "not requested"
        /// It has been asked for.
        public static let requested: Self = "requested"
        /// The network is looking into it.
        public static let inquiry: Self = "inquiry"
        /// It is in use.
        public static let active: Self = "active"
        /// There will be none.
        public static let failed: Self = "failed"
        /// It is about to be given up.
        public static let archivePending: Self = "archivePending"
        /// It has been given up.
        public static let archived: Self = "archived"
    }
}
