public import Foundation

extension SecuconnectClient {
    /// A system of secuconnect. The credentials of one system don't work on another.
    public struct Environment: Hashable, Sendable {
        /// The address of the system, without `/api/v2`, such as `https://connect.secucard.com`.
        public let baseURL: URL
        /// The address in one spelling: a lowercase scheme and host, no default port, and no slash at the end.
        let address: String

        private init(trusted text: StaticString) {
            // A constant. The fallback is never used.
            baseURL = URL(string: "\(text)") ?? URL(fileURLWithPath: "/")
            address = "\(text)"
        }

        /// Creates an environment for a custom system: a proxy, or a server for tests.
        ///
        /// - Parameter baseURL: The address of the system, without `/api/v2`. It has the scheme `https`, or `http` for
        ///   a loopback address, and no user, query or fragment.
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` for any other address.
        public init(baseURL: URL) throws {
            let isSecure =
                baseURL.scheme?.lowercased() == "https"
                || (baseURL.scheme?.lowercased() == "http" && Self.isLoopback(baseURL.host ?? ""))
            guard isSecure, baseURL.host?.isEmpty == false, baseURL.user == nil, baseURL.password == nil,
                baseURL.query == nil, baseURL.fragment == nil
            else {
                throw SecuconnectError.invalidArgument(
                    "The base URL must be https (http only on this machine), without user, query and fragment.")
            }
            self.baseURL = baseURL
            address = Self.address(of: baseURL)
        }

        /// The live system. Payments are real.
        public static let production = Environment(trusted: "https://connect.secucard.com")
        /// The sandbox for development.
        public static let testing = Environment(trusted: "https://connect-testing.secuconnect.com")
        /// The sandbox under its former name.
        public static let testingLegacyHost = Environment(trusted: "https://connect-testing.secupay-ag.de")
        /// The showcase system.
        public static let staging = Environment(trusted: "https://connect-showcase.secupay-ag.de")

        /// The number of bytes of path and query that servers commonly accept: a little less than 8 kB, since the
        /// request line also has the method and the version.
        private static let maximumTargetLength = 8_000

        private static func address(of url: URL) -> String {
            var parts = URLComponents(url: url, resolvingAgainstBaseURL: true) ?? URLComponents()
            parts.scheme = parts.scheme?.lowercased()
            parts.host = parts.host?.lowercased()
            if parts.port == (parts.scheme == "https" ? 443 : 80) { parts.port = nil }
            while parts.percentEncodedPath.hasSuffix("/") { parts.percentEncodedPath.removeLast() }
            return parts.string ?? url.absoluteString
        }

        private static func isLoopback(_ host: String) -> Bool {
            let octets = host.split(separator: ".", omittingEmptySubsequences: false)
            let isIPv4 = octets.count == 4 && octets[0] == "127" && octets.allSatisfy { UInt8($0) != nil }
            return isIPv4 || ["localhost", "::1", "[::1]"].contains(host.lowercased())
        }

        /// Returns a Boolean value that indicates whether two environments are the same system, in any spelling of its
        /// address.
        ///
        /// - Parameters:
        ///   - lhs: An environment.
        ///   - rhs: Another environment.
        /// - Returns: `true` if the addresses are equal.
        public static func == (lhs: Self, rhs: Self) -> Bool { lhs.address == rhs.address }

        /// Hashes the address.
        ///
        /// - Parameter hasher: The hasher.
        public func hash(into hasher: inout Hasher) { hasher.combine(address) }

        /// Returns the address of a call.
        ///
        /// - Parameters:
        ///   - path: The encoded path, which begins with a slash.
        ///   - query: The parameters, which aren't encoded yet.
        /// - Returns: The address.
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the address is too long.
        func url(path: String, query: [URLQueryItem]) throws -> URL {
            var text = path
            for (index, item) in query.enumerated() {
                text += (index == 0 ? "?" : "&") + PercentEncoding.encode(item.name)
                if let value = item.value { text += "=" + PercentEncoding.encode(value) }
            }
            guard text.utf8.count <= Self.maximumTargetLength else {
                throw SecuconnectError.invalidArgument(
                    "The address is \(text.utf8.count) bytes long, and most servers refuse more than "
                        + "\(Self.maximumTargetLength); shorten the filter, or split it over several calls.")
            }
            guard let url = URL(string: address + text) else {
                throw SecuconnectError.invalidArgument("The path and query aren't a valid address; check their values.")
            }
            return url
        }
    }
}
