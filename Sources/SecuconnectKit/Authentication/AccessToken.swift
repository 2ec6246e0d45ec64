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

extension AccessToken {
    /// Returns the value of the header field `Authorization`.
    ///
    /// - Throws: ``SecuconnectError`` if the field can't hold the token.
    func headerValue() throws -> String {
        guard value.rawValue.isVisibleASCII, !value.rawValue.isEmpty else {
            throw SecuconnectError(
                kind: .authentication,
                message: "The access token is empty or holds blanks or control characters; check where it comes from.",
                outcome: .notSent)
        }
        return "Bearer \(value.rawValue)"
    }
}
