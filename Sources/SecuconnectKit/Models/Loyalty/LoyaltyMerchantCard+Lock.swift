extension LoyaltyMerchantCard {
    /// The lock of a card.
    public struct Lock: APIModel {
        /// The lock state.
        public var status: LockStatus?
        /// The reason. Undocumented; it presumably stays after the card was unlocked.
        public var reason: LockReason?
        /// The note. Undocumented; it presumably stays after the card was unlocked.
        public var note: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case status = "lock_status"
            case reason, note
        }
    }

    /// A reason to lock a card, with its description.
    public struct LockReasonText: APIModel {
        /// The reason.
        public var id: LockReason?
        /// The description in German.
        public var description: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id
            case description = "desc"
        }
    }

    /// The reason to lock a card.
    public struct LockReason: OpenEnum, ExpressibleByIntegerLiteral {
        /// The raw value used by the API.
        public var rawValue: Int

        /// Creates a value from a raw value.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// The card was lost.
        public static let lost: Self = 1
        /// The card is defective.
        public static let defect: Self = 2
        /// The merchant has claims against the holder.
        public static let claims: Self = 3
        /// The card has expired.
        public static let expired: Self = 6
        /// The card hasn't been activated.
        public static let notActivated: Self = 8
    }
}
