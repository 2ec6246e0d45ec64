extension SmartTransaction {
    /// A payment method, as used in paths, in payment links and in ``SmartTransaction/paymentMethod``.
    ///
    /// The methods available to a payer depend on the contract and the currency.
    public struct PaymentMethod: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// SEPA direct debit.
        public static let debit: Self = "debit"
        /// Credit card, including Apple Pay.
        public static let creditcard: Self = "creditcard"
        /// Payment after delivery.
        public static let invoice: Self = "invoice"
        /// Payment in advance by bank transfer.
        public static let prepaid: Self = "prepaid"
        /// PayPal.
        public static let paypal: Self = "paypal"
        /// Klarna Sofort.
        public static let sofort: Self = "sofort"
        /// EPS, a bank transfer in Austria.
        public static let eps: Self = "eps"
        /// Giropay.
        public static let giropay: Self = "giropay"
        /// Payment by installments with easyCredit.
        public static let easycredit: Self = "easycredit"
        /// Cash at the point of sale.
        public static let cash: Self = "cash"
        /// Card at a terminal that secuconnect controls.
        public static let cashless: Self = "cashless"
        /// Card at a terminal that the point of sale controls. Pass the result of the terminal in ``Start``.
        public static let cashlessDirect: Self = "cashless_direct"
        /// Credit on a loyalty card or voucher.
        public static let loyalty: Self = "loyalty"
        /// The method `ccload`, which the vendor lists without a description.
        public static let ccload: Self = "ccload"
        /// A simulated payment at the point of sale.
        public static let demo: Self = "demo"
        /// The method that the server chooses.
        public static let auto: Self = "auto"
    }

    /// A card network.
    public struct CardScheme: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
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

extension SmartTransaction.PaymentMethod {
    /// A Boolean value that indicates whether the server responds only after a person has finished at a till or
    /// terminal.
    var waitsAtTerminal: Bool {
        [.cash, .cashless, .cashlessDirect, .loyalty, .demo, .auto].contains(self)
    }
}
