public import Foundation

/// An error of a call. Cancellation is not one of them; it is a `CancellationError`.
///
/// Its description is one line that says what to do. Decide by ``kind-swift.property`` and ``outcome-swift.property``,
/// not by message strings:
///
/// ```swift
/// do {
///     try await client.smart.transactions.start(id, method: .debit)
/// } catch let error as SecuconnectError where error.mayHaveActed {
///     // The result isn't known: read the transaction before you call again.
/// }
/// ```
public struct SecuconnectError: Error, Sendable {
    /// The kind of error.
    public var kind: Kind {
        didSet { isTransient = kind.isTransient }
    }
    /// A sentence for developers that says what failed and what to do.
    public var message: String
    /// A value that tells whether the server may have acted.
    public var outcome: Outcome
    /// The operation that was called, such as `smart.transactions.create`; `nil` before there was one.
    public var operation: String?
    /// The number of times that the call was sent.
    public var attempts: Int
    /// The status of the HTTP response, if there was one.
    public var httpStatus: Int?
    /// The error that the server returned in one of its two formats, if any.
    public var server: ServerError?
    /// The number of seconds that the server requests to wait before the next attempt.
    public var retryAfter: TimeInterval?
    /// The `X-Action` identifier under which a change was sent, the same for each attempt.
    public var actionID: ActionID?
    /// The unchanged body of the response. It can contain personal data, so it is never printed.
    public var body: Data
    /// The description from the layer below, without any URL or header.
    public var underlying: String?
    /// The unchanged error of the layer below, such as that of a custom token provider, or of the call to the token
    /// endpoint, whose ``operation`` is `oauth.token`. It is printed only as ``underlying``.
    public var underlyingError: (any Error)?
    /// The effect of the operation, a read or a change; `nil` before there was one.
    public internal(set) var effect: OperationEffect?

    /// A Boolean value that indicates whether the reason for the failure can pass, so that the same call can succeed
    /// later. The kind decides, and for a response ``ResponseRule``.
    var isTransient: Bool
    /// The failure of the transport; `nil` if there was a response.
    var transportFailure: TransportFailure.Reason?

    /// Creates an error. A custom transport or token provider, and tests, may throw it.
    ///
    /// - Parameters:
    ///   - kind: The kind of error.
    ///   - message: A sentence that says what failed and what to do.
    ///   - outcome: A value that tells whether the server may have acted.
    public init(kind: Kind, message: String, outcome: Outcome) {
        self.kind = kind
        self.message = message
        self.outcome = outcome
        isTransient = kind.isTransient
        attempts = 0
        body = Data()
    }
}

extension SecuconnectError {
    /// A Boolean value that indicates whether the same call can succeed later, without the risk of acting twice.
    ///
    /// A call that was refused for its content can't. A change with an unknown outcome may have acted: find that out
    /// first.
    public var isRetryable: Bool { isTransient && (effect == .read || !mayHaveActed) }

    /// A Boolean value that indicates whether the server may have acted on the call, or certainly has: the outcome is
    /// `unknown` or `carriedOut`.
    ///
    /// Read the object before you call again.
    public var mayHaveActed: Bool { outcome == .unknown || outcome == .carriedOut }

    /// The server's failure code, such as 2003.
    public var code: Int? { server?.code }

    /// The server's German sentence for the end user. It is often generic.
    public var userMessage: String? { server?.userMessage }

    /// The identifier to quote to secuconnect's support.
    public var supportID: String? { server?.supportID }

    /// A Boolean value that indicates whether a new token may help: the call was refused with 401, or with the server's
    /// code for an expired token.
    var isExpiredToken: Bool { outcome == .rejected && (httpStatus == 401 || server?.isExpiredToken == true) }

    /// Creates an error that refuses an argument before anything is sent.
    static func invalidArgument(_ message: String) -> SecuconnectError {
        SecuconnectError(kind: .invalidArgument, message: message, outcome: .notSent)
    }
}
