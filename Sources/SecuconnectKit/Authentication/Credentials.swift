extension SecuconnectClient {
    /// How a client gets its access tokens. It prints without secrets.
    public struct Credentials: Sendable {
        /// Where tokens come from.
        enum Source: Sendable {
            case clientCredentials(id: String, secret: SensitiveString)
            case provider(any AccessTokenProvider)
        }

        let source: Source

        var secrets: [SensitiveString] {
            if case .clientCredentials(_, let secret) = source { [secret] } else { [] }
        }

        /// The id and secret that secuconnect gave you, by OAuth's client-credentials grant.
        ///
        /// - Important: A client secret belongs on a server. Whoever has an app has the secrets in it; in an app use
        ///   ``provider(_:)``.
        /// - Parameters:
        ///   - id: the client id.
        ///   - secret: the client secret.
        /// - Returns: the credentials.
        public static func clientCredentials(id: String, secret: String) -> Credentials {
            Credentials(source: .clientCredentials(id: id, secret: SensitiveString(secret)))
        }

        /// A token that you have already. When it expires, calls fail.
        ///
        /// - Parameter token: the token.
        /// - Returns: the credentials.
        public static func accessToken(_ token: String) -> Credentials {
            .provider(FixedAccessToken(token: AccessToken(token)))
        }

        /// Tokens from elsewhere, such as your own backend.
        ///
        /// - Parameter provider: where to ask.
        /// - Returns: the credentials.
        public static func provider(_ provider: any AccessTokenProvider) -> Credentials {
            Credentials(source: .provider(provider))
        }
    }
}

extension SecuconnectClient.Credentials: CustomStringConvertible, CustomReflectable {
    /// The kind of credentials.
    public var description: String {
        switch source {
        case .clientCredentials: "client credentials"
        case .provider: "access token provider"
        }
    }

    /// A mirror that shows the kind of credentials.
    public var customMirror: Mirror { Mirror(self, children: ["kind": description]) }
}

/// Always the same token.
private struct FixedAccessToken: AccessTokenProvider {
    let token: AccessToken

    func accessToken() async throws -> AccessToken { token }
}
