public import Foundation

extension SecuconnectClient {
    /// Which of secuconnect's systems a client talks to. The credentials of one do not work on another.
    public struct Environment: Hashable, Sendable {
        /// The address below which `/api/v2` and `/oauth/token` lie, such as `https://connect.secucard.com`.
        public let baseURL: URL

        private init(trusted text: StaticString) {
            // A constant of ours; the fallback is never taken.
            baseURL = URL(string: "\(text)") ?? URL(fileURLWithPath: "/")
        }

        /// A system of your own: a proxy, or a server for tests.
        ///
        /// - Parameter baseURL: the address below which `/api/v2` and `/oauth/token` lie. `https`, or `http` on this
        ///   very machine; without user, query and fragment.
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
        }

        /// Real payments.
        public static let production = Environment(trusted: "https://connect.secucard.com")
        /// The sandbox for development.
        public static let testing = Environment(trusted: "https://connect-testing.secuconnect.com")
        /// The sandbox under its former name.
        public static let testingFormerName = Environment(trusted: "https://connect-testing.secupay-ag.de")
        /// The showcase system.
        public static let staging = Environment(trusted: "https://connect-showcase.secupay-ag.de")

        /// The number of bytes of path and query that servers commonly read: a little less than 8 kB, since the request
        /// line has the method and the version too.
        private static let maximumTargetLength = 8_000

        private static func isLoopback(_ host: String) -> Bool {
            let octets = host.split(separator: ".", omittingEmptySubsequences: false)
            let isIPv4 = octets.count == 4 && octets[0] == "127" && octets.allSatisfy { UInt8($0) != nil }
            return isIPv4 || ["localhost", "::1", "[::1]"].contains(host.lowercased())
        }

        /// The address of a call: an encoded path that begins with a slash, and parameters not yet encoded.
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
            var base = baseURL.absoluteString
            while base.hasSuffix("/") { base.removeLast() }
            guard let url = URL(string: base + text) else {
                throw SecuconnectError.invalidArgument("The path and query make no address; check their values.")
            }
            return url
        }
    }
}
