/// The resources below `/General`: contracts, merchants and stores.
public struct GeneralResources: Sendable {
    let client: SecuconnectClient

    /// The contracts, `/General/Contracts`.
    public var contracts: GeneralContracts { GeneralContracts(client: client) }
    /// The merchants, `/General/Merchants`.
    public var merchants: GeneralMerchants { GeneralMerchants(client: client) }
    /// The stores, `/General/Stores`.
    public var stores: GeneralStores { GeneralStores(client: client) }
}

extension SecuconnectClient {
    /// The resources below `/General`.
    public var general: GeneralResources { GeneralResources(client: self) }
}
