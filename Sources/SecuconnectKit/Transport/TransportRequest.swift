public import Foundation

/// A request as it is sent to the network. Its headers and body contain secrets and aren't printed.
public struct TransportRequest: Sendable {
    /// An HTTP method.
    public struct Method: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The method that reads an object or a list.
        public static let get: Self = "GET"
        /// The method that creates an object or runs an action.
        public static let post: Self = "POST"
        /// The method that replaces an object.
        public static let put: Self = "PUT"
        /// The method that changes parts of an object.
        public static let patch: Self = "PATCH"
        /// The method that deletes an object.
        public static let delete: Self = "DELETE"
    }

    /// The method.
    public var method: Method
    /// The URL with its query.
    public var url: URL
    /// The headers.
    public var headers: TransportHeaders
    /// The body, if there is one.
    public var body: Data?
    /// The number of seconds after which the transport fails a request without any data. The client ends a call at its
    /// total deadline by itself.
    public var idleTimeout: TimeInterval

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - url: The URL with its query.
    ///   - headers: The headers.
    ///   - body: The body, if there is one.
    ///   - idleTimeout: The number of seconds that the connection may be silent.
    public init(
        method: Method, url: URL, headers: TransportHeaders = [:], body: Data? = nil, idleTimeout: TimeInterval = 60
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.idleTimeout = idleTimeout
    }

    /// A Boolean value that indicates whether the request only reads, so that it can be sent twice: a `GET` without an
    /// `X-Action` header field, which every change has.
    public var isSafe: Bool { method == .get && headers["X-Action"] == nil }
}

extension TransportRequest: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// The description has the method and the path.
    public var description: String { "\(method) \(url.path)" }

    /// A mirror that shows the method and the path.
    public var customMirror: Mirror { Mirror(self, children: ["method": method, "path": url.path]) }
}
