extension SmartTransaction {
    /// A loyalty card or voucher of the payer, or the wish to make one.
    public struct Ident: Codable, Hashable, Sendable {
        /// Always `smart.idents`, where the server says so.
        public var object: String?
        /// The id. Often null.
        public var id: ResourceID<Ident>?
        /// The digits that the card's number starts with.
        public var prefix: String?
        /// What the group of cards is called.
        public var name: String?
        /// Whether it is a card or a card to be made.
        public var type: Kind?
        /// The card's number or, for a card to be made, the id of its card group.
        public var value: SensitiveString?
        /// How many digits the number has. Only seen on older transactions.
        public var length: Int?
        /// Whether the merchant takes the card.
        public var valid: Bool?
        /// The card as the merchant knows it, with its balance.
        @Indirect public var merchantCard: LoyaltyMerchantCard? = nil
        /// Who the card belongs to. Only seen on older transactions; its shape is not documented.
        public var customer: JSONValue?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - type: whether it is a card or a card to be made.
        ///   - value: the card's number or, for a card to be made, the id of its card group.
        ///   - object: always `smart.idents`, where the server says so.
        ///   - id: the id. Often null.
        ///   - prefix: the digits that the card's number starts with.
        ///   - name: what the group of cards is called.
        ///   - length: how many digits the number has. Only seen on older transactions.
        ///   - valid: whether the merchant takes the card.
        ///   - merchantCard: the card as the merchant knows it, with its balance.
        ///   - customer: who the card belongs to. Only seen on older transactions; its shape is not documented.
        public init(
            type: Kind? = nil,
            value: SensitiveString? = nil,
            object: String? = nil,
            id: ResourceID<Ident>? = nil,
            prefix: String? = nil,
            name: String? = nil,
            length: Int? = nil,
            valid: Bool? = nil,
            merchantCard: LoyaltyMerchantCard? = nil,
            customer: JSONValue? = nil
        ) {
            self.type = type
            self.value = value
            self.object = object
            self.id = id
            self.prefix = prefix
            self.name = name
            self.length = length
            self.valid = valid
            self.merchantCard = merchantCard
            self.customer = customer
        }

        private enum CodingKeys: String, CodingKey {
            case object
            case id
            case prefix
            case name
            case type
            case value
            case length
            case valid
            case merchantCard = "merchantcard"
            case customer
        }
    }
}

extension SmartTransaction.Ident {
    /// A card that the payer holds.
    ///
    /// - Parameter number: its number, 16 digits.
    /// - Returns: the ident.
    public static func card(number: SensitiveString) -> Self { Self(type: .card, value: number) }

    /// A card that is to be made with this transaction.
    ///
    /// - Parameter group: the group of cards that it will belong to.
    /// - Returns: the ident.
    public static func createCard(group: ResourceID<LoyaltyCardGroup>) -> Self {
        Self(type: .createCard, value: SensitiveString(group.rawValue))
    }

    /// How a payer is recognised.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// By a card.
        public static let card: Self = "card"
        /// By a card that is to be made.
        public static let createCard: Self = "create_card"
        /// By a check-in.
        public static let checkin: Self = "checkin"
        /// By hand.
        public static let manual: Self = "manual"
    }
}
