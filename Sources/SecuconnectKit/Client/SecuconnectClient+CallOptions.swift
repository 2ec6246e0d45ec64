public import Foundation

extension SecuconnectClient {
    /// The deadline and the retry policy of calls.
    ///
    /// Set options for all calls in ``SecuconnectClient/Configuration``, or for some with
    /// ``SecuconnectClient/with(_:)``. The request for an access token, which several calls can wait for, has those of
    /// the configuration.
    public struct CallOptions: Hashable, Sendable {
        /// The deadline of a call, in seconds. It covers the access token, all attempts and all pauses.
        ///
        /// If it is nil, the deadline is 60 seconds, or 300 for operations that wait for a payer at a terminal. A value
        /// that isn't more than 0 is refused before anything is sent.
        public var timeout: TimeInterval?
        /// The retry policy.
        public var retry: RetryPolicy

        /// Creates options.
        ///
        /// - Parameters:
        ///   - timeout: The deadline of a call, in seconds; nil for the default of the operation.
        ///   - retry: The retry policy.
        public init(timeout: TimeInterval? = nil, retry: RetryPolicy = RetryPolicy()) {
            self.timeout = timeout
            self.retry = retry
        }
    }
}

extension SecuconnectClient.CallOptions {
    /// Refuses invalid options.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check() throws {
        if let timeout { try Self.check(timeout: timeout) }
        try retry.check()
    }

    static func check(timeout: TimeInterval) throws {
        // False for NaN, too.
        guard timeout > 0 else {
            throw SecuconnectError.invalidArgument(
                "The timeout is \(timeout) seconds; set more than 0, or nil for the operation's own.")
        }
    }
}
