/// The resources below `/Cardprocessing`: the records of the card acquirer.
public struct CardProcessingResources: Sendable {
    let client: SecuconnectClient

    /// The invoices of the card acquirer, `/Cardprocessing/Invoices`.
    public var invoices: CardProcessingInvoices { CardProcessingInvoices(client: client) }
    /// The transactions of the card terminals, `/Cardprocessing/Transactions`.
    public var transactions: CardProcessingTransactions { CardProcessingTransactions(client: client) }
}

extension SecuconnectClient {
    /// The resources below `/Cardprocessing`.
    public var cardProcessing: CardProcessingResources { CardProcessingResources(client: self) }
}
