extension SecupayTransaction {
    /// The state of a payment in short.
    public struct Status: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// It exists, and nothing more.
        public static let internalServerStatus: Self = "internal_server_status"
        /// It has been asked for.
        public static let requested: Self = "requested"
        /// It has begun and is neither authorised nor captured.
        public static let proceed: Self = "proceed"
        /// It is authorised and not captured yet.
        public static let authorized: Self = "authorized"
        /// The capture was asked for: wait before you deliver.
        public static let pending: Self = "pending"
        /// It was accepted: deliver.
        public static let accepted: Self = "accepted"
        /// It is done.
        public static let ok: Self = "ok"
        /// It was refused.
        public static let denied: Self = "denied"
        /// There is a problem after acceptance, such as a charge-back.
        public static let issue: Self = "issue"
        /// A problem has been solved.
        public static let issueResolved: Self = "issue_resolved"
        /// It was cancelled.
        public static let void: Self = "void"
        /// The money goes back.
        public static let refund: Self = "refund"
    }

    /// When the money is taken.
    public struct PaymentAction: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// At once.
        public static let sale: Self = "sale"
        /// Not before it is captured.
        public static let authorization: Self = "authorization"
    }

    /// A way to pay.
    public struct PaymentMethod: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// TWINT, of Switzerland.
        public static let twint: Self = "twint"
    }
}
