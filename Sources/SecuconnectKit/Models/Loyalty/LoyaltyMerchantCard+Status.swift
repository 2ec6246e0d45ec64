extension LoyaltyMerchantCard {
    /// Whether a card is in use.
    public struct StockStatus: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// It is in use.
        public static let active: Self = "active"
        /// It is not in use.
        public static let inactive: Self = "inactive"
        /// It is in stock.
        public static let stored: Self = "stored"
    }

    /// Whether a card is locked.
    public struct LockStatus: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// It is.
        public static let locked: Self = "locked"
        /// It is not.
        public static let unlocked: Self = "unlocked"
    }

    /// Before what a card's passcode is asked for.
    public struct PasscodeCheck: OpenEnum, ExpressibleByIntegerLiteral {
        /// The number on the wire.
        public var rawValue: Int

        /// Takes any number.
        ///
        /// - Parameter rawValue: the number on the wire.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Before nothing.
        public static let never: Self = 0
        /// Before anything.
        public static let always: Self = 1
        /// Before money is taken off.
        public static let discharge: Self = 2
        /// Before money is loaded.
        public static let charge: Self = 3
        /// Before revenue is recorded.
        public static let sale: Self = 4
        /// Before points are taken off.
        public static let pointDischarge: Self = 5
        /// Before points are loaded.
        public static let pointCharge: Self = 6
    }
}
