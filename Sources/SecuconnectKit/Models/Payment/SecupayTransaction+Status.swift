extension SecupayTransaction {
    /// The simple state of a payment.
    public struct Status: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The payment was created.
        public static let internalServerStatus: Self = "internal_server_status"
        /// The payment was requested.
        public static let requested: Self = "requested"
        /// The payment is neither authorized nor captured.
        public static let proceed: Self = "proceed"
        /// The payment is authorized but not captured.
        public static let authorized: Self = "authorized"
        /// The capture was requested. Wait before you deliver.
        public static let pending: Self = "pending"
        /// The payment was accepted. Deliver.
        public static let accepted: Self = "accepted"
        /// The payment is completed.
        public static let ok: Self = "ok"
        /// The payment was declined.
        public static let denied: Self = "denied"
        /// A problem occurred after acceptance, such as a chargeback.
        public static let issue: Self = "issue"
        /// A problem has been resolved.
        public static let issueResolved: Self = "issue_resolved"
        /// The payment was canceled.
        public static let void: Self = "void"
        /// The money is being returned.
        public static let refund: Self = "refund"
    }
}
