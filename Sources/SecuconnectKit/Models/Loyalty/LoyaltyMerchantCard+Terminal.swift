extension LoyaltyMerchantCard {
    /// The result of the validation of a card number.
    public struct Validation: APIModel {
        /// A Boolean value that indicates whether the merchant accepts the card. Take the card for valid only if it is
        /// true: it can be missing.
        public var isValid: Bool?
        /// A Boolean value that indicates whether the card has a passcode to check.
        public var hasPasscode: Bool?
        /// A Boolean value that indicates whether the card is locked.
        public var isLocked: Bool?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// The virtual terminal of a merchant, for transactions with a card.
    public struct VirtualTerminal: APIModel {
        /// The store that the terminal belongs to. Its fields are undocumented but for the name.
        public var store: JSONValue?
        /// The identifier of the terminal.
        public var terminalID: String?
        /// The allowed actions.
        public var actions: [Action]?
        /// A Boolean value that indicates whether the terminal grants bonuses.
        public var isGiftTerminal: Bool?
        /// A Boolean value that indicates whether a card can pay a part of a price.
        public var isAmountSplitEnabled: Bool?
        /// A Boolean value that indicates whether the terminal is disabled. The response can consist of it alone.
        public var isDisabled: Bool?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case store
            case terminalID = "tid"
            case actions
            case isGiftTerminal = "gift_terminal"
            case isAmountSplitEnabled = "amount_split_enabled"
            case isDisabled = "disabled"
        }
    }
}

extension LoyaltyMerchantCard.VirtualTerminal {
    /// The name of the store.
    public var storeName: String? { store?["name"]?.string }
    /// The identifier of the store.
    public var storeID: GeneralStore.ID? { store?["id"]?.string.map(GeneralStore.ID.init(rawValue:)) }
}

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
    /// The amount that the card can pay, in minor units, or `nil` if it can be overdrawn without a limit.
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
