public import Foundation

/// One operation of the API as a value: what to send, what comes back, and how it behaves.
///
/// It prints as its name. The methods of the resources make and send these. Make one yourself for an operation that has
/// no method yet:
///
/// ```swift
/// let operation = APIOperation<JSONValue>.get("/General/News", query: [URLQueryItem(name: "count", value: "5")])
/// let news = try await client.response(to: operation).value
/// ```
public struct APIOperation<Response: Decodable & Sendable>: Sendable {
    /// The operation's name in errors and events, such as `smart.transactions.create`.
    public var name: String
    /// The HTTP method.
    public var method: TransportRequest.Method
    /// The path below `/api/v2`.
    public var path: APIPath
    /// The query's parameters, not yet encoded; one without a value is sent as its bare name.
    public var query: [URLQueryItem]
    /// What is sent as the JSON body, if anything.
    public var body: (any Encodable & Sendable)?
    /// Whether the operation only reads or changes something. Decides what may be repeated.
    public var effect: OperationEffect
    /// Under which id a changing operation is sent; nil for a new one with each call.
    public var actionID: ActionID?
    /// The total deadline in seconds where neither the client's options nor its defaults fit, as for a terminal that
    /// waits for the payer.
    public var timeout: TimeInterval?
    /// The body where it isn't JSON. It takes the place of ``body``.
    var encodedBody: EncodedBody?
    /// The media types that the response can have.
    var accept = "application/json"
    /// What the response of a read must look like.
    var expectation = ResponseExpectation.anything

    /// The identifier that the response of a read must have; nil to accept any.
    ///
    /// A response with another identifier belongs to another request. It throws an error of kind
    /// ``SecuconnectError/Kind/mismatchedResponse``. Leave it nil where the API returns another identifier than the
    /// one in the path, as for contracts and for `me`.
    public var expectedID: String? {
        get { expectation.id }
        set { expectation = newValue.map { .object(id: $0) } ?? .anything }
    }

    /// Describes an operation.
    ///
    /// - Parameters:
    ///   - method: the HTTP method.
    ///   - path: the path below `/api/v2`.
    ///   - name: the name in errors and events; method and path by default.
    ///   - query: the query's parameters, not yet encoded.
    ///   - body: what is sent as the JSON body.
    ///   - effect: whether it changes something; by default everything but `GET` does.
    ///   - actionID: under which id it is sent if it changes something.
    ///   - timeout: a total deadline of its own, in seconds.
    ///   - expectedID: The identifier that the response of a read must have.
    public init(
        _ method: TransportRequest.Method, _ path: APIPath, name: String? = nil, query: [URLQueryItem] = [],
        body: (any Encodable & Sendable)? = nil, effect: OperationEffect? = nil, actionID: ActionID? = nil,
        timeout: TimeInterval? = nil, expectedID: String? = nil
    ) {
        self.name = name ?? "\(method) \((try? path.validated()) ?? "")"
        self.method = method
        self.path = path
        self.query = query
        self.body = body
        self.effect = effect ?? (method == .get ? .read : .change)
        self.actionID = actionID
        self.timeout = timeout
        self.expectedID = expectedID
    }

    /// An operation that reads.
    ///
    /// - Parameters:
    ///   - path: the path below `/api/v2`.
    ///   - query: the query's parameters, not yet encoded.
    /// - Returns: the operation.
    public static func get(_ path: APIPath, query: [URLQueryItem] = []) -> Self {
        Self(.get, path, query: query)
    }

    /// An operation that creates something or lets something happen.
    ///
    /// - Parameters:
    ///   - path: the path below `/api/v2`.
    ///   - body: what is sent as the JSON body.
    /// - Returns: the operation.
    public static func post(_ path: APIPath, body: (any Encodable & Sendable)? = nil) -> Self {
        Self(.post, path, body: body)
    }

    /// An operation that replaces something.
    ///
    /// - Parameters:
    ///   - path: the path below `/api/v2`.
    ///   - body: what is sent as the JSON body.
    /// - Returns: the operation.
    public static func put(_ path: APIPath, body: (any Encodable & Sendable)? = nil) -> Self {
        Self(.put, path, body: body)
    }

    /// Creates an operation that changes single properties.
    ///
    /// - Parameters:
    ///   - path: The path below `/api/v2`.
    ///   - body: The value that is sent as the JSON body.
    /// - Returns: The operation.
    public static func patch(_ path: APIPath, body: (any Encodable & Sendable)? = nil) -> Self {
        Self(.patch, path, body: body)
    }

    /// An operation that removes something.
    ///
    /// - Parameter path: the path below `/api/v2`.
    /// - Returns: the operation.
    public static func delete(_ path: APIPath) -> Self { Self(.delete, path) }
}

extension APIOperation: CustomStringConvertible, CustomReflectable {
    /// The name.
    public var description: String { name }

    /// A mirror without query and body, which can hold personal and bank data.
    public var customMirror: Mirror { Mirror(self, children: ["name": name, "method": method, "effect": effect]) }
}

/// What an operation does to the server.
public enum OperationEffect: String, Hashable, Sendable {
    /// It only reads, so that it may be repeated freely.
    case read
    /// It changes something, so that it is repeated only if it certainly was not carried out.
    case change
}
