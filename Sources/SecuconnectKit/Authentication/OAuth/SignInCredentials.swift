import Foundation

/// Credentials that the token endpoint exchanges for access tokens.
struct SignInCredentials: Sendable {
    let client: OAuthClient
    let identity: Identity

    /// The part of the credentials in addition to the client.
    enum Identity: Sendable {
        case client
        /// The device whose session is in the token store.
        case device(uuid: String)
        case deviceSession(DeviceSession)
        case refreshToken(SensitiveString)
        case appUser(AppUser, OneTimePassword)
    }

    /// Returns the key of the credentials in a token store. A password isn't a part of it, since it is dropped.
    func key(in environment: SecuconnectClient.Environment) -> TokenStoreKey {
        let parts =
            switch identity {
            case .client: ["client_credentials"]
            case .device(let uuid): ["device", uuid]
            case .deviceSession(let session): ["device_code", session.deviceCode.rawValue]
            case .refreshToken(let token): ["refresh_token", token.rawValue]
            case .appUser(let user, _): ["appuser", user.name, user.device] + (user.deviceName.map { [$0] } ?? [])
            }
        return TokenStoreKey(
            parts: [environment.address, client.id, client.secret.rawValue] + parts)
    }

    /// Returns the grants that can renew the token of an entry, in the order to try them. A stored refresh token is
    /// newer than a configured one.
    func grants(after entry: TokenStoreEntry?) -> [TokenGrant] {
        switch identity {
        case .client: return [.clientCredentials]
        case .device: return Self.grants(entry?.refreshToken, entry?.deviceCode)
        case .deviceSession(let session):
            return Self.grants(entry?.refreshToken ?? session.refreshToken, session.deviceCode)
        case .refreshToken(let token): return [.refreshToken(entry?.refreshToken ?? token)]
        case .appUser(let user, let password):
            switch password.state {
            case .unchecked(let password): return [.appUser(user, password: password)]
            case .accepted: return Self.grants(entry?.refreshToken, nil)
            case .refused: return []
            }
        }
    }

    private static func grants(_ refreshToken: SensitiveString?, _ deviceCode: SensitiveString?) -> [TokenGrant] {
        [refreshToken.map { .refreshToken($0) }, deviceCode.map { .deviceCode($0) }].compactMap { $0 }
    }

    /// A Boolean value that indicates whether the token of an entry can be used. A password has to be accepted first,
    /// so that nobody continues the session of another person.
    var mayUseStore: Bool {
        guard case .appUser(_, let password) = identity else { return true }
        guard case .accepted = password.state else { return false }
        return true
    }

    /// The strings in addition to those of a grant that the server could quote in an error.
    var names: [SensitiveString] {
        guard case .appUser(let user, _) = identity else { return [] }
        return [SensitiveString(user.name)]
    }

    /// A Boolean value that indicates whether a person signed in, who may have to sign in again.
    var isSession: Bool { if case .client = identity { false } else { true } }

    /// Drops the password, if there is one.
    func endSignIn(isRefused: Bool) {
        if case .appUser(_, let password) = identity { password.drop(isRefused: isRefused) }
    }
}

/// A password that is dropped once the server has accepted or refused it.
final class OneTimePassword: Sendable {
    enum State {
        case unchecked(SensitiveString)
        /// The password was accepted, or there is none.
        case accepted
        case refused
    }

    private let stored: LockedValue<State>

    init(_ password: SensitiveString?) { stored = LockedValue(password.map { .unchecked($0) } ?? .accepted) }

    var state: State { stored.withLock { $0 } }

    func drop(isRefused: Bool) { stored.withLock { $0 = isRefused ? .refused : .accepted } }
}
