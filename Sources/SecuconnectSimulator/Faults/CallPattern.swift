public import SecuconnectKit

extension SimulatedServer {
    /// A pattern for the calls that a fault affects.
    public struct CallPattern: Sendable {
        private let matches: @Sendable (RecordedRequest) -> Bool

        /// Creates a pattern from a custom condition.
        ///
        /// - Parameter matches: A closure that returns whether a call matches.
        public init(where matches: @escaping @Sendable (RecordedRequest) -> Bool) { self.matches = matches }

        /// Every call, including requests for a token.
        public static let everything = CallPattern { _ in true }

        /// Every request for a token.
        public static let tokenRequests = CallPattern { $0.isTokenRequest }

        /// Every call of the API, which excludes requests for a token.
        public static let apiCalls = CallPattern { !$0.isTokenRequest }

        /// Every call of the API that only reads.
        public static let reads = CallPattern { !$0.isTokenRequest && $0.method == .get }

        /// Every call of the API that changes something.
        public static let changes = CallPattern { !$0.isTokenRequest && $0.method != .get }

        /// Returns a pattern for calls that `GET` a path.
        ///
        /// - Parameter path: The path without `/api/v2`, in any case. `*` matches one part of it, `**` at its end any
        ///   number of parts: `/Smart/Transactions/*`, `/Payment/**`.
        /// - Returns: The pattern.
        public static func get(_ path: String) -> CallPattern { method(.get, path) }

        /// Returns a pattern for calls that `POST` to a path.
        ///
        /// - Parameter path: The path, as for ``get(_:)``.
        /// - Returns: The pattern.
        public static func post(_ path: String) -> CallPattern { method(.post, path) }

        /// Returns a pattern for calls that `PUT` to a path.
        ///
        /// - Parameter path: The path, as for ``get(_:)``.
        /// - Returns: The pattern.
        public static func put(_ path: String) -> CallPattern { method(.put, path) }

        /// Returns a pattern for calls with a method on a path.
        ///
        /// - Parameters:
        ///   - method: The method.
        ///   - path: The path, as for ``get(_:)``.
        /// - Returns: The pattern.
        public static func method(_ method: TransportRequest.Method, _ path: String) -> CallPattern {
            let path = self.path(path)
            return CallPattern { $0.method == method && path.matches($0) }
        }

        /// Returns a pattern for calls on a path with any method.
        static func path(_ path: String) -> CallPattern {
            let pattern = parts(path)
            return CallPattern { isMatch(pattern[...], parts($0.path)[...]) }
        }

        func matches(_ request: RecordedRequest) -> Bool { matches(request) }

        private static func parts(_ path: String) -> [String] {
            path.lowercased().split(separator: "/").map(String.init)
        }

        private static func isMatch(_ pattern: ArraySlice<String>, _ path: ArraySlice<String>) -> Bool {
            guard let first = pattern.first else { return path.isEmpty }
            if first == "**", pattern.count == 1 { return true }
            guard let part = path.first, first == "*" || first == part else { return false }
            return isMatch(pattern.dropFirst(), path.dropFirst())
        }
    }
}
