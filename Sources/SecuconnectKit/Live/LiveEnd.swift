import Foundation

/// The end of one connection, before the next attempt is planned.
struct LiveEnd: Error, Hashable {
    var reason: LiveDisconnection.Reason
    var message: String
    /// The number of seconds that the token endpoint requests to wait.
    var retryAfter: TimeInterval?

    init(_ reason: LiveDisconnection.Reason, _ message: String) {
        self.reason = reason
        self.message = message
    }

    static let late = LiveEnd(
        .notReached, "The connection for live events wasn't ready within 10 seconds; the client tries again.")
    static let tokenRefused = LiveEnd(
        .tokenRefused, "The server refused the access token for live events; the client obtains another one.")
    static let tokenReplaced = LiveEnd(
        .tokenReplaced, "The access token was replaced; the client connects again with the new one.")
    static let silent = LiveEnd(
        .silent, "The connection for live events was silent for too long; the client connects again.")
    static let unanswered = LiveEnd(
        .refreshFailed, "The server didn't answer the refresh of the session in time; the client connects again.")
    static let refreshRefused = LiveEnd(
        .refreshFailed, "The server refused to refresh the session; the client connects again.")
    static let canceled = LiveEnd(.closed, "The live events were canceled.")

    /// An end by the peer.
    ///
    /// - Parameter detail: The detail, without secrets.
    /// - Returns: The end.
    static func closed(_ detail: String?) -> LiveEnd {
        let detail = detail.map { " (\($0))" } ?? ""
        return LiveEnd(.closed, "The connection for live events was closed\(detail); the client connects again.")
    }

    static func notReadable(_ detail: String) -> LiveEnd {
        LiveEnd(.notReadable, "The server of live events can't be understood: \(detail); check the port.")
    }

    init(connecting failure: TransportFailure) {
        self.init(
            .notReached,
            "The server of live events can't be reached (\(PrintableText.line(failure.details))); check the network.")
    }
}
