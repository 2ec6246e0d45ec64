@testable import SecuconnectKit

extension OperationRow {
    /// The parameters of the query that every row sets, with their values.
    static let query: [String: Set<String>] = [
        "aggregate[group_by_prop]": ["status"], "aggregate[interval]": ["day"], "aggregate[max]": ["2"],
        "aggregate[min]": ["1"], "aggregate[sum_by_prop]": ["amount"], "aggregate[timestamp_prop]": ["created"],
        "count": ["12"], "expand": ["all"], "fields": ["id"], "meta": ["only"], "multipart": [""], "offset": ["0"],
        "preset": ["own"], "q": ["id:1"], "scroll_expire": ["1m"], "scroll_id": ["the next"], "sort": ["id:desc"],
        "validate": ["1"],
    ]

    /// A list, with all that can be asked of it.
    static func list<Resource: ListableResource>(
        _ name: String, _ resource: @escaping @Sendable (SecuconnectClient) -> Resource
    ) -> Self where Resource.Element: Encodable {
        let methods = ["find", "find", "aggregate", "fieldDefinitions", "validate"]
        return Self(id: "\(name).find", sends: methods.map { "\(name).\($0)" }) { client, _ in
            let list = resource(client)
            let condition: SearchFilter<Resource.Element> = SearchField.id.equals("1")
            let query = ListQuery(
                filter: condition, sort: [.descending("id")], fields: ["id"], count: 12, offset: 0, preset: .own,
                expand: .all, scrollLifetime: .minutes(1))
            let page = try await list.find(query)
            let next = try await list.find(ListQuery(scrollID: "the next"))
            let aggregation = ListQuery<Resource.Element>.Aggregation(
                timestampField: "created", interval: .day, min: 1, max: 2, groupBy: "status", sumBy: "amount")
            let rows = try await list.aggregate(ListQuery(aggregate: aggregation))
            let meta = try await list.fieldDefinitions()
            let isValid = try await list.validate(condition)
            guard next.items == page.items else { throw APIDescription.Fault("the second page has other objects") }
            var answer: [String: JSONValue] = [
                "data": try JSONValue(encoding: page.items), "meta": meta, "result": .bool(isValid),
                "lookup": try JSONValue(encoding: rows.lookup), "sum": try JSONValue(encoding: rows.isSummarized),
                "type": try JSONValue(encoding: rows.aggregationType),
                "scroll_id": try JSONValue(encoding: page.scrollID),
            ]
            if let count = page.totalCount { answer["count"] = .integer(count) }
            return JSONValue.object(answer)
        }
    }
}
