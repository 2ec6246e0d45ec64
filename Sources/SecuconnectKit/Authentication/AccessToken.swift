public import Foundation

/// A token with which calls are authorised. It prints without its value.
public struct AccessToken: Hashable, Sendable {
    /// The token itself.
    public var value: SensitiveString
    /// For how many seconds from its issue it is valid; nil if that is not known. It is then used until the server
    /// refuses it.
    public var lifetime: TimeInterval?

    /// Takes a token.
    ///
    /// - Parameters:
    ///   - value: the token itself.
    ///   - lifetime: for how many seconds from now it is valid, if that is known.
    public init(_ value: String, lifetime: TimeInterval? = nil) {
        self.value = SensitiveString(value)
        self.lifetime = lifetime
    }
}
