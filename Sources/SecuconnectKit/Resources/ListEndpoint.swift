import Foundation

/// The endpoint of a list, with the client that reads it. Use it to define a custom list:
///
/// ```swift
/// struct News: ListableResource {
///     typealias Element = JSONValue
///     let client: SecuconnectClient
///     static func listEndpoint(of news: News) -> ListEndpoint {
///         ListEndpoint("/General/News", client: news.client)
///     }
/// }
/// for try await item in News(client: client).all() { print(item) }
/// ```
public struct ListEndpoint: Sendable {
    private let path: APIPath
    private let name: String?
    private let client: SecuconnectClient

    /// Creates an endpoint.
    ///
    /// - Parameters:
    ///   - path: The path below `/api/v2`.
    ///   - name: The beginning of its operation names in errors and events, such as `smart.transactions`. By default
    ///     the operations have the name of their method and path.
    ///   - client: The client that reads the list.
    public init(_ path: APIPath, name: String? = nil, client: SecuconnectClient) {
        self.path = path
        self.name = name
        self.client = client
    }

    /// Returns a page.
    func page<Row, Element>(_ query: ListQuery<Element>, for method: String) async throws -> ListPage<Row> {
        let response: APIResponse<ListPage<Row>> = try await response(to: query, for: method)
        var page = response.value
        page.body = response.body
        return page
    }

    /// Sends a query to the list.
    func response<Value: Decodable & Sendable, Element>(
        to query: ListQuery<Element>, for method: String
    ) async throws -> APIResponse<Value> {
        do {
            let items = try query.queryItems()
            var call = APIOperation<Value>(.get, path, name: operation(method), query: items)
            call.expectation = query.expectation
            return try await client.response(to: call)
        } catch let error as SecuconnectError where query.scrollID != nil {
            throw error.afterScrollID
        }
    }

    /// Returns the name of an operation in errors and events.
    func operation(_ method: String) -> String {
        name.map { "\($0).\(method)" } ?? APIOperation<JSONValue>(.get, path).name
    }
}

extension ListQuery {
    /// The required form of the response; `nil` for field definitions, whose form isn't documented.
    fileprivate var expectation: ResponseExpectation? {
        if meta == .only { return nil }
        return .list(fields: ["data", "count", "scroll_id", validate ? "result" : "data"])
    }
}
