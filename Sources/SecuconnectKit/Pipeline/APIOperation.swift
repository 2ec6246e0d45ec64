public import Foundation

/// An operation of the API as a value: its request, and the type of its response.
///
/// It prints as its name. The methods of resources create and send operations. Create one for an operation that has no
/// method yet:
///
/// ```swift
/// let operation = APIOperation<JSONValue>.get(
///     "/General/News", query: [URLQueryItem(name: "count", value: "5")])
/// let news = try await client.response(to: operation).value
/// ```
public struct APIOperation<Response: Decodable & Sendable>: Sendable {
    /// The name of the operation in errors and events, such as `smart.transactions.create`.
    public var name: String
    /// The HTTP method.
    public var method: TransportRequest.Method
    /// The path below `/api/v2`.
    public var path: APIPath
    /// The parameters of the query, not encoded. A parameter without a value is sent as its name.
    public var query: [URLQueryItem]
    /// The value that is sent as the JSON body.
    public var body: (any Encodable & Sendable)?
    /// The effect of the operation. It decides about retries.
    public var effect: OperationEffect
    /// The idempotency key of a change; `nil` for a new one with each call.
    public var actionID: ActionID?
    /// The deadline in seconds, for operations that take longer than others. ``SecuconnectClient/CallOptions/timeout``
    /// takes precedence.
    public var timeout: TimeInterval?
    /// A body that isn't JSON. It is sent instead of ``body``.
    var encodedBody: EncodedBody?
    /// The media types that the response can have.
    var accept = "application/json"
    /// The expected form of the response to a read; `nil` for any.
    var expectation: ResponseExpectation?

    /// The identifier that the response of a read must have; `nil` to accept any.
    ///
    /// A response with another identifier belongs to another request. It throws an error of kind
    /// ``SecuconnectError/Kind/mismatchedResponse``. Leave it `nil` where the API returns another identifier than the
    /// one in the path, as for contracts and for `me`.
    public var expectedID: String? {
        get { expectation?.id }
        set { expectation = newValue.map { .object(id: $0) } }
    }

    /// Creates an operation.
    ///
    /// - Parameters:
    ///   - method: The HTTP method.
    ///   - path: The path below `/api/v2`.
    ///   - name: The name in errors and events. By default it is the method and the path.
    ///   - query: The parameters of the query, not encoded.
    ///   - body: The value that is sent as the JSON body.
    ///   - effect: The effect of the operation. By default only `GET` is a read.
    ///   - actionID: The idempotency key. Defaults to a new key.
    ///   - timeout: The deadline, in seconds; `nil` for the default.
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

    /// Creates an operation that reads.
    ///
    /// - Parameters:
    ///   - path: The path below `/api/v2`.
    ///   - query: The parameters of the query, not encoded.
    /// - Returns: The operation.
    public static func get(_ path: APIPath, query: [URLQueryItem] = []) -> Self {
        Self(.get, path, query: query)
    }

    /// Creates an operation that creates an object or performs an action.
    ///
    /// - Parameters:
    ///   - path: The path below `/api/v2`.
    ///   - body: The value that is sent as the JSON body.
    /// - Returns: The operation.
    public static func post(_ path: APIPath, body: (any Encodable & Sendable)? = nil) -> Self {
        Self(.post, path, body: body)
    }

    /// Creates an operation that replaces an object.
    ///
    /// - Parameters:
    ///   - path: The path below `/api/v2`.
    ///   - body: The value that is sent as the JSON body.
    /// - Returns: The operation.
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

    /// Creates an operation that removes an object.
    ///
    /// - Parameter path: The path below `/api/v2`.
    /// - Returns: The operation.
    public static func delete(_ path: APIPath) -> Self { Self(.delete, path) }
}

extension APIOperation: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It is the name.
    public var description: String { name }

    /// A mirror without query and body, which can hold personal and bank data.
    public var customMirror: Mirror { Mirror(self, children: ["name": name, "method": method, "effect": effect]) }
}

/// The effect of an operation on the server.
public enum OperationEffect: String, Hashable, Sendable {
    /// The operation only reads. It can be repeated any number of times.
    case read
    /// The operation changes something. It is repeated only if it certainly wasn't carried out.
    case change
}
