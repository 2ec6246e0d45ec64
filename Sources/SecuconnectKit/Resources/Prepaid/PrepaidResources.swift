/// The resources below `/Prepaid`: phone credit and other codes that a till sells.
public struct PrepaidResources: Sendable {
    let client: SecuconnectClient

    /// The contracts for prepaid sales, `/Prepaid/Contracts`.
    public var contracts: PrepaidContracts { PrepaidContracts(client: client) }
    /// The products, `/Prepaid/Items`.
    public var items: PrepaidItems { PrepaidItems(client: client) }
    /// The reports, `/Prepaid/Reports`.
    public var reports: PrepaidReports { PrepaidReports(client: client) }
    /// The sales, `/Prepaid/Sales`.
    public var sales: PrepaidSales { PrepaidSales(client: client) }
}

extension SecuconnectClient {
    /// The resources below `/Prepaid`.
    public var prepaid: PrepaidResources { PrepaidResources(client: self) }
}
