import Foundation

extension TokenStoreEntry {
    /// The largest number of seconds by which the clocks of two machines may differ.
    private static let clockTolerance: TimeInterval = 60

    /// Creates the entry of a new token.
    ///
    /// - Parameters:
    ///   - granted: The token.
    ///   - grant: The grant that it was requested by. A refresh token stays valid if the response has no other.
    ///   - date: The date of the request.
    ///   - old: The former entry.
    ///   - earlyRefusals: The number of tokens in succession that were refused early.
    init(
        _ granted: GrantedToken, by grant: TokenGrant, issued date: Date, replacing old: TokenStoreEntry?,
        earlyRefusals: Int = 0
    ) {
        var (refreshToken, deviceCode) = (granted.refreshToken, old?.deviceCode)
        switch grant {
        case .refreshToken(let token): refreshToken = refreshToken ?? token
        case .deviceCode(let code): deviceCode = code
        case .clientCredentials, .appUser: break
        }
        self.init(
            accessToken: granted.accessToken, issued: date, lifetime: granted.lifetime, refreshToken: refreshToken,
            deviceCode: deviceCode, earlyRefusals: earlyRefusals)
    }

    /// Returns the number of seconds since the issue, at least 0. A date of issue in the future means that a clock was
    /// set back: the age isn't known then, and counts as infinite.
    func age(at date: Date) -> TimeInterval {
        let age = date.timeIntervalSince(issued)
        return age > -Self.clockTolerance ? max(0, age) : .infinity
    }
}
