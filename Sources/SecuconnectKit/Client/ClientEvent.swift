public import Foundation

/// An event of a call, for logs and metrics.
///
/// It prints one line, without secrets and personal data. Log it at its ``logLevel-swift.property``.
///
/// ```swift
/// var configuration = SecuconnectClient.Configuration(
///     environment: .testing, credentials: .clientCredentials(id: "…", secret: "…")
/// )
/// configuration.onEvent = { event in
///     guard event.logLevel >= .info else { return }
///     // smart.transactions.create: call succeeded, 1 attempt, 0.182 s [76F2…]
///     print(event)
/// }
/// ```
///
/// Only the error of a failed call holds a body, and doesn't print it.
public struct ClientEvent: Sendable {
    /// The identifier of the call, which all its events share.
    public var callID: UUID
    /// The name of the operation, such as `smart.transactions.create`; `oauth.token` for an access token.
    public var operation: String
    /// The kind of event.
    public var kind: Kind
    /// The end of the call; `nil` unless the kind is ``Kind/callEnded``.
    public var callEnd: CallEnd?
    /// The number of the attempt, from 1; `nil` unless the kind is ``Kind/attemptStarted`` or ``Kind/attemptEnded``.
    public var attempt: Int?
    /// The end of the attempt; `nil` unless the kind is ``Kind/attemptEnded``.
    public var attemptEnd: AttemptEnd?
    /// The planned retry; `nil` unless the kind is ``Kind/retryPlanned``.
    public var retry: Retry?
    /// The number of seconds for which a new access token is valid; `nil` if it isn't known, and for events of another
    /// kind than ``Kind/tokenRenewed``.
    public var tokenLifetime: TimeInterval?
    /// The value that couldn't be read; `nil` unless the kind is ``Kind/valueDropped``.
    public var droppedValue: DroppedValue?
    /// The string that was repaired; `nil` unless the kind is ``Kind/valueRepaired``.
    public var repairedValue: RepairedValue?
    /// The error of the token store; `nil` unless the kind is ``Kind/tokenStoreFailed``.
    public var tokenStoreError: SecuconnectError?

    /// Creates an event. Set its details afterwards.
    ///
    /// - Parameters:
    ///   - callID: The identifier of the call.
    ///   - operation: The name of the operation.
    ///   - kind: The kind of event.
    public init(callID: UUID, operation: String, kind: Kind) {
        self.callID = callID
        self.operation = operation
        self.kind = kind
    }

    /// A kind of event. Later versions may add kinds.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        ///
        /// - Parameter rawValue: The name of the kind.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The call started. Nothing is sent yet.
        public static let callStarted: Self = "callStarted"
        /// The call ended. No event follows.
        public static let callEnded: Self = "callEnded"
        /// A request is about to be sent.
        public static let attemptStarted: Self = "attemptStarted"
        /// A request was answered, or failed. An attempt that is running when the call ends has no such event.
        public static let attemptEnded: Self = "attemptEnded"
        /// The request will be sent again after a pause.
        public static let retryPlanned: Self = "retryPlanned"
        /// A new access token was obtained.
        public static let tokenRenewed: Self = "tokenRenewed"
        /// The token store failed. The client uses a new access token from memory, and reports the failure once.
        public static let tokenStoreFailed: Self = "tokenStoreFailed"
        /// A value of the response couldn't be read. Its property is `nil`, or its element isn't in the list.
        public static let valueDropped: Self = "valueDropped"
        /// A string of the response was repaired before it was read: it had bytes that aren't UTF-8, or raw control
        /// characters.
        public static let valueRepaired: Self = "valueRepaired"
    }
}

extension ClientEvent {
    /// The end of a call.
    public struct CallEnd: Sendable {
        /// The duration of the call, in seconds.
        public var duration: TimeInterval
        /// The number of times that the request was sent.
        public var attempts: Int
        /// The result of the call.
        public var result: CallResult
        /// The error of a call that failed.
        public var error: SecuconnectError?

        /// Creates the end of a call.
        ///
        /// - Parameters:
        ///   - duration: The duration of the call, in seconds.
        ///   - attempts: The number of times that the request was sent.
        ///   - result: The result of the call.
        ///   - error: The error of a call that failed.
        public init(duration: TimeInterval, attempts: Int, result: CallResult, error: SecuconnectError? = nil) {
            self.duration = duration
            self.attempts = attempts
            self.result = result
            self.error = error
        }
    }

    /// The result of a call.
    public struct CallResult: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        ///
        /// - Parameter rawValue: The name of the result.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The call returned a value.
        public static let succeeded: Self = "succeeded"
        /// The call threw an error.
        public static let failed: Self = "failed"
        /// The task of the call was canceled.
        public static let canceled: Self = "canceled"
    }

    /// The end of an attempt.
    public struct AttemptEnd: Sendable {
        /// The duration of the attempt, in seconds.
        public var duration: TimeInterval
        /// The HTTP status; `nil` without a response.
        public var status: Int?
        /// The number of bytes in the body of the response.
        public var bytes: Int
        /// The failure of the transport; `nil` with a response.
        public var failure: TransportFailure.Reason?

        /// Creates the end of an attempt.
        ///
        /// - Parameters:
        ///   - duration: The duration of the attempt, in seconds.
        ///   - status: The HTTP status; `nil` without a response.
        ///   - bytes: The number of bytes in the body of the response.
        ///   - failure: The failure of the transport; `nil` with a response.
        public init(duration: TimeInterval, status: Int?, bytes: Int = 0, failure: TransportFailure.Reason? = nil) {
            self.duration = duration
            self.status = status
            self.bytes = bytes
            self.failure = failure
        }
    }

    /// A planned retry.
    public struct Retry: Hashable, Sendable {
        /// The reason for the retry.
        public var reason: RetryReason
        /// The pause before the retry, in seconds.
        public var delay: TimeInterval
        /// The HTTP status that caused the retry; `nil` without a response.
        public var status: Int?
        /// The failure of the transport that caused the retry; `nil` with a response.
        public var failure: TransportFailure.Reason?

        /// Creates a retry.
        ///
        /// - Parameters:
        ///   - reason: The reason for the retry.
        ///   - delay: The pause before the retry, in seconds.
        ///   - status: The HTTP status that caused the retry; `nil` without a response.
        ///   - failure: The failure of the transport that caused the retry; `nil` with a response.
        public init(
            reason: RetryReason, delay: TimeInterval, status: Int? = nil, failure: TransportFailure.Reason? = nil
        ) {
            self.reason = reason
            self.delay = delay
            self.status = status
            self.failure = failure
        }
    }

    /// The reason for a retry.
    public struct RetryReason: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        ///
        /// - Parameter rawValue: The name of the reason.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The transport failed.
        public static let connection: Self = "connection"
        /// The response had a status, or belonged to another request.
        public static let response: Self = "response"
        /// The access token had expired.
        public static let expiredToken: Self = "expiredToken"
    }
}
