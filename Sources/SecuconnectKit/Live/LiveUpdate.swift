public import Foundation

/// An element of live events.
public enum LiveUpdate: Hashable, Sendable {
    /// The connection is ready: the server answered the first refresh of the session.
    ///
    /// After a gap, read the objects that you show again, because the events in between are lost. The first connection
    /// is not after a gap.
    case connected(afterGap: Bool)
    /// The server sent an event.
    case event(PushEvent)
    /// Events were lost although the connection lasts. Read the objects that you show again.
    case gap(LiveGap)
    /// The connection ended. The client connects again by itself.
    case disconnected(LiveDisconnection)
}

/// A reason why events were lost.
public struct LiveGap: OpenEnum, ExpressibleByStringLiteral {
    /// The raw value used by the API.
    public var rawValue: String

    /// Creates a value from a raw value.
    ///
    /// - Parameter rawValue: The name of the reason.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Your loop took longer than the events, so those that waited were dropped.
    public static let overflow: Self = "overflow"
    /// An event can't be read.
    public static let unreadable: Self = "unreadable"
}

/// The end of a connection for live events.
public struct LiveDisconnection: Hashable, Sendable {
    /// The kind of end.
    public var reason: Reason
    /// A sentence for developers, without secrets.
    public var message: String
    /// The number of seconds until the next attempt to connect.
    public var nextAttempt: TimeInterval

    /// Creates a value, for your tests.
    ///
    /// - Parameters:
    ///   - reason: The kind of end.
    ///   - message: A sentence for developers.
    ///   - nextAttempt: The number of seconds until the next attempt to connect.
    public init(_ reason: Reason, message: String, nextAttempt: TimeInterval) {
        self.reason = reason
        self.message = message
        self.nextAttempt = nextAttempt
    }

    /// A kind of end. Later versions may add kinds.
    public struct Reason: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        ///
        /// - Parameter rawValue: The name of the kind.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// No access token was obtained.
        public static let noToken: Self = "noToken"
        /// The server wasn't reached, or the connection wasn't ready within 10 seconds.
        public static let notReached: Self = "notReached"
        /// The server refused the access token. The client obtains another one; a second refusal is an error.
        public static let tokenRefused: Self = "tokenRefused"
        /// The client has another access token, or the token is about to expire. A connection belongs to one token.
        public static let tokenReplaced: Self = "tokenReplaced"
        /// The server, or the network, closed the connection.
        public static let closed: Self = "closed"
        /// The connection is silent, so it is dead: no byte came for twice the interval of the heart-beats.
        public static let silent: Self = "silent"
        /// The server didn't answer a refresh of the session, or refused it.
        public static let refreshFailed: Self = "refreshFailed"
        /// The server sent bytes that aren't STOMP 1.2, or exceed a limit.
        public static let notReadable: Self = "notReadable"
    }
}
