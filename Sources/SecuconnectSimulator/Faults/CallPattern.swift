public import SecuconnectKit

extension SimulatedServer {
    /// Which calls a fault is for.
    public struct CallPattern: Sendable {
        private let matches: @Sendable (RecordedRequest) -> Bool

        /// Calls of your own choice.
        ///
        /// - Parameter matches: whether a call is meant.
        public init(where matches: @escaping @Sendable (RecordedRequest) -> Bool) { self.matches = matches }

        /// Every call, requests for a token included.
        public static let everything = CallPattern { _ in true }

        /// Every request for a token.
        public static let tokenRequests = CallPattern { $0.isTokenRequest }

        /// Every call of the API: all but requests for a token.
        public static let apiCalls = CallPattern { !$0.isTokenRequest }

        /// Every call of the API that only reads.
        public static let reads = CallPattern { !$0.isTokenRequest && $0.method == .get }

        /// Every call of the API that changes something.
        public static let changes = CallPattern { !$0.isTokenRequest && $0.method != .get }

        /// Calls that get a path.
        ///
        /// - Parameter path: the path without `/api/v2`, in any case. `*` stands for one part of it, `**` at its end
        ///   for any number of parts: `/Smart/Transactions/*`, `/Payment/**`.
        /// - Returns: the pattern.
        public static func get(_ path: String) -> CallPattern { method(.get, path) }

        /// Calls that post to a path.
        ///
        /// - Parameter path: as for ``get(_:)``.
        /// - Returns: the pattern.
        public static func post(_ path: String) -> CallPattern { method(.post, path) }

        /// Calls that put to a path.
        ///
        /// - Parameter path: as for ``get(_:)``.
        /// - Returns: the pattern.
        public static func put(_ path: String) -> CallPattern { method(.put, path) }

        /// Calls of one method on a path.
        ///
        /// - Parameters:
        ///   - method: the method.
        ///   - path: as for ``get(_:)``.
        /// - Returns: the pattern.
        public static func method(_ method: TransportRequest.Method, _ path: String) -> CallPattern {
            let pattern = parts(path)
            return CallPattern { $0.method == method && isMatch(pattern[...], parts($0.path)[...]) }
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
