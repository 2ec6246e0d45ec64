public import Foundation

/// Something that happened during a call, for logs and metrics. It holds no secret and no header, and a body only in
/// the error of a call that failed, which does not print it.
///
/// Set ``SecuconnectClient/Configuration/onEvent`` to receive events. The closure is called on whichever thread the
/// thing happened on, so it must be quick.
public struct ClientEvent: Sendable {
    /// The same for all events of one call.
    public var callID: UUID
    /// The operation, such as `smart.transactions.create`, or `oauth.token` for a token.
    public var operation: String
    /// What happened.
    public var kind: Kind

    /// Describes an event, for your tests.
    ///
    /// - Parameters:
    ///   - callID: the same for all events of one call.
    ///   - operation: the operation's name.
    ///   - kind: what happened.
    public init(callID: UUID, operation: String, kind: Kind) {
        self.callID = callID
        self.operation = operation
        self.kind = kind
    }

    /// What happened. Later versions may know more, so let your `switch` have a `default`.
    public enum Kind: Sendable {
        /// The call has begun; nothing is sent yet.
        case callStarted
        /// The call has ended, one way or the other; nothing follows.
        case callEnded(CallEnd)
        /// The request goes out for the given time, counted from 1.
        case attemptStarted(number: Int)
        /// The request was answered, or failed. One that is still under way when the call's time is up, or its task is
        /// cancelled, ends with the call and not by itself.
        case attemptEnded(AttemptEnd)
        /// The request will be sent again after a pause of so many seconds.
        case retryPlanned(reason: RetryReason, delay: TimeInterval)
        /// A new access token was had, valid for so many seconds if that is known.
        case tokenRenewed(lifetime: TimeInterval?)
        /// A value of the answer did not fit its property and was read as nil.
        case valueDropped(DroppedValue)
    }

    /// How a call ended.
    public struct CallEnd: Sendable {
        /// How long it took, in seconds.
        public var duration: TimeInterval
        /// How often it was sent.
        public var attempts: Int
        /// How it ended.
        public var result: CallResult

        /// Describes the end of a call, for your tests.
        ///
        /// - Parameters:
        ///   - duration: how long it took, in seconds.
        ///   - attempts: how often it was sent.
        ///   - result: how it ended.
        public init(duration: TimeInterval, attempts: Int, result: CallResult) {
            self.duration = duration
            self.attempts = attempts
            self.result = result
        }
    }

    /// The end of a call.
    public enum CallResult: Sendable {
        /// There is an answer.
        case succeeded
        /// There is none.
        case failed(SecuconnectError)
        /// Its task was cancelled.
        case cancelled
    }

    /// How one attempt ended.
    public struct AttemptEnd: Sendable {
        /// Which one, counted from 1.
        public var number: Int
        /// How long it took, in seconds.
        public var duration: TimeInterval
        /// The HTTP status; nil if there was no answer.
        public var status: Int?
        /// How many bytes the answer's body has.
        public var bytes: Int
        /// Why there was no answer.
        public var failure: TransportFailure.Reason?

        /// Describes the end of an attempt, for your tests.
        ///
        /// - Parameters:
        ///   - number: which one, counted from 1.
        ///   - duration: how long it took, in seconds.
        ///   - status: the HTTP status; nil if there was no answer.
        ///   - bytes: how many bytes the answer's body has.
        ///   - failure: why there was no answer.
        public init(
            number: Int, duration: TimeInterval, status: Int?, bytes: Int = 0, failure: TransportFailure.Reason? = nil
        ) {
            self.number = number
            self.duration = duration
            self.status = status
            self.bytes = bytes
            self.failure = failure
        }
    }

    /// Why a request is sent again.
    public enum RetryReason: Hashable, Sendable {
        /// The connection failed.
        case connection(TransportFailure.Reason)
        /// The server answered with this status.
        case status(Int)
        /// The access token had expired.
        case expiredToken
    }
}
