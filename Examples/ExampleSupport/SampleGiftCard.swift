public import SecuconnectKit
public import SecuconnectSimulator

extension SimulatedServer {
    /// Creates a gift card with EUR 10.00 on it, for experiments.
    ///
    /// - Parameter account: The account of the merchant at this server.
    /// - Returns: The number of the card.
    /// - Throws: `SecuconnectError`, or ``ExampleFailure`` if there is no card.
    public func sampleGiftCard(of account: ExampleAccount) async throws -> SensitiveString {
        let loyalty = account.client.loyalty
        let group = try await loyalty.cardGroups.create(displayName: "Gift Card", merchant: "MRC_1").requiredID
        guard let card = try await loyalty.merchantCards.create(1, in: group, of: "MRC_1").first,
            let number = card.card?.cardNumber
        else { throw ExampleFailure("The simulator created no card.") }
        try await loyalty.merchantCards.execute(card.requiredID, .charge(1_000))
        return number
    }
}
