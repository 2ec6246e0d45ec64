extension SmartTransaction {
    /// A loyalty card or voucher of the payer, or a request to create one.
    public struct Ident: APIModel {
        /// The kind of object, `smart.idents`.
        public var object: String?
        /// The identifier. It is often null.
        public var id: ResourceID<Ident>?
        /// The leading digits of the card number.
        public var prefix: String?
        /// The name of the card group.
        public var name: String?
        /// The type of ident.
        public var type: Kind?
        /// The card number or, for a card to be created, the identifier of its card group.
        public var value: SensitiveString?
        /// The number of digits of the card number. It occurs only in older transactions.
        public var length: Int?
        /// A Boolean value that indicates whether the merchant accepts the card.
        public var isValid: Bool?
        /// The card at the merchant, with its balance.
        @Indirect public var merchantCard: LoyaltyMerchantCard? = nil
        /// The holder of the card. It occurs only in older transactions and is undocumented.
        public var customer: JSONValue?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            type: Kind? = nil,
            value: SensitiveString? = nil,
            object: String? = nil,
            id: ResourceID<Ident>? = nil,
            prefix: String? = nil,
            name: String? = nil,
            length: Int? = nil,
            isValid: Bool? = nil,
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
            self.isValid = isValid
            self.merchantCard = merchantCard
            self.customer = customer
        }

        private enum CodingKeys: String, CodingKey {
            case object, id, prefix, name, type, value, length
            case isValid = "valid"
            case merchantCard = "merchantcard"
            case customer
        }
    }
}

extension SmartTransaction.Ident {
    /// Creates an ident for a card that the payer holds.
    ///
    /// - Parameter number: The card number of 16 digits.
    /// - Returns: The ident.
    public static func card(number: SensitiveString) -> Self { Self(type: .card, value: number) }

    /// Creates an ident for a card that the transaction creates.
    ///
    /// - Parameter group: The card group that the card will belong to.
    /// - Returns: The ident.
    public static func createCard(group: ResourceID<LoyaltyCardGroup>) -> Self {
        Self(type: .createCard, value: SensitiveString(group.rawValue))
    }

    /// A type of ident.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A card.
        public static let card: Self = "card"
        /// A card to be created.
        public static let createCard: Self = "create_card"
        /// A check-in.
        public static let checkin: Self = "checkin"
        /// A manual entry.
        public static let manual: Self = "manual"
    }
}
