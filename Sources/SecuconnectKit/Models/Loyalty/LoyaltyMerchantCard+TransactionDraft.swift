extension LoyaltyMerchantCard {
    /// The data of a transaction with a card.
    ///
    /// ```swift
    /// let draft = LoyaltyMerchantCard.TransactionDraft.discharge(2000)
    /// ```
    public struct TransactionDraft: APIModel {
        /// The action.
        public var action: Action
        /// The amount in minor units, or the number of points.
        public var amount: Int?
        /// The bonus in minor units.
        public var bonusAmount: Int?
        /// The identifier of the terminal. The difference to ``terminalNumber`` is undocumented.
        public var terminalID: String?
        /// The terminal number. ``LoyaltyMerchantCard/VirtualTerminal/terminalID`` has it.
        public var terminalNumber: String?
        /// The store.
        public var store: GeneralStore.ID?
        /// The card number.
        public var cardNumber: SensitiveString?
        /// The merchant.
        public var merchantID: GeneralMerchant.ID?
        /// A Boolean value that indicates whether the card can pay a part of the amount. Only `true` is sent,
        /// because the server would take the string `false` for true; a card can't by default.
        public var isAmountSplitAllowed: Bool? {
            get { amountSplitAllowed.map { $0 == Self.allowed } }
            set { amountSplitAllowed = newValue == true ? Self.allowed : nil }
        }
        /// The additional data of the merchant, a JSON object.
        public var additionalData: JSONValue?

        // PHP takes every string for true, "false" too.
        private var amountSplitAllowed: String?
        private static let allowed = "true"

        /// Creates a draft. Omitted values aren't sent.
        public init(
            action: Action, amount: Int? = nil, bonusAmount: Int? = nil, terminalID: String? = nil,
            terminalNumber: String? = nil,
            store: GeneralStore.ID? = nil, cardNumber: SensitiveString? = nil, merchantID: GeneralMerchant.ID? = nil,
            isAmountSplitAllowed: Bool? = nil, additionalData: JSONValue? = nil
        ) {
            self.action = action
            self.amount = amount
            self.bonusAmount = bonusAmount
            self.terminalID = terminalID
            self.terminalNumber = terminalNumber
            self.store = store
            self.cardNumber = cardNumber
            self.merchantID = merchantID
            self.additionalData = additionalData
            self.isAmountSplitAllowed = isAmountSplitAllowed
        }

        private enum CodingKeys: String, CodingKey {
            case action, amount
            case bonusAmount = "bonus_amount"
            case terminalID = "terminal_id"
            case terminalNumber = "tid"
            case store
            case cardNumber = "cardnumber"
            case merchantID = "merchant_id"
            case additionalData = "additional_data"
            case amountSplitAllowed = "amount_split_allowed"
        }
    }

    /// The action of a transaction with a card.
    public struct Action: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The charge of money.
        public static let charge: Self = "charge"
        /// The discharge of money.
        public static let discharge: Self = "discharge"
        /// The recording of revenue.
        public static let saleRevenue: Self = "sale_revenue"
        /// The charge of points.
        public static let chargePoints: Self = "charge_points"
        /// The discharge of points.
        public static let dischargePoints: Self = "discharge_points"
        /// The cancellation of the last transaction of the card.
        public static let cancelLast: Self = "cancel_last"
        /// An immediate bonus.
        public static let immediateBonus: Self = "immediate_bonus"
        /// A cash report. It is only for the question whether a passcode is required.
        public static let cashReport: Self = "cashreport"
    }
}

extension LoyaltyMerchantCard.TransactionDraft {
    /// Creates a charge of money.
    ///
    /// - Parameters:
    ///   - amount: The amount in minor units.
    ///   - terminalID: The identifier of the terminal.
    ///   - store: The store.
    /// - Returns: The draft.
    public static func charge(_ amount: Int, terminalID: String? = nil, store: GeneralStore.ID? = nil) -> Self {
        Self(action: .charge, amount: amount, terminalID: terminalID, store: store)
    }

    /// Creates a discharge of money.
    ///
    /// - Parameters:
    ///   - amount: The amount in minor units.
    ///   - terminalID: The identifier of the terminal.
    ///   - store: The store.
    /// - Returns: The draft.
    public static func discharge(_ amount: Int, terminalID: String? = nil, store: GeneralStore.ID? = nil) -> Self {
        Self(action: .discharge, amount: amount, terminalID: terminalID, store: store)
    }

    /// Creates a charge of points.
    ///
    /// - Parameters:
    ///   - points: The number of points.
    ///   - terminalID: The identifier of the terminal.
    ///   - store: The store.
    /// - Returns: The draft.
    public static func chargePoints(_ points: Int, terminalID: String? = nil, store: GeneralStore.ID? = nil) -> Self {
        Self(action: .chargePoints, amount: points, terminalID: terminalID, store: store)
    }

    /// Creates a discharge of points.
    ///
    /// - Parameters:
    ///   - points: The number of points.
    ///   - terminalID: The identifier of the terminal.
    ///   - store: The store.
    /// - Returns: The draft.
    public static func dischargePoints(
        _ points: Int, terminalID: String? = nil, store: GeneralStore.ID? = nil
    ) -> Self {
        Self(action: .dischargePoints, amount: points, terminalID: terminalID, store: store)
    }

    /// Creates the cancellation of the last transaction of the card.
    ///
    /// - Parameters:
    ///   - terminalID: The identifier of the terminal.
    ///   - store: The store.
    /// - Returns: The draft.
    public static func cancelLast(terminalID: String? = nil, store: GeneralStore.ID? = nil) -> Self {
        Self(action: .cancelLast, terminalID: terminalID, store: store)
    }
}

extension LoyaltyMerchantCard {
    /// A card after a transaction, with a receipt to print.
    public struct Booking: APIModel {
        /// The card after the transaction.
        public var card: LoyaltyMerchantCard
        /// The lines at the top of the receipt.
        public var receiptHeader: [SmartTransaction.ReceiptLine]?
        /// The lines of the receipt.
        public var receipt: [SmartTransaction.ReceiptLine]?
        /// The transaction number.
        public var transactionCode: Int?
        /// The amount of the transaction in minor units.
        public var amount: Int?

        /// Creates an instance with a card, for tests.
        public init(card: LoyaltyMerchantCard = LoyaltyMerchantCard()) { self.card = card }

        private enum CodingKeys: String, CodingKey {
            case receiptHeader = "receipt_header"
            case receipt
            case transactionCode = "trans_id"
            case amount
        }
    }
}

// The fields of the card stand among those of the booking.
extension LoyaltyMerchantCard.Booking {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        card = try LoyaltyMerchantCard(from: decoder)
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        receiptHeader = try fields.decodeIfPresent([SmartTransaction.ReceiptLine].self, forKey: .receiptHeader)
        receipt = try fields.decodeIfPresent([SmartTransaction.ReceiptLine].self, forKey: .receipt)
        transactionCode = try fields.decodeIfPresent(Int.self, forKey: .transactionCode)
        amount = try fields.decodeIfPresent(Int.self, forKey: .amount)
    }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws {
        try card.encode(to: encoder)
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(receiptHeader, forKey: .receiptHeader)
        try fields.encodeIfPresent(receipt, forKey: .receipt)
        try fields.encodeIfPresent(transactionCode, forKey: .transactionCode)
        try fields.encodeIfPresent(amount, forKey: .amount)
    }
}

extension LoyaltyMerchantCard.TransactionDraft {
    /// Refuses what no transaction can be.
    func check() throws {
        guard action != .cashReport else {
            throw SecuconnectError.invalidArgument("A cash report isn't a transaction; pass another action.")
        }
        for value in [amount, bonusAmount].compactMap({ $0 }) where value < 1 {
            throw SecuconnectError.invalidArgument(
                "An amount is 1 or more; choose the action for the direction, and leave out what isn't needed.")
        }
        try cardNumber?.check(as: "card number")
        try additionalData?.checkIsObject()
    }
}
