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
        public var transactionID: Int?
        /// The amount of the transaction in minor units.
        public var amount: Int?

        /// Creates an instance with a card, for tests.
        public init(card: LoyaltyMerchantCard = LoyaltyMerchantCard()) { self.card = card }

        private enum CodingKeys: String, CodingKey {
            case receiptHeader = "receipt_header"
            case receipt
            case transactionID = "trans_id"
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
        transactionID = try fields.decodeIfPresent(Int.self, forKey: .transactionID)
        amount = try fields.decodeIfPresent(Int.self, forKey: .amount)
    }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws {
        try card.encode(to: encoder)
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(receiptHeader, forKey: .receiptHeader)
        try fields.encodeIfPresent(receipt, forKey: .receipt)
        try fields.encodeIfPresent(transactionID, forKey: .transactionID)
        try fields.encodeIfPresent(amount, forKey: .amount)
    }
}
