import SecuconnectKit

/// What a call asks of a list.
struct ListRequest {
    private let count: Int
    private let offset: Int

    init(_ query: [String: String]) throws(APIError) {
        count = try Self.number("count", in: query) ?? 10
        offset = try Self.number("offset", in: query) ?? 0
    }

    /// The one place in which a list is filtered, sorted, cut and narrowed.
    ///
    /// `count` is the total of matches. Where nothing is found `data` is null, as on the wire.
    func page(of documents: some RandomAccessCollection<JSONValue>) -> JSONValue {
        let items = documents.dropFirst(offset).prefix(count)
        return ["count": .integer(documents.count), "data": items.isEmpty ? .null : .array(Array(items))]
    }

    private static func number(_ name: String, in query: [String: String]) throws(APIError) -> Int? {
        guard let text = query[name] else { return nil }
        guard let number = Int(text), number >= 0 else { throw .format("\(name) is no number") }
        return number
    }
}
