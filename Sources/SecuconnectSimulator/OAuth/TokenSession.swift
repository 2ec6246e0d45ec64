import Foundation
import SecuconnectKit

/// A session of a device or of a user of an app. It has one access token and one refresh token at a time.
struct TokenSession: Codable {
    /// The owner of a session, who has at most one.
    enum Owner: Codable, Hashable {
        case device(uuid: String)
        case appUser(name: String, device: String)
    }

    var accessToken: String
    var refreshToken: String
    var refreshTokenExpiry: TimeInterval
    /// The name of the device of a user of an app.
    var deviceName: String?
}

extension ServerState {
    /// Starts a session. A former one of the same owner ends.
    mutating func startSession(of owner: TokenSession.Owner, deviceName: String? = nil) -> JSONValue {
        endSession(of: owner)
        let session = TokenSession(
            accessToken: issueAccessToken(), refreshToken: identifiers.nextRefreshToken(),
            refreshTokenExpiry: refreshTokenExpiry, deviceName: deviceName)
        sessions[owner] = session
        return sessionResponse(session, hasRefreshToken: true)
    }

    /// Issues another access token of a session. The former one becomes invalid.
    mutating func renewSession(_ fields: [String: String]) throws(OAuthError) -> JSONValue {
        guard let token = fields["refresh_token"] else {
            throw .invalidRequest("Missing parameter: \"refresh_token\" is required")
        }
        guard let (owner, former) = sessions.first(where: { $0.value.refreshToken == token }) else {
            throw .invalidGrant("Invalid refresh token")
        }
        guard former.refreshTokenExpiry > now.time else { throw .invalidGrant("Refresh token has expired") }
        tokens[former.accessToken] = nil
        var session = former
        session.accessToken = issueAccessToken()
        if settings.rotatesRefreshTokens {
            session.refreshToken = identifiers.nextRefreshToken()
            session.refreshTokenExpiry = refreshTokenExpiry
        }
        sessions[owner] = session
        return sessionResponse(session, hasRefreshToken: settings.rotatesRefreshTokens)
    }

    /// Ends a session: its tokens become invalid.
    mutating func endSession(of owner: TokenSession.Owner) {
        guard let session = sessions.removeValue(forKey: owner) else { return }
        tokens[session.accessToken] = nil
    }

    private var refreshTokenExpiry: TimeInterval { now.time + settings.refreshTokenLifetime }

    private func sessionResponse(_ session: TokenSession, hasRefreshToken: Bool) -> JSONValue {
        var response = tokenResponse(session.accessToken, scope: .null)
        if hasRefreshToken { response["refresh_token"] = .string(session.refreshToken) }
        return response
    }
}
