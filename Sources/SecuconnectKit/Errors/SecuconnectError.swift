public import Foundation

/// Everything that can go wrong with a call, except its cancellation, which is a `CancellationError`.
///
/// It prints one line that says what to do. Decide by ``kind-swift.property`` and ``outcome-swift.property``, not by
/// texts:
///
/// ```swift
/// do {
///     try await client.smart.transactions.start(id, method: .debit)
/// } catch let error as SecuconnectError where error.mayHaveActed {
///     // It may or may not have happened: read the transaction again before doing anything else.
/// }
/// ```
public struct SecuconnectError: Error, Sendable {
    /// What went wrong.
    public var kind: Kind
    /// One sentence that says what went wrong and what to do, for developers.
    public var message: String
    /// Whether the server can have acted.
    public var outcome: Outcome
    /// The operation that was called, such as `smart.transactions.create`; nil before there was one.
    public var operation: String?
    /// How often the call was sent.
    public var attempts: Int
    /// The status of the HTTP answer, if there was one.
    public var httpStatus: Int?
    /// What the server says about the failure, if it answered in one of its two error shapes.
    public var server: ServerError?
    /// How long the server asks to wait before the next attempt, in seconds.
    public var retryAfter: TimeInterval?
    /// The `X-Action` id under which a changing call was sent, the same for each of its attempts.
    public var actionID: ActionID?
    /// The body of the answer, as it came. It can hold personal data: it is never printed.
    public var body: Data
    /// What the layer below said, without any address or header.
    public var underlying: String?
    /// The error of the layer below, as it came: that of a custom token provider, or of the call to the token endpoint,
    /// whose ``operation`` is `oauth.token`. It is printed only as ``underlying``.
    public var underlyingError: (any Error)?
    /// Whether the operation reads or changes something; nil before there was one.
    public internal(set) var effect: OperationEffect?

    /// Describes a failure. Your own transport or token provider may throw it, and your tests may.
    ///
    /// - Parameters:
    ///   - kind: what went wrong.
    ///   - message: one sentence that says what to do.
    ///   - outcome: whether the server can have acted.
    public init(kind: Kind, message: String, outcome: Outcome) {
        self.kind = kind
        self.message = message
        self.outcome = outcome
        attempts = 0
        body = Data()
    }
}

extension SecuconnectError {
    /// Whether the same call has a chance to succeed if it is sent again later, without risk of acting twice.
    ///
    /// A call that was refused for its content has none. A changing call with an unknown outcome may have acted: find
    /// that out first.
    public var isRetryable: Bool { isRepeatable(trustingActionIDs: false) }

    /// A Boolean value that indicates whether the server may have acted on the call, or certainly has: whether the
    /// outcome is `unknown` or `carriedOut`.
    ///
    /// Read the object before you call again.
    public var mayHaveActed: Bool { outcome == .unknown || outcome == .carriedOut }

    /// The one predicate that decides about sending a call again. With `trustingActionIDs` the server is trusted to run
    /// one `X-Action` id once, whatever it answered before.
    func isRepeatable(trustingActionIDs: Bool) -> Bool {
        guard isTransient else { return false }
        if kind == .unavailable, let httpStatus,
            !ResponseRule.matching(status: httpStatus, server: server).isTransient
        {
            return false
        }
        return effect == .read || !mayHaveActed || trustingActionIDs
    }

    /// Whether the reason for the failure may be gone later.
    var isTransient: Bool {
        [.connection, .timeout, .rateLimited, .unavailable, .mismatchedResponse].contains(kind)
    }

    /// The server's number of the failure, such as 2003.
    public var code: Int? { server?.code }

    /// A sentence of the server for the end user, in German. It is a commonplace more often than not.
    public var userMessage: String? { server?.userMessage }

    /// The number to quote to secuconnect's support.
    public var supportID: String? { server?.supportID }

    /// Whether a new token may help: the call was refused with 401, or with the server's word for it.
    var isExpiredToken: Bool { outcome == .rejected && (httpStatus == 401 || server?.isExpiredToken == true) }

    /// Refuses an argument before anything is sent.
    static func invalidArgument(_ message: String) -> SecuconnectError {
        SecuconnectError(kind: .invalidArgument, message: message, outcome: .notSent)
    }
}
