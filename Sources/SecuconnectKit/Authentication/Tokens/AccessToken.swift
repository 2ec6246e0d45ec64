public import Foundation

/// A token that authorizes calls. Its value isn't printed.
public struct AccessToken: Hashable, Sendable {
    /// The token string.
    public var value: SensitiveString
    /// The number of seconds, from its issue, during which the token is valid; nil if it isn't known. Then the client
    /// uses the token until the server refuses it.
    public var lifetime: TimeInterval?

    /// Creates a token.
    ///
    /// - Parameters:
    ///   - value: The token string.
    ///   - lifetime: The number of seconds from now during which the token is valid; nil if it isn't known.
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

extension AccessToken {
    /// Creates a token that the token endpoint issued.
    init(_ granted: GrantedToken) { self.init(granted.accessToken.rawValue, lifetime: granted.lifetime) }
}
