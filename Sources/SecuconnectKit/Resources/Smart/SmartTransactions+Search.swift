extension SmartTransactions: ListableResource {
    /// What the list has.
    public typealias Element = SmartTransaction

    /// `GET /Smart/Transactions`.
    public var list: ListEndpoint { ListEndpoint("/Smart/Transactions", name: "smart.transactions", client: client) }
}
