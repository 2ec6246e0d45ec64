public import Foundation

extension SecuconnectClient {
    /// How calls are made. Set them for all calls in ``SecuconnectClient/Configuration``, or for some with
    /// ``SecuconnectClient/with(_:)``. The request for a token, which many calls may wait for, goes by the former.
    public struct CallOptions: Hashable, Sendable {
        /// The total deadline of a call in seconds: for the token, all attempts and the pauses between them together.
        ///
        /// Nil takes the operation's own: 60 seconds, and 300 for one that waits for a payer at a terminal. A value that is
        /// not more than 0 is refused before anything is sent.
        public var timeout: TimeInterval?
        /// What is sent again, how often and after what pause.
        public var retry: RetryPolicy

        /// Sets the options.
        ///
        /// - Parameters:
        ///   - timeout: the total deadline of a call in seconds; nil for the operation's own.
        ///   - retry: what is sent again, how often and after what pause.
        public init(timeout: TimeInterval? = nil, retry: RetryPolicy = RetryPolicy()) {
            self.timeout = timeout
            self.retry = retry
        }
    }
}

extension SecuconnectClient.CallOptions {
    /// Refuses what can't be meant.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check() throws {
        if let timeout { try Self.check(timeout: timeout) }
        try retry.check()
    }

    static func check(timeout: TimeInterval) throws {
        // Not a number is not more than 0 either.
        guard timeout > 0 else {
            throw SecuconnectError.invalidArgument(
                "The timeout is \(timeout) seconds; set more than 0, or nil for the operation's own.")
        }
    }
}
