public import Foundation

/// The tokens of one credential in a ``TokenStore``.
///
/// Encode it as JSON, and protect it like a password: it contains the tokens as plain strings. It prints without them.
public struct TokenStoreEntry: Codable, Hashable, Sendable {
    /// A random identifier of this version of the entry. Every saved entry has another one.
    public let revision: String
    /// The access token.
    public let accessToken: SensitiveString
    /// The date at which the access token was requested, by the clock of the machine that requested it.
    public let issued: Date
    /// The number of seconds, from its issue, during which the access token is valid; `nil` if it isn't known.
    public let lifetime: TimeInterval?
    /// The token that renews the access token, if the server issued one.
    public let refreshToken: SensitiveString?
    /// The device code of the session of a device.
    public let deviceCode: SensitiveString?
    /// The number of access tokens in succession that the server refused long before their expiry.
    public let earlyRefusals: Int

    /// Creates an entry, for example from tokens of another program.
    ///
    /// - Parameters:
    ///   - accessToken: The access token.
    ///   - issued: The date at which the access token was requested.
    ///   - lifetime: The number of seconds from `issued` during which the access token is valid; `nil` if it isn't
    ///     known.
    ///   - refreshToken: The token that renews the access token.
    ///   - deviceCode: The device code of the session of a device.
    public init(
        accessToken: SensitiveString, issued: Date, lifetime: TimeInterval?, refreshToken: SensitiveString? = nil,
        deviceCode: SensitiveString? = nil
    ) {
        self.init(
            accessToken: accessToken, issued: issued, lifetime: lifetime, refreshToken: refreshToken,
            deviceCode: deviceCode, earlyRefusals: 0)
    }

    init(
        accessToken: SensitiveString, issued: Date, lifetime: TimeInterval?, refreshToken: SensitiveString?,
        deviceCode: SensitiveString?, earlyRefusals: Int
    ) {
        revision = UUID().uuidString
        self.accessToken = accessToken
        self.issued = issued
        self.lifetime = lifetime
        self.refreshToken = refreshToken
        self.deviceCode = deviceCode
        self.earlyRefusals = earlyRefusals
    }

    enum CodingKeys: String, CodingKey {
        case revision
        case accessToken = "access_token"
        case issued
        case lifetime
        case refreshToken = "refresh_token"
        case deviceCode = "device_code"
        case earlyRefusals = "early_refusals"
    }
}
