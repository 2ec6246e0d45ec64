extension ClientEvent {
    /// The level of an event in a log. The raw values are the names that swift-log uses.
    public struct LogLevel: OpenEnum, ExpressibleByStringLiteral, Comparable {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        ///
        /// - Parameter rawValue: The name of the level.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The steps of a call: its start, attempts, retries, and the renewal of the access token. Also a poll during
        /// the sign-in of a device that nobody has confirmed yet.
        public static let debug: Self = "debug"
        /// A call that succeeded or was canceled.
        public static let info: Self = "info"
        /// A call that failed, a value that couldn't be read, or a token that couldn't be stored.
        public static let warning: Self = "warning"
        /// A change that failed and may have been carried out. A person, or your program, has to check it.
        public static let error: Self = "error"

        private static let ascending: [Self] = [.debug, .info, .warning, .error]

        /// Returns a Boolean value that indicates whether the first level is less severe than the second.
        ///
        /// - Parameters:
        ///   - lhs: A level.
        ///   - rhs: Another level.
        /// - Returns: `true` if the first level is less severe.
        public static func < (lhs: Self, rhs: Self) -> Bool { lhs.severity < rhs.severity }

        /// The rank among the levels that are known here; others are the most severe.
        private var severity: Int { Self.ascending.firstIndex(of: self) ?? Self.ascending.count }
    }

    /// The level at which to log the event.
    public var logLevel: LogLevel {
        switch kind {
        case .callEnded:
            guard let error = callEnd?.error else { return .info }
            if error.isPendingSignIn { return .debug }
            return error.effect == .change && error.mayHaveActed ? .error : .warning
        case .valueDropped, .valueRepaired, .tokenStoreFailed: return .warning
        default: return .debug
        }
    }
}
