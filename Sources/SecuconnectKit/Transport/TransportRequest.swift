public import Foundation

/// A request as it leaves for the network. It prints without its headers and body, which hold secrets.
public struct TransportRequest: Sendable {
    /// An HTTP method.
    public struct Method: OpenEnum, ExpressibleByStringLiteral {
        /// The method's name in capitals.
        public var rawValue: String

        /// Takes a method's name.
        ///
        /// - Parameter rawValue: the name in capitals.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Reads.
        public static let get: Self = "GET"
        /// Creates, or lets something happen.
        public static let post: Self = "POST"
        /// Replaces.
        public static let put: Self = "PUT"
        /// Changes parts.
        public static let patch: Self = "PATCH"
        /// Removes.
        public static let delete: Self = "DELETE"
    }

    /// The method.
    public var method: Method
    /// Where to, with its query.
    public var url: URL
    /// The headers.
    public var headers: TransportHeaders
    /// The body, if there is one.
    public var body: Data?
    /// How long the connection may be silent before the transport gives up, in seconds. The client ends a call at its
    /// total deadline by itself.
    public var idleTimeout: TimeInterval

    /// Describes a request.
    ///
    /// - Parameters:
    ///   - method: the method.
    ///   - url: where to, with its query.
    ///   - headers: the headers.
    ///   - body: the body, if there is one.
    ///   - idleTimeout: how long the connection may be silent, in seconds.
    public init(
        method: Method, url: URL, headers: TransportHeaders = [:], body: Data? = nil, idleTimeout: TimeInterval = 60
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.idleTimeout = idleTimeout
    }

    /// Whether the request only reads, so that sending it twice does no harm: a `GET` without the id `X-Action`, which
    /// whatever changes something carries.
    public var isSafe: Bool { method == .get && headers["X-Action"] == nil }
}

extension TransportRequest: CustomStringConvertible, CustomReflectable {
    /// The method and the path.
    public var description: String { "\(method) \(url.path)" }

    /// A mirror that shows the method and the path.
    public var customMirror: Mirror { Mirror(self, children: ["method": method, "path": url.path]) }
}
