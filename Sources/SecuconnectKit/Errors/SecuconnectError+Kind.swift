extension SecuconnectError {
    /// What went wrong. Open: later versions may know more kinds, so let your `switch` have a `default`.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The kind's name.
        public var rawValue: String

        /// Takes a kind's name.
        ///
        /// - Parameter rawValue: the name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An argument was refused before anything was sent. Correct the call.
        public static let invalidArgument: Self = "invalidArgument"
        /// No token could be had: the credentials are wrong or not allowed here. Correct them.
        public static let authentication: Self = "authentication"
        /// The token is good, but the call is not allowed, or not in the object's present state.
        public static let notAllowed: Self = "notAllowed"
        /// There is no such object or endpoint.
        public static let notFound: Self = "notFound"
        /// The server refused the call for another reason, which its own error tells.
        public static let refused: Self = "refused"
        /// Too many calls (429). Wait, then try again.
        public static let rateLimited: Self = "rateLimited"
        /// The server failed (5xx), or a part behind it did.
        public static let unavailable: Self = "unavailable"
        /// The server could not be reached, or the connection broke.
        public static let connection: Self = "connection"
        /// The call did not end within its total deadline.
        public static let timeout: Self = "timeout"
        /// The server, or something in between, sent the call elsewhere. Redirects are never followed.
        public static let redirected: Self = "redirected"
        /// The answer is larger than the configured bound.
        public static let responseTooLarge: Self = "responseTooLarge"
        /// The answer can't be read: it is no JSON, or lacks what it is useless without.
        public static let unreadableResponse: Self = "unreadableResponse"
        /// The response belongs to another request: it has another identifier than the one that was read, or it is an
        /// object where a list was read. The client repeats the read over new connections before it throws this.
        public static let mismatchedResponse: Self = "mismatchedResponse"
        /// The client was closed before the call was sent.
        public static let closed: Self = "closed"
        /// The server no longer has the snapshot that is scrolled through: too much time passed between two pages, or it
        /// ended before all of its objects had come. Begin again, with a longer lifetime or smaller pages.
        public static let scrollExpired: Self = "scrollExpired"
        /// The server sent a page of a list again in place of the next, which would go on for ever.
        public static let listRepeats: Self = "listRepeats"
        /// The server ended a list before all objects that it counts had come, or gives no way to its next page.
        public static let listIncomplete: Self = "listIncomplete"
        /// Several objects match where one is meant. Look at them yourself.
        public static let ambiguous: Self = "ambiguous"
    }

    /// Whether the server can have acted on the call.
    public enum Outcome: String, Hashable, Sendable {
        /// The call certainly never reached the server, or never left. Nothing happened.
        case notSent
        /// The server answered and refused the call. It did nothing.
        case rejected
        /// The server carried out the call, or took it on, and returned no object (204, or 202 without a body). Don't
        /// repeat it; read the object to see the result.
        case carriedOut
        /// The call was sent and not, or not usably, answered, or the server failed (5xx): it may have been carried
        /// out. Find out before you repeat it.
        case unknown
    }
}
