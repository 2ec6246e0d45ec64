/// The resources below `/Smart`: sales and orders, and their devices.
public struct SmartResources: Sendable {
    let client: SecuconnectClient

    /// Smart Transactions, `/Smart/Transactions`.
    public var transactions: SmartTransactions { SmartTransactions(client: client) }
}

extension SecuconnectClient {
    /// The resources below `/Smart`.
    public var smart: SmartResources { SmartResources(client: self) }
}
