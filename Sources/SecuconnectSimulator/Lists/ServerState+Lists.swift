import SecuconnectKit

extension ServerState {
    /// Returns the response to a list call. Only here are lists searched, sorted, summed up and split into pages.
    mutating func list(
        _ store: KeyPath<ServerState, DocumentStore>, _ call: IncomingCall
    ) throws(APIError) -> JSONValue {
        let query = call.query
        if let id = query["scroll_id"] { return try continueScroll(id) }
        if let validate = query["validate"], !["0", "false"].contains(validate) {
            return ["result": .bool(ListRequest.canBeRead(query))]
        }
        let request = try ListRequest(call, emptyData: settings.emptyListForm.data)
        let documents = self[keyPath: store].all
        if settings.refusesUnknownFields { try ListedElements.check(request.fieldNames, of: call, in: documents) }
        if request.meta == .only { return ["meta": FieldDefinitions.of(documents)] }
        var answer: JSONValue
        if let aggregation = request.aggregation {
            answer = try aggregation.answer(for: request.matches(in: documents), emptyData: settings.emptyListForm.data)
        } else if let lifetime = request.scrollLifetime {
            answer = beginScroll(request, through: request.matches(in: documents), keptFor: lifetime)
        } else if request.filter == nil, request.order.isEmpty {
            answer = request.page(of: documents)
        } else {
            answer = request.page(of: request.matches(in: documents))
        }
        if request.meta == .included { answer["meta"] = FieldDefinitions.of(documents) }
        return answer
    }
}
