import SecuconnectKit

/// An operation of the description, and the call that makes it.
///
/// The call passes every parameter. An id is the name of its path parameter in braces, `"{generalContractId}"`, so that
/// none can take another's place; a body is made of the sample, which has every property.
struct OperationRow: Sendable {
    typealias Call = @Sendable (SecuconnectClient, BodySample) async throws -> any Sendable

    let id: String
    /// Properties of the body that this call can't send.
    let omitted: Set<String>
    let call: Call
    /// The names of the operations that the call sends.
    let sends: [String]

    /// A call without a body, or with one that is made of plain parameters.
    init<Value: Sendable>(
        _ id: String, omitting omitted: Set<String> = [],
        call: @escaping @Sendable (SecuconnectClient) async throws -> Value
    ) {
        self.init(id, omitting: omitted) { client, _ in try await call(client) }
    }

    /// A call with a body.
    init<Value: Sendable>(
        _ id: String, omitting omitted: Set<String> = [],
        call: @escaping @Sendable (SecuconnectClient, BodySample) async throws -> Value
    ) {
        self.init(id: id, omitted: omitted, sends: [id]) { try await call($0, $1) }
    }

    private init(id: String, omitted: Set<String>, sends: [String], call: @escaping Call) {
        self.id = id
        self.omitted = omitted
        self.sends = sends
        self.call = call
    }

    /// A list, with all that can be asked of it.
    static func list<Resource: ListableResource>(
        _ name: String, _ resource: @escaping @Sendable (SecuconnectClient) -> Resource
    ) -> Self {
        let methods = ["find", "find", "aggregate", "fieldDefinitions", "validate"]
        return Self(id: "\(name).find", omitted: [], sends: methods.map { "\(name).\($0)" }) { client, _ in
            let list = resource(client)
            let condition: SearchFilter<Resource.Element> = SearchField.id.equals("1")
            let query = ListQuery(
                filter: condition, sort: [.descending("id")], fields: ["id"], count: 1, offset: 0, preset: .own,
                expand: .all, scrollLifetime: .minutes(1))
            _ = try await list.find(query)
            _ = try await list.find(ListQuery(scrollID: "1"))
            let aggregation = ListQuery<Resource.Element>.Aggregation(
                timestampField: "id", interval: .day, min: 1, max: 2, groupBy: "id", sumBy: "id")
            _ = try await list.aggregate(ListQuery(aggregate: aggregation))
            _ = try await list.fieldDefinitions()
            return try await list.validate(condition)
        }
    }
}
