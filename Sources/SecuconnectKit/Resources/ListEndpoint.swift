import Foundation

/// Where a list of the API is, and who reads it. Makes a list of your own out of a path:
///
/// ```swift
/// struct News: ListableResource {
///     typealias Element = JSONValue
///     let list: ListEndpoint
/// }
/// let news = News(list: ListEndpoint("/General/News", client: client))
/// ```
public struct ListEndpoint: Sendable {
    private let path: APIPath
    private let name: String?
    private let client: SecuconnectClient

    /// Describes a list.
    ///
    /// - Parameters:
    ///   - path: the path below `/api/v2`.
    ///   - name: what the names of its operations begin with in errors and events, such as `smart.transactions`; by
    ///     default they are all called by method and path.
    ///   - client: who reads it.
    public init(_ path: APIPath, name: String? = nil, client: SecuconnectClient) {
        self.path = path
        self.name = name
        self.client = client
    }

    /// Gets a page.
    func page<Row>(_ query: ListQuery, for method: String) async throws -> ListPage<Row> {
        let response: APIResponse<ListPage<Row>> = try await response(to: query, for: method)
        var page = response.value
        page.body = response.body
        return page
    }

    /// Asks the list something.
    func response<Value: Decodable & Sendable>(to query: ListQuery, for method: String) async throws -> APIResponse<
        Value
    > {
        do {
            let items = try query.queryItems()
            var call = APIOperation<Value>(.get, path, name: operation(method), query: items)
            call.expectation = query.expectation
            return try await client.response(to: call)
        } catch let error as SecuconnectError where query.scrollID != nil {
            throw error.afterScrollID
        }
    }

    /// The name of an operation in errors and events.
    func operation(_ method: String) -> String {
        name.map { "\($0).\(method)" } ?? APIOperation<JSONValue>(.get, path).name
    }
}

extension ListQuery {
    /// What the response must look like. The form of field definitions isn't documented.
    fileprivate var expectation: ResponseExpectation {
        if meta == .only { return .anything }
        return .list(fields: ["data", "count", "scroll_id", validate ? "result" : "data"])
    }
}
