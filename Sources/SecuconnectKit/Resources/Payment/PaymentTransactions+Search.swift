extension PaymentTransactions: ListableResource {
    /// What the list has.
    public typealias Element = PaymentTransaction

    /// `GET /Payment/Transactions`.
    public var list: ListEndpoint {
        ListEndpoint("/Payment/Transactions", name: "payment.transactions", client: client)
    }
}
