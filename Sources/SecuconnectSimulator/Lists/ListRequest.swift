import Foundation
import SecuconnectKit

/// The request for a list.
struct ListRequest {
    enum Meta: String {
        case included = "true"
        case only
    }

    let filter: SearchFilter<JSONValue>?
    /// The condition with values that are decoded once more, for which a demo of the vendor encodes them twice; `nil`
    /// if it is no other one.
    private let decodedFilter: SearchFilter<JSONValue>?
    let order: SortOrder
    let selection: FieldSelection?
    let aggregation: AggregationRequest?
    let meta: Meta?
    /// The lifetime of a snapshot in seconds; `nil` for none.
    let scrollLifetime: Int?
    let count: Int
    let offset: Int
    /// The data of an empty list.
    private let emptyData: JSONValue

    init(_ call: IncomingCall, emptyData: JSONValue) throws(APIError) {
        let query = call.query
        self.emptyData = emptyData
        filter = try Self.filter(in: query)
        let decoded = query["q"]?.removingPercentEncoding
        decodedFilter = decoded == query["q"] ? nil : decoded.flatMap { try? SearchFilter(parsing: $0) }
        order = try SortOrder(query["sort"] ?? Self.olderSort(in: call.queryItems))
        selection = FieldSelection(query["fields"] ?? "")
        aggregation = try AggregationRequest(query)
        meta = try query["meta"].flatMap { (text) throws(APIError) in
            guard let meta = Meta(rawValue: text) else { throw .format("meta isn't true or only") }
            return meta
        }
        scrollLifetime = try Self.lifetime(in: query)
        count = try Self.number("count", in: query) ?? 10
        offset = try Self.number("offset", in: query) ?? 0
        guard ["own", nil].contains(query["preset"]) else { throw .format("There is no such preset") }
    }

    /// The condition; `nil` for none.
    static func filter(in query: [String: String]) throws(APIError) -> SearchFilter<JSONValue>? {
        guard let text = query["q"], text.contains(where: { !$0.isWhitespace }) else { return nil }
        // A single word or phrase without the name of a field is searched in all fields.
        if !text.contains(":"), let filter = try? SearchFilter<JSONValue>(parsing: "_all:\(text)") { return filter }
        do {
            return try SearchFilter(parsing: text)
        } catch {
            throw .format("q can't be read. \(error)")
        }
    }

    /// The names of all fields in the request.
    var fieldNames: Set<String> {
        (filter?.fieldNames ?? []).union(order.fieldNames).union(aggregation?.fieldNames ?? [])
            .union(selection?.fieldNames ?? [])
    }

    /// Returns a Boolean value that indicates whether the condition can be read. A missing one can.
    static func canBeRead(_ query: [String: String]) -> Bool {
        do {
            _ = try filter(in: query)
            return true
        } catch {
            return false
        }
    }

    /// Returns the matching documents in the requested order, on all pages.
    func matches(in documents: some Collection<JSONValue>) -> [JSONValue] {
        let found = documents.filter { filter?.matches($0) ?? true }
        guard found.isEmpty, let decodedFilter else { return order.sorted(found) }
        return order.sorted(documents.filter { decodedFilter.matches($0) })
    }

    /// Returns one page of a result.
    ///
    /// `count` is the total of matches.
    func page(of documents: some RandomAccessCollection<JSONValue>) -> JSONValue {
        ["count": .integer(documents.count), "data": items(documents.dropFirst(offset).prefix(count))]
    }

    /// Returns documents in the requested form.
    func items(_ documents: some Collection<JSONValue>) -> JSONValue {
        guard !documents.isEmpty else { return emptyData }
        return .array(documents.map { selection?.applied(to: $0) ?? $0 })
    }

    /// The order in the format of older clients: `sort[created]=desc&sort[id]=asc`.
    private static func olderSort(in items: [(name: String, value: String)]) -> String {
        let criteria = items.filter { $0.name.hasPrefix("sort[") && $0.name.hasSuffix("]") }
        return criteria.map { "\($0.name.dropFirst(5).dropLast()):\($0.value)" }.joined(separator: ",")
    }

    private static func number(_ name: String, in query: [String: String]) throws(APIError) -> Int? {
        guard let text = query[name] else { return nil }
        guard let number = Int(text), number >= 0 else { throw .format("\(name) isn't a number") }
        return number
    }

    /// Reads `30s`, `5m` and `1h`.
    private static func lifetime(in query: [String: String]) throws(APIError) -> Int? {
        guard let text = query["scroll_expire"] else { return nil }
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600]
        guard let unit = text.last.flatMap({ units[$0] }), let number = Int(text.dropLast()),
            (1...1_000_000).contains(number)
        else { throw .format("scroll_expire isn't a time such as 5m") }
        return number * unit
    }
}

extension SimulatedServer.EmptyListForm {
    /// The data of an empty list.
    var data: JSONValue { self == .array ? [] : .null }
}
