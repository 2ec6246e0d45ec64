extension SmartTransaction {
    /// A way to pay, as it stands in paths, in payment links and in ``SmartTransaction/paymentMethod``.
    ///
    /// Which ones a payer is offered depends on the contract and the currency.
    public struct PaymentMethod: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any method.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// SEPA direct debit.
        public static let debit: Self = "debit"
        /// Credit card, Apple Pay included.
        public static let creditcard: Self = "creditcard"
        /// Payment after delivery.
        public static let invoice: Self = "invoice"
        /// Payment in advance by bank transfer.
        public static let prepaid: Self = "prepaid"
        /// PayPal.
        public static let paypal: Self = "paypal"
        /// Klarna Sofort.
        public static let sofort: Self = "sofort"
        /// EPS, the bank transfer of Austria.
        public static let eps: Self = "eps"
        /// Giropay.
        public static let giropay: Self = "giropay"
        /// Payment by instalments with easyCredit.
        public static let easycredit: Self = "easycredit"
        /// Cash at the till.
        public static let cash: Self = "cash"
        /// Card at a terminal that secuconnect drives.
        public static let cashless: Self = "cashless"
        /// Card at a terminal that the till drives itself; what the terminal said goes into ``Start``.
        public static let cashlessDirect: Self = "cashless_direct"
        /// Credit on a loyalty card or voucher.
        public static let loyalty: Self = "loyalty"
        /// A payment at the till that only pretends.
        public static let demo: Self = "demo"
        /// The server chooses.
        public static let auto: Self = "auto"
    }

    /// A network of credit cards.
    public struct CardScheme: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any network.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Mastercard.
        public static let mastercard: Self = "mastercard"
        /// Visa.
        public static let visa: Self = "visa"
        /// American Express.
        public static let americanExpress: Self = "american express"
        /// China UnionPay.
        public static let unionPay: Self = "cup"
    }
}
