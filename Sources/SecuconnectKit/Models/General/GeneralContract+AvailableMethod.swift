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
