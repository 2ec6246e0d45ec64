/// The resources below `/Loyalty`: gift cards, customer cards and their holders.
public struct LoyaltyResources: Sendable {
    let client: SecuconnectClient

    /// The card programs, `/Loyalty/Cardgroups`.
    public var cardGroups: LoyaltyCardGroups { LoyaltyCardGroups(client: client) }
    /// The cards, independent of merchants, `/Loyalty/Cards`.
    public var cards: LoyaltyCards { LoyaltyCards(client: client) }
    /// The customers of merchants, `/Loyalty/Customers`.
    public var customers: LoyaltyCustomers { LoyaltyCustomers(client: client) }
    /// The cards at merchants, with their balances, `/Loyalty/MerchantCards`.
    public var merchantCards: LoyaltyMerchantCards { LoyaltyMerchantCards(client: client) }
    /// The transactions of the cards, `/Loyalty/Transactions`.
    public var transactions: LoyaltyTransactions { LoyaltyTransactions(client: client) }
}

extension SecuconnectClient {
    /// The resources below `/Loyalty`.
    public var loyalty: LoyaltyResources { LoyaltyResources(client: self) }
}
