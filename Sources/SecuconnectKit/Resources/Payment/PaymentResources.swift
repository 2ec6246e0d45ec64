/// The resources below `/Payment`: the movements of money behind sales and orders.
public struct PaymentResources: Sendable {
    let client: SecuconnectClient

    /// Payment Transactions, `/Payment/Transactions`.
    public var transactions: PaymentTransactions { PaymentTransactions(client: client) }
}

extension SecuconnectClient {
    /// The resources below `/Payment`.
    public var payment: PaymentResources { PaymentResources(client: self) }
}
