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

    /// Creates an error that refuses an argument before anything is sent.
    static func invalidArgument(_ message: String) -> SecuconnectError {
        SecuconnectError(kind: .invalidArgument, message: message, outcome: .notSent)
    }

    /// Creates an error from one that no layer was expected to throw.
    init(unexpected error: any Error) {
        self.init(
            kind: .connection, message: "The call failed unexpectedly; check the underlying error.", outcome: .unknown)
        underlying = SafeDescription.of(error)
        underlyingError = error
    }
}

extension SecuconnectError {
    /// The kind of an error. Later versions may add kinds, so your `switch` needs a `default`.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An argument was refused before anything was sent. Correct the call.
        public static let invalidArgument: Self = "invalidArgument"
        /// No token was obtained: the credentials are wrong or not allowed here. Correct them.
        public static let authentication: Self = "authentication"
        /// A person has to sign in: there is no session, or the server no longer accepts it. The session stays in the
        /// token store, in case the refusal was temporary.
        public static let signInRequired: Self = "signInRequired"
        /// Nobody confirmed the device before its code expired. Begin again.
        public static let signInExpired: Self = "signInExpired"
        /// A person, or the server, refused to sign in the device.
        public static let signInDenied: Self = "signInDenied"
        /// Another program uses the session of the device or user, and each invalidates the token of the other. Share
        /// one token store, or sign in again. Within ten minutes the client tries again by itself.
        public static let sessionTakenOver: Self = "sessionTakenOver"
        /// The token store can't be read or written. No token was requested, or it isn't used yet.
        public static let tokenStoreFailed: Self = "tokenStoreFailed"
        /// The journal of actions can't be read or written, or another program has taken over an action. Nothing was
        /// sent by this step.
        public static let journalFailed: Self = "journalFailed"
        /// The token is valid, but the call isn't allowed, or not in the object's current state.
        public static let notAllowed: Self = "notAllowed"
        /// The object or endpoint doesn't exist.
        public static let notFound: Self = "notFound"
        /// The server refused the call for another reason, which its own error states.
        public static let refused: Self = "refused"
        /// Too many calls (429). Wait, then try again.
        public static let rateLimited: Self = "rateLimited"
        /// The server or a service behind it failed (5xx).
        public static let unavailable: Self = "unavailable"
        /// The server could not be reached, or the connection broke.
        public static let connection: Self = "connection"
        /// The call did not end within its total deadline.
        public static let timeout: Self = "timeout"
        /// The server or a proxy returned a redirect. Redirects are never followed.
        public static let redirected: Self = "redirected"
        /// The response is larger than the configured limit.
        public static let responseTooLarge: Self = "responseTooLarge"
        /// The response can't be read: it isn't JSON, or lacks an essential field.
        public static let unreadableResponse: Self = "unreadableResponse"
        /// The response belongs to another request: it has another identifier than the one that was read, or it is an
        /// object where a list was read. The client repeats the read over new connections before it throws this.
        public static let mismatchedResponse: Self = "mismatchedResponse"
        /// The client was closed before the call was sent.
        public static let closed: Self = "closed"
        /// The server no longer has the snapshot of a scroll: too much time passed between two pages, or it ended
        /// before all of its objects were returned. Begin again, with a longer lifetime or smaller pages.
        public static let scrollExpired: Self = "scrollExpired"
        /// The server returned a page of a list again in place of the next one, so the list would never end.
        public static let listRepeats: Self = "listRepeats"
        /// The server ended a list before all counted objects were returned, or returned no reference to the next page.
        public static let listIncomplete: Self = "listIncomplete"
        /// Several objects match where one is expected. Check them yourself.
        public static let ambiguous: Self = "ambiguous"

        /// A Boolean value that indicates whether failures of this kind can pass.
        var isTransient: Bool {
            [.connection, .timeout, .rateLimited, .unavailable, .mismatchedResponse].contains(self)
        }
    }

    /// A value that tells whether the server may have acted on the call.
    public enum Outcome: String, Hashable, Sendable {
        /// The call never left, or certainly didn't reach the server. Nothing happened.
        case notSent
        /// The server refused the call and did nothing.
        case rejected
        /// The server carried out or accepted the call and returned no object (204, or 202 without a body). Don't
        /// repeat it; read the object to see the result.
        case carriedOut
        /// The call was sent without a usable response, or the server failed (5xx). It may have been carried out. Find
        /// out before you repeat it.
        case unknown
    }
}
