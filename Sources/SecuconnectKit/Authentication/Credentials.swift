extension SecuconnectClient {
    /// The credentials with which a client obtains access tokens. Secrets aren't printed.
    public struct Credentials: Sendable {
        /// The source of the tokens.
        enum Source: Sendable {
            case signIn(SignInCredentials)
            case provider(any AccessTokenProvider)
        }

        let source: Source

        private init(source: Source) { self.source = source }

        private init(_ id: String, _ secret: SensitiveString, _ identity: SignInCredentials.Identity) {
            let client = OAuthClient(id: id, secret: secret)
            source = .signIn(SignInCredentials(client: client, identity: identity))
        }

        /// Returns credentials for OAuth's client-credentials grant.
        ///
        /// - Important: Keep a client secret on a server. Any user of an app can read the secrets in it; use
        ///   ``provider(_:)`` there.
        /// - Parameters:
        ///   - id: The client identifier from secuconnect.
        ///   - secret: The client secret from secuconnect.
        /// - Returns: The credentials.
        public static func clientCredentials(id: String, secret: SensitiveString) -> Credentials {
            Credentials(id, secret, .client)
        }

        /// Returns the credentials of a device whose session is in the token store of the configuration.
        ///
        /// ``SecuconnectClient/deviceSignIn(reusingSession:)`` puts it there. Until then, calls throw
        /// ``SecuconnectError/Kind/signInRequired``.
        ///
        /// - Parameters:
        ///   - id: The client identifier from secuconnect.
        ///   - secret: The client secret from secuconnect.
        ///   - uuid: The name of the device, which never changes. By convention it is a path of names and values, such
        ///     as `/vendor/shop/cashier/1`.
        /// - Returns: The credentials.
        public static func device(id: String, secret: SensitiveString, uuid: String) -> Credentials {
            Credentials(id, secret, .device(uuid: uuid))
        }

        /// Returns the credentials of a device whose session you have stored.
        ///
        /// The refresh token of the session is used first. If the token store has a newer one, it takes precedence. If
        /// the server refuses it, the device code is used.
        ///
        /// - Parameters:
        ///   - id: The client identifier from secuconnect.
        ///   - secret: The client secret from secuconnect.
        ///   - session: The session of the device.
        /// - Returns: The credentials.
        public static func device(id: String, secret: SensitiveString, session: DeviceSession) -> Credentials {
            Credentials(id, secret, .deviceSession(session))
        }

        /// Returns the credentials of a device with its device code.
        ///
        /// - Parameters:
        ///   - id: The client identifier from secuconnect.
        ///   - secret: The client secret from secuconnect.
        ///   - deviceCode: The device code, which a person has confirmed.
        /// - Returns: The credentials.
        public static func device(id: String, secret: SensitiveString, deviceCode: SensitiveString) -> Credentials {
            device(id: id, secret: secret, session: DeviceSession(deviceCode: deviceCode))
        }

        /// Returns credentials with a refresh token.
        ///
        /// If the server replaces the refresh token, the client saves the new one in the token store. From then on it
        /// takes precedence, so use a store that survives your process.
        ///
        /// - Parameters:
        ///   - id: The client identifier from secuconnect.
        ///   - secret: The client secret from secuconnect.
        ///   - refreshToken: The refresh token.
        /// - Returns: The credentials.
        public static func refreshToken(id: String, secret: SensitiveString, refreshToken: SensitiveString)
            -> Credentials
        {
            Credentials(id, secret, .refreshToken(refreshToken))
        }

        /// Returns the credentials of a person who uses an app.
        ///
        /// The first call that needs a token signs in with the password. Then the password is dropped, from all copies
        /// of these credentials, and the refresh token in the token store is used. Without a password only the store is
        /// used. If it has no valid session, calls throw ``SecuconnectError/Kind/signInRequired``.
        ///
        /// - Parameters:
        ///   - id: The client identifier from secuconnect.
        ///   - secret: The client secret from secuconnect.
        ///   - username: The name of the user.
        ///   - password: The password of the user; `nil` to continue a session in the token store.
        ///   - device: The identifier of the device or installation.
        ///   - deviceName: The name of the device, for people.
        /// - Returns: The credentials.
        public static func appUser(
            id: String, secret: SensitiveString, username: String, password: SensitiveString?, device: String,
            deviceName: String? = nil
        ) -> Credentials {
            let user = AppUser(name: username, device: device, deviceName: deviceName)
            return Credentials(id, secret, .appUser(user, OneTimePassword(password)))
        }

        /// Returns credentials with an existing token. When it expires, calls fail.
        ///
        /// - Parameter token: The token.
        /// - Returns: The credentials.
        public static func accessToken(_ token: SensitiveString) -> Credentials {
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
        case .signIn(let credentials): credentials.identity.name
        case .provider: "access token provider"
        }
    }

    /// A mirror that shows the kind of credentials.
    public var customMirror: Mirror { Mirror(self, children: ["kind": description]) }
}

extension SignInCredentials.Identity {
    fileprivate var name: String {
        switch self {
        case .client: "client credentials"
        case .device: "device"
        case .deviceSession: "device session"
        case .refreshToken: "refresh token"
        case .appUser: "app user"
        }
    }
}

/// A provider that always returns the same token.
private struct FixedAccessToken: AccessTokenProvider {
    let token: AccessToken

    func accessToken() async throws -> AccessToken { token }
}
