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
