import Foundation

/// A resource whose objects can be listed and searched, such as ``SmartTransactions``.
///
/// All lists of the API take the same parameters and have the same methods. They call `GET` on the resource's path, for
/// example `GET /Smart/Transactions`.
public protocol ListableResource: Sendable {
    /// What the list has.
    associatedtype Element: Decodable & Hashable & Sendable

    /// Where the list is.
    var list: ListEndpoint { get }
}

extension ListableResource {
    /// Finds objects, one page at a time.
    ///
    /// ```swift
    /// let page = try await client.smart.transactions.find(
    ///     ListQuery(filter: SearchField.status.equals("ok"), sort: [.descending(.created)], count: 20))
    /// ```
    /// Calls `GET` on the list.
    ///
    /// - Parameter query: which, in which order, how many; the server's first ten by default.
    /// - Returns: the page, with the number of all that match.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/scrollExpired`` if the server no longer knows the
    ///   query's scroll id.
    public func find(_ query: ListQuery = ListQuery()) async throws -> ListPage<Element> {
        try await list.page(query, for: "find")
    }

    /// Reads all objects that a query finds, however many they are, in constant memory.
    ///
    /// Calls `GET` on the list, once a page, as the sequence is iterated.
    ///
    /// - Parameters:
    ///   - query: which, in which order, and in ``ListQuery/count`` how many a page, the server's own ten by default.
    ///   - paging: through a snapshot, or by offset.
    ///   - prefetch: whether to get the next page while this one is worked on.
    /// - Returns: the objects. Iterating throws ``SecuconnectError``.
    public func all(
        _ query: ListQuery = ListQuery(), by paging: ListQuery.Paging = .scroll(), prefetch: Bool = false
    ) -> ListSequence<Element> {
        let list = list
        return ListSequence(
            ListPageSequence(query: query, paging: paging, prefetches: prefetch, operation: list.operation("all")) {
                try await list.page($0, for: "all")
            })
    }

    /// Reads all objects that meet a condition, however many they are, in constant memory.
    ///
    /// ```swift
    /// let paid = client.smart.transactions.all(where: SearchField.status.equals("ok"), pageSize: 100)
    /// for try await transaction in paid { print(transaction.id) }
    /// ```
    /// Calls `GET` on the list, once a page, as the sequence is iterated.
    ///
    /// - Parameters:
    ///   - filter: which.
    ///   - sort: in which order; the server's own by default.
    ///   - pageSize: how many a page, 1 or more; the server's own ten by default. Its limit isn't documented.
    ///   - paging: through a snapshot, or by offset.
    ///   - prefetch: whether to get the next page while this one is worked on.
    /// - Returns: the objects. Iterating throws ``SecuconnectError``.
    public func all(
        where filter: SearchFilter, sort: [SearchSort] = [], pageSize: Int? = nil,
        by paging: ListQuery.Paging = .scroll(), prefetch: Bool = false
    ) -> ListSequence<Element> {
        all(ListQuery(filter: filter, sort: sort, count: pageSize), by: paging, prefetch: prefetch)
    }
}

extension ListableResource {
    /// Counts and sums objects up, in place of listing them.
    ///
    /// ```swift
    /// let months = try await client.smart.transactions.aggregate(
    ///     ListQuery(
    ///         filter: SearchField.status.equals("ok"),
    ///         aggregate: .init(timestampField: .created, interval: .month, sumBy: .amount)))
    /// ```
    /// How aggregations are sent is not documented; see ``ListQuery/Aggregation``. Calls `GET` on the list.
    ///
    /// - Parameter query: which objects, and in ``ListQuery/aggregate`` what to make of them.
    /// - Returns: a page of rows.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if nothing is to be aggregated.
    public func aggregate(_ query: ListQuery) async throws -> ListPage<AggregationBucket> {
        guard let aggregation = query.aggregate, !aggregation.queryItems.isEmpty else {
            throw SecuconnectError.invalidArgument("Say in the query's \"aggregate\" what to count or sum up.")
        }
        return try await list.page(query, for: "aggregate")
    }

    /// Reads which fields the objects have. The API does not document the answer's form.
    ///
    /// Calls `GET` on the list, with `meta=only`.
    ///
    /// - Returns: the answer's `meta`, or the whole answer where that is missing.
    /// - Throws: ``SecuconnectError``.
    public func fieldDefinitions() async throws -> JSONValue {
        let answer: JSONValue = try await list.response(to: ListQuery(meta: .only), for: "fieldDefinitions").value
        guard let meta = answer["meta"], meta != .null else { return answer }
        return meta
    }

    /// Lets the server check a filter's syntax, without searching for anything. For filters that are
    /// ``SearchFilter/unescaped(_:)``: all others are sound by construction.
    ///
    /// Calls `GET` on the list, with `validate=1`.
    ///
    /// - Parameter filter: the filter.
    /// - Returns: whether the server understands it.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/unreadableResponse`` if the answer does not say.
    public func validate(_ filter: SearchFilter) async throws -> Bool {
        let page: ListPage<JSONValue> = try await list.page(ListQuery(filter: filter, validate: true), for: "validate")
        guard let result = page.result else {
            var error = SecuconnectError(
                .unreadableResponse, "The server's answer does not say whether the filter is sound.", body: page.body)
            error.operation = list.operation("validate")
            throw error
        }
        return result
    }
}
