extension SmartTransactions {
    /// Finds transactions, one page at a time.
    ///
    /// ```swift
    /// let page = try await client.smart.transactions.find(
    ///     ListQuery(filter: SearchField.status.equals("ok"), sort: [.descending(.created)], count: 20))
    /// ```
    /// Calls `GET /Smart/Transactions`.
    ///
    /// - Parameter query: which, in which order, how many; the server's first ten by default.
    /// - Returns: the page, with the number of all that match.
    /// - Throws: ``SecuconnectError``.
    public func find(_ query: ListQuery = ListQuery()) async throws -> ListPage<SmartTransaction> {
        try await client.send(Self.list(query))
    }

    static func list<Element>(_ query: ListQuery) throws -> APIOperation<ListPage<Element>> {
        APIOperation(.get, "/Smart/Transactions", name: "smart.transactions.find", query: try query.queryItems())
    }
}
