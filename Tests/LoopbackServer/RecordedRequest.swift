package import Foundation

/// A request that arrived, as it stood on the wire.
package struct RecordedRequest: Sendable {
    /// 1 for the first request that the server saw, whatever its connection.
    package internal(set) var number = 0
    /// 1 for the first connection that the server accepted.
    package let connection: Int
    /// 1 for the first request on its connection, more on a reused one.
    package let numberOnConnection: Int
    package let method: String
    /// The path and the query, as between method and version.
    package let target: String
    package let headers: HeaderList
    /// The part of the body that was read, unchunked.
    package internal(set) var body = Data()
    /// False when the client or the server stopped before the body's end.
    package internal(set) var bodyIsComplete = false

    /// The path without the query, still percent-encoded.
    package var path: String { String(target.prefix { $0 != "?" }) }

    /// The query without its question mark, still percent-encoded, or `nil`.
    package var query: String? {
        target.firstIndex(of: "?").map { String(target[target.index(after: $0)...]) }
    }

    /// The query's names and values, decoded.
    package var queryItems: [URLQueryItem] { URLComponents(string: target)?.queryItems ?? [] }

    /// The body as text.
    package var text: String { String(decoding: body, as: UTF8.self) }

    /// Whether the connection carried a request before this one.
    package var isOnReusedConnection: Bool { numberOnConnection > 1 }
}
