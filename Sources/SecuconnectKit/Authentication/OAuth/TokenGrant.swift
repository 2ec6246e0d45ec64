/// The grant by which an access token is requested.
enum TokenGrant: Sendable {
    case clientCredentials
    case refreshToken(SensitiveString)
    /// The token of a device that a person confirmed. The code is used for every later session, too.
    case deviceCode(SensitiveString)
    case appUser(AppUser, password: SensitiveString)

    /// The fields of the request, in addition to the client's.
    var fields: [String: SensitiveString] {
        switch self {
        case .clientCredentials: return ["grant_type": "client_credentials"]
        case .refreshToken(let token): return ["grant_type": "refresh_token", "refresh_token": token]
        case .deviceCode(let code): return ["grant_type": "device", "code": code]
        case .appUser(let user, let password):
            var fields: [String: SensitiveString] = [
                "grant_type": "appuser", "username": SensitiveString(user.name), "password": password,
                "device": SensitiveString(user.device),
            ]
            fields["deviceinfo[name]"] = user.deviceName.map { SensitiveString($0) }
            return fields
        }
    }

    /// The secret that only this grant has.
    var secret: SensitiveString? {
        switch self {
        case .clientCredentials: nil
        case .refreshToken(let secret), .deviceCode(let secret), .appUser(_, let secret): secret
        }
    }

    /// A Boolean value that indicates whether the grant can be used once, so that its answer must not be lost.
    var isOneTime: Bool {
        switch self {
        case .refreshToken, .appUser: true
        case .clientCredentials, .deviceCode: false
        }
    }

    /// A Boolean value that indicates whether the request is a form. All others are JSON.
    ///
    /// The field `deviceinfo[name]` is one of a form. The vendor's PHP SDK sends it so, and only a form gives the
    /// brackets a meaning.
    var isForm: Bool { if case .appUser = self { true } else { false } }
}

/// A person who signs in to an app.
struct AppUser: Sendable {
    let name: String
    let device: String
    let deviceName: String?
}
