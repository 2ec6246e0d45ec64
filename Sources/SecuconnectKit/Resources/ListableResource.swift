import Foundation

/// A resource with objects that can be listed and searched, such as ``SmartTransactions``.
///
/// All lists of the API accept the same parameters and have the same methods. They call `GET` on the resource's path,
/// for example `GET /Smart/Transactions`.
public protocol ListableResource: Sendable {
    /// The type of the elements in the list.
    associatedtype Element: Decodable & Hashable & Sendable

    /// Returns the endpoint of a resource's list.
    ///
    /// It is a static method, so that it isn't among the methods of the API in code completion.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    static func listEndpoint(of resource: Self) -> ListEndpoint
}

extension ListableResource {
    /// The endpoint of the list.
    var list: ListEndpoint { Self.listEndpoint(of: self) }
}

extension ListableResource {
    /// Finds objects, one page at a time.
    ///
    /// ```swift
    /// let page = try await client.smart.transactions.find(
    ///     ListQuery(
    ///         filter: SearchField.status.equals("ok"), sort: [.descending(.created)],
    ///         count: 20))
    /// ```
    /// Calls `GET` on the list.
    ///
    /// - Parameter query: The query; without one, the server returns its first ten objects.
    /// - Returns: The page, with the number of all matching objects.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/scrollExpired`` if the server no longer knows
    ///   the query's scroll identifier.
    public func find(_ query: ListQuery<Element> = ListQuery()) async throws -> ListPage<Element> {
        try await list.page(query, for: "find")
    }

    /// Reads all objects that match a query, any number of them, in constant memory.
    ///
    /// Calls `GET` on the list, once for each page, when the sequence is iterated.
    ///
    /// - Parameters:
    ///   - query: The query. Its ``ListQuery/count`` is the number of objects on a page, ten by default.
    ///   - paging: The method of reading, through a snapshot or by offset.
    ///   - prefetch: A Boolean value that indicates whether the next page is fetched while you work on this one.
    /// - Returns: The objects. Iterating throws ``SecuconnectError``.
    public func all(
        _ query: ListQuery<Element> = ListQuery(), by paging: ListPaging = .scroll(), prefetch: Bool = false
    ) -> ListSequence<Element> {
        let list = list
        return ListSequence(
            ListPageSequence(query: query, paging: paging, prefetches: prefetch, operation: list.operation("all")) {
                try await list.page($0, for: "all")
            })
    }

    /// Reads all objects that meet a condition, any number of them, in constant memory.
    ///
    /// ```swift
    /// let paid = client.smart.transactions.all(
    ///     where: SearchField.status.equals("ok"), pageSize: 100)
    /// for try await transaction in paid { print(transaction.id) }
    /// ```
    /// Calls `GET` on the list, once for each page, when the sequence is iterated.
    ///
    /// - Parameters:
    ///   - filter: The condition.
    ///   - sort: The order; the server's default if empty.
    ///   - pageSize: The number of objects on a page, 1 or more; the server's default is ten. Its limit isn't
    ///     documented.
    ///   - paging: The method of reading, through a snapshot or by offset.
    ///   - prefetch: A Boolean value that indicates whether the next page is fetched while you work on this one.
    /// - Returns: The objects. Iterating throws ``SecuconnectError``.
    public func all(
        where filter: SearchFilter<Element>, sort: [SearchSort<Element>] = [], pageSize: Int? = nil,
        by paging: ListPaging = .scroll(), prefetch: Bool = false
    ) -> ListSequence<Element> {
        all(ListQuery(filter: filter, sort: sort, count: pageSize), by: paging, prefetch: prefetch)
    }
}

extension ListableResource {
    /// Counts objects or sums them up, in place of listing them.
    ///
    /// ```swift
    /// let months = try await client.smart.transactions.aggregate(
    ///     ListQuery(
    ///         filter: SearchField.status.equals("ok"),
    ///         aggregate: .init(
    ///             timestampField: .created, interval: .month, sumBy: .amount)))
    /// ```
    /// The encoding of aggregations isn't documented; see ``ListQuery/Aggregation``. Calls `GET` on the list.
    ///
    /// - Parameter query: The query, with a filter for the objects and an aggregation in ``ListQuery/aggregate``.
    /// - Returns: A page of rows.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the query has no
    ///   aggregation.
    public func aggregate(_ query: ListQuery<Element>) async throws -> ListPage<AggregationBucket> {
        guard let aggregation = query.aggregate, !aggregation.queryItems.isEmpty else {
            throw SecuconnectError.invalidArgument("The query has no aggregation; set its \"aggregate\".")
        }
        return try await list.page(query, for: "aggregate")
    }

    /// Reads the definitions of the objects' fields. The API doesn't document the form of the response.
    ///
    /// Calls `GET` on the list, with `meta=only`.
    ///
    /// - Returns: The `meta` of the response, or the whole response if it has none.
    /// - Throws: ``SecuconnectError``.
    public func fieldDefinitions() async throws -> JSONValue {
        let answer: JSONValue = try await list.response(to: ListQuery<Element>(meta: .only), for: "fieldDefinitions")
            .value
        guard let meta = answer["meta"], meta != .null else { return answer }
        return meta
    }

    /// Validates a filter: its fields by the properties of the objects, and its syntax on the server without a search.
    ///
    /// Use it for filters with fields that are created from their names, and for those that are
    /// ``SearchFilter/unescaped(_:)``. A search with a field that the objects don't have finds nothing, and the server
    /// reports no error. ``ListQuery/unknownFields`` returns such fields of a whole query without a call.
    ///
    /// Calls `GET` on the list, with `validate=1`.
    ///
    /// - Parameter filter: The filter.
    /// - Returns: A Boolean value that indicates whether the server can read it.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the
    ///   objects don't have a field, and of kind ``SecuconnectError/Kind/unreadableResponse`` if the response has no
    ///   result.
    public func validate(_ filter: SearchFilter<Element>) async throws -> Bool {
        let query = ListQuery(filter: filter, validate: true)
        if let unknown = query.unknownFields.first {
            throw SecuconnectError.invalidArgument(
                "The objects of this list have no field \"\(unknown)\"; check its name.")
        }
        let page: ListPage<JSONValue> = try await list.page(query, for: "validate")
        guard let result = page.result else {
            var error = SecuconnectError(
                .unreadableResponse, "The response doesn't say whether the filter is valid; try again later.",
                body: page.body)
            error.operation = list.operation("validate")
            throw error
        }
        return result
    }
}
