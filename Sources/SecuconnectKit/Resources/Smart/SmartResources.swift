/// The resources below `/Smart`: sales and orders, and their devices.
public struct SmartResources: Sendable {
    let client: SecuconnectClient

    /// Smart Transactions, `/Smart/Transactions`.
    public var transactions: SmartTransactions { SmartTransactions(client: client) }
    /// The devices at the point of sale, `/Smart/Devices`.
    public var devices: SmartDevices { SmartDevices(client: client) }
    /// The routings, which connect devices, `/Smart/Routings`.
    public var routings: SmartRoutings { SmartRoutings(client: client) }
}

extension SecuconnectClient {
    /// The resources below `/Smart`.
    public var smart: SmartResources { SmartResources(client: self) }
}
