public import Foundation

/// The interface between the client and the network.
///
/// Conform a custom type to it to send calls in another way, to record them, or to return responses in a test:
///
/// ```swift
/// struct Recorder: HTTPTransport {
///     let base: any HTTPTransport
///     func send(_ request: TransportRequest) async throws -> TransportResponse {
///         let response = try await base.send(request)
///         log("\(request.method) \(request.url.path) -> \(response.status)")
///         return response
///     }
/// }
/// ```
///
/// The client relies on these promises:
/// - Any HTTP response is returned, whatever its status; redirects are **not followed** but returned.
/// - Failures are thrown as ``TransportFailure``, which says whether the request may have reached the server. After any
///   other error the client assumes that it may have.
/// - When the task is canceled, `send` ends at once with `CancellationError`.
/// - A request that isn't ``TransportRequest/isSafe`` reaches the server at most once.
public protocol HTTPTransport: Sendable {
    /// Sends a request and waits for its whole response.
    ///
    /// - Parameter request: The request to send.
    /// - Returns: The response, whatever its status.
    /// - Throws: ``TransportFailure``, or `CancellationError`.
    func send(_ request: TransportRequest) async throws -> TransportResponse

    /// Releases the resources of the transport. Calls that are sent afterwards fail. Does nothing by default.
    func close()

    /// Replaces the connections that are kept for further requests. Running requests end normally.
    ///
    /// The client calls it when a response belongs to another request: each further response on that connection would
    /// be wrong too. A transport that wraps another one forwards the call. Does nothing by default.
    func dropConnections()
}

extension HTTPTransport {
    /// Does nothing.
    public func close() {}

    /// Does nothing.
    public func dropConnections() {}
}

/// A transport that reports the end of a request to a callback, so that a call needs no task that waits.
///
/// Custom transports are asynchronous functions, which can't be canceled at a deadline without a task of their own. On
/// loopback that task takes a tenth of a call's time, so the library's own transports have this requirement in
/// addition.
package protocol CallbackTransport: HTTPTransport {
    /// Starts a request. It doesn't block: no deadline is scheduled before it returns.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - completion: A closure that receives what `send` would return or throw, unless the request is canceled
    ///     before.
    /// - Returns: A closure that cancels the request. It can be called at any time; after the end it does nothing.
    func start(
        _ request: TransportRequest, completion: @escaping @Sendable (Result<TransportResponse, any Error>) -> Void
    ) -> @Sendable () -> Void
}

extension CallbackTransport {
    /// Sends a request and waits for the callback, as `send` does.
    package func response(to request: TransportRequest) async throws -> TransportResponse {
        try await FirstResultContinuation.result { first in first.atEnd(start(request, completion: first.finish)) }
    }
}

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

/// A response as it is received from the network. Its headers and body aren't printed.
public struct TransportResponse: Sendable {
    /// The HTTP status.
    public var status: Int
    /// The headers.
    public var headers: TransportHeaders
    /// The whole body, decompressed.
    public var body: Data

    /// Creates a response.
    ///
    /// - Parameters:
    ///   - status: The HTTP status.
    ///   - headers: The headers.
    ///   - body: The whole body, decompressed.
    public init(status: Int, headers: TransportHeaders = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension TransportResponse: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// The description has the status and the size of the body.
    public var description: String { "HTTP \(status), \(body.count) bytes" }

    /// A mirror that shows the status and the size of the body.
    public var customMirror: Mirror { Mirror(self, children: ["status": status, "bytes": body.count]) }
}

/// Header fields with names in any case.
public struct TransportHeaders: Hashable, Sendable {
    /// The values by their names in lower case.
    private(set) var fields: [String: String] = [:]

    /// Creates an empty collection of header fields.
    public init() {}

    /// Accesses the value of a field. Setting `nil` removes the field.
    ///
    /// - Parameter name: The name of the field, in any case.
    public subscript(name: String) -> String? {
        get { fields[name.lowercased()] }
        set { fields[name.lowercased()] = newValue }
    }

    /// Adds a value to a field. A field with a value keeps it, and the new one follows after a comma, as HTTP combines
    /// repeated fields.
    ///
    /// - Parameters:
    ///   - value: The value to add.
    ///   - name: The name of the field, in any case.
    public mutating func append(_ value: String, to name: String) {
        let name = name.lowercased()
        fields[name] = fields[name].map { "\($0), \(value)" } ?? value
    }

    /// The names of all fields, in lower case and in no order.
    public var names: some Collection<String> { fields.keys }
}

extension TransportHeaders: ExpressibleByDictionaryLiteral {
    /// Creates header fields from a dictionary literal. Of two fields with one name, the last one is kept.
    ///
    /// - Parameter elements: The names and values.
    public init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { self[name] = value }
    }
}

extension TransportHeaders: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// The description has the names only, because values may be secrets.
    public var description: String { fields.keys.sorted().joined(separator: ", ") }

    /// A mirror that shows the names only.
    public var customMirror: Mirror { Mirror(self, children: ["names": fields.keys.sorted()]) }
}
