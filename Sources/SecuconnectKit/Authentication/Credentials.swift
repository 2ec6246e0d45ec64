extension SecuconnectClient {
    /// The credentials with which a client obtains access tokens. Secrets aren't printed.
    public struct Credentials: Sendable {
        /// The source of the tokens.
        enum Source: Sendable {
            case clientCredentials(id: String, secret: SensitiveString)
            case provider(any AccessTokenProvider)
        }

        let source: Source

        var secrets: [SensitiveString] {
            if case .clientCredentials(_, let secret) = source { [secret] } else { [] }
        }

        /// Returns credentials for OAuth's client-credentials grant.
        ///
        /// - Important: Keep a client secret on a server. Any user of an app can read the secrets in it; use
        ///   ``provider(_:)`` there.
        /// - Parameters:
        ///   - id: The client identifier from secuconnect.
        ///   - secret: The client secret from secuconnect.
        /// - Returns: The credentials.
        public static func clientCredentials(id: String, secret: String) -> Credentials {
            Credentials(source: .clientCredentials(id: id, secret: SensitiveString(secret)))
        }

        /// Returns credentials with an existing token. When it expires, calls fail.
        ///
        /// - Parameter token: The token.
        /// - Returns: The credentials.
        public static func accessToken(_ token: String) -> Credentials {
            .provider(FixedAccessToken(token: AccessToken(token)))
        }

        /// Returns credentials with tokens from another source, such as your backend.
        ///
        /// - Parameter provider: The source of the tokens.
        /// - Returns: The credentials.
        public static func provider(_ provider: any AccessTokenProvider) -> Credentials {
            Credentials(source: .provider(provider))
        }
    }
}

extension SecuconnectClient.Credentials: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
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

/// A provider that always returns the same token.
private struct FixedAccessToken: AccessTokenProvider {
    let token: AccessToken

    func accessToken() async throws -> AccessToken { token }
}
