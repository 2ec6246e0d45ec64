/// The key of an entry in a ``TokenStore``.
///
/// The client makes the key of the whole credential (the grant, the client identifier and secret, the device, the user)
/// and the address of the environment. So two devices, or two systems, never share an entry. The key is a hash, which
/// reveals none of them.
public struct TokenStoreKey: Hashable, Sendable {
    /// The raw value used by the API.
    ///
    /// It has 64 hexadecimal digits.
    public let rawValue: String

    /// Creates a key, for tests of a custom store.
    ///
    /// - Parameter parts: The parts that identify the credential. Their order and limits count: `["ab", "c"]` and
    ///   `["a", "bc"]` have different keys.
    public init(parts: [String]) {
        let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
        rawValue = SHA256.hexDigest(of: Array(text.utf8))
    }
}

extension TokenStoreKey: CustomStringConvertible {
    /// A textual representation of this instance.
    ///
    /// The description is the raw value.
    public var description: String { rawValue }
}
