extension LoyaltyMerchantCard {
    /// The balance of a card, with a receipt to print.
    public struct BalanceReceipt: APIModel {
        /// A Boolean value that indicates whether the card is valid.
        public var isValid: Bool?
        /// The balance in minor units.
        public var balance: Int?
        /// The part of ``balance`` that was paid in, in minor units.
        public var cashBalance: Int?
        /// The part of ``balance`` that was granted as a bonus, in minor units.
        public var bonusBalance: Int?
        /// The card group in the terminal protocol ZVT.
        public var zvtCardGroup: String?
        /// The number of points.
        public var points: Int?
        /// A Boolean value that indicates whether a new passcode has been set.
        public var hasNewPasscode: Bool?
        /// The lines at the top of the receipt.
        public var receiptHeader: [SmartTransaction.ReceiptLine]?
        /// The lines of the receipt.
        public var receipt: [SmartTransaction.ReceiptLine]?
        /// A Boolean value that indicates whether the card can pay a part of a price.
        public var isAmountSplitEnabled: Bool?
        /// A Boolean value that indicates whether the card can be overdrawn.
        public var isLimitAllowed: Bool?
        /// The overdraft limit with its currency, for display.
        public var limitText: String?
        /// The overdraft limit in minor units. With ``isLimitAllowed``, 0 means that there is no limit.
        public var limit: Int?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case isValid = "valid"
            case balance
            case cashBalance = "cash_balance"
            case bonusBalance = "bonus_balance"
            case zvtCardGroup = "zvt_cardgroup"
            case points
            case hasNewPasscode = "new_passcode"
            case receiptHeader = "receipt_header"
            case receipt
            case isAmountSplitEnabled = "amount_split_enabled"
            case isLimitAllowed = "limit_allowed"
            case limitText = "limit_str"
            case limit
        }
    }
}

extension LoyaltyMerchantCard.BalanceReceipt {
    /// The amount that the card can pay, in minor units, or nil if it can be overdrawn without a limit.
    ///
    /// It is 0 unless the response says that the card is valid and how much is on it. The rule is that of the vendor's
    /// demo.
    public var spendable: Int? {
        guard isValid == true, let balance else { return 0 }
        guard isLimitAllowed == true, let limit else { return max(0, balance) }
        if limit == 0 { return nil }
        let (sum, isOverflow) = balance.addingReportingOverflow(limit)
        return isOverflow ? max(0, balance) : max(0, sum)
    }
}
