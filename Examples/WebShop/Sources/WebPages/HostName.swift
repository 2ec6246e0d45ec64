/// Host names in requests.
public enum HostName {
    /// The names of this machine for itself.
    public static let loopback: Set = ["127.0.0.1", "localhost", "::1", "[::1]"]

    /// Returns the host of an authority, without its port and in lowercase letters.
    ///
    /// - Parameter authority: The authority, a host with an optional port.
    /// - Returns: The host.
    public static func host(of authority: String) -> String {
        let end = authority.lastIndex(of: "]").map { authority.index(after: $0) } ?? authority.startIndex
        let port = authority[end...].lastIndex(of: ":") ?? authority.endIndex
        return authority[..<port].lowercased()
    }
}
