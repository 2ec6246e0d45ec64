extension LoyaltyMerchantCard {
    /// A card that was found by its number, with the amount that it can pay now.
    public struct LookUp: Hashable, Sendable {
        /// The identifier of the card at the merchant.
        public var id: LoyaltyMerchantCard.ID
        /// The card with its balance and its lock.
        public var card: LoyaltyMerchantCard
        /// The balance with the limit, and the receipt to print.
        public var balance: BalanceReceipt
        /// A Boolean value that indicates whether the card is locked, or its lock state isn't known.
        public var isLocked: Bool

        /// Creates an instance, for tests.
        public init(
            id: LoyaltyMerchantCard.ID, card: LoyaltyMerchantCard, balance: BalanceReceipt, isLocked: Bool
        ) {
            self.id = id
            self.card = card
            self.balance = balance
            self.isLocked = isLocked
        }

        /// The amount that the card can pay, in minor units; 0 if it is locked, and `nil` if it can be overdrawn without
        /// a limit.
        public var spendable: Int? { isLocked ? 0 : balance.spendable }

        /// Returns the part of a price that the card pays, and the rest.
        ///
        /// - Parameter price: The price in minor units.
        /// - Returns: The amounts in minor units.
        public func split(_ price: Int) -> (paid: Int, rest: Int) {
            guard price > 0 else { return (0, price) }
            let paid = Swift.min(price, spendable ?? price)
            return (paid, price - paid)
        }
    }
}
