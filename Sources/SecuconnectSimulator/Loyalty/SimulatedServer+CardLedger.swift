public import SecuconnectKit

extension SimulatedServer {
    /// A movement on a loyalty card in the books of the server.
    public struct CardLedgerEntry: Hashable, Sendable {
        /// The transaction.
        public var transaction: LoyaltyTransaction.ID
        /// The card.
        public var card: LoyaltyMerchantCard.ID
        /// The Smart Transaction that it belongs to.
        public var smartTransaction: SmartTransaction.ID?
        /// The money that was paid in or taken, in minor units. It is negative if it left the card.
        public var cash: Int
        /// The bonus that was granted or taken, in minor units.
        public var bonus: Int
        /// The points that were granted or taken.
        public var points: Int
        /// The transaction that this one takes back.
        public var reversed: LoyaltyTransaction.ID?
    }

    /// The books of all loyalty cards, the oldest movement first. The movements of a card add up to its balance.
    public var cardLedger: [CardLedgerEntry] {
        withState { state in
            state.loyalty.entries.map { entry in
                CardLedgerEntry(
                    transaction: .init(entry.id), card: .init(entry.card),
                    smartTransaction: entry.smart.map { .init($0) },
                    cash: entry.movement.cash, bonus: entry.movement.bonus, points: entry.movement.points,
                    reversed: entry.reversed.map { .init($0) })
            }
        }
    }

    /// The PIN that the holder of a card was sent.
    ///
    /// - Parameter number: The card number.
    /// - Returns: The PIN, or `nil` if there is no such card.
    public func cardPIN(of number: SensitiveString) -> SensitiveString? {
        withState { $0.loyalty.secrets[number.rawValue].map { SensitiveString($0.pin) } }
    }

    /// Allows to overdraw a card, as the merchant does outside of the API.
    ///
    /// - Parameters:
    ///   - limit: The limit in minor units, 0 for none, or `nil` to forbid it again.
    ///   - card: The card.
    public func setOverdraftLimit(_ limit: Int?, of card: LoyaltyMerchantCard.ID) {
        withState { $0.loyalty.terms[card.rawValue] = .init(overdraft: limit.map { max(0, $0) }) }
    }
}
