/// The session of a device, to store if you don't use a ``TokenStore`` that survives your program.
///
/// The device code is sufficient for every later session, so protect it like a password. An encoded session contains it
/// as a plain string. A session prints without its values.
public struct DeviceSession: Codable, Hashable, Sendable {
    /// The device code, which a person has confirmed.
    public var deviceCode: SensitiveString
    /// The token that renews the access token, if the server issued one.
    public var refreshToken: SensitiveString?

    /// Creates a session.
    ///
    /// - Parameters:
    ///   - deviceCode: The device code, which a person has confirmed.
    ///   - refreshToken: The token that renews the access token.
    public init(deviceCode: SensitiveString, refreshToken: SensitiveString? = nil) {
        self.deviceCode = deviceCode
        self.refreshToken = refreshToken
    }

    enum CodingKeys: String, CodingKey {
        case deviceCode = "device_code"
        case refreshToken = "refresh_token"
    }
}
