public import SecuconnectKit

extension ServerState {
    /// Signs in a user of an app on a device.
    mutating func signInAppUser(_ fields: [String: String]) throws(OAuthError) -> JSONValue {
        guard let name = fields["username"], let password = fields["password"] else {
            throw .invalidRequest("Missing parameters: \"username\" and \"password\" required")
        }
        guard let device = fields["device"] else {
            throw .invalidRequest("Missing parameter: \"device\" is required")
        }
        guard appUsers[name]?.rawValue == password else {
            throw .invalidGrant(status: 401, "Invalid username and password combination")
        }
        return startSession(of: .appUser(name: name, device: device), deviceName: fields["deviceinfo[name]"])
    }
}

extension SimulatedServer {
    /// The users of apps, who sign in with a name and a password.
    public var appUsers: AppUsers { AppUsers(server: self) }

    /// The users of apps, who sign in with a name and a password.
    public struct AppUsers: Sendable {
        let server: SimulatedServer

        /// Registers a user, or changes the password of one. Sessions don't end.
        ///
        /// - Parameters:
        ///   - name: The user name.
        ///   - password: The password.
        public func register(_ name: String, password: SensitiveString) {
            server.withStateNow { $0.appUsers[name] = password }
        }

        /// Returns the devices on which a user is signed in.
        ///
        /// - Parameter name: The user name.
        /// - Returns: The names of the devices by their identifiers. A name that wasn't sent is empty.
        public func devices(of name: String) -> [String: String] {
            server.withState { state in
                var devices: [String: String] = [:]
                for case (.appUser(name, let device), let session) in state.sessions {
                    devices[device] = session.deviceName ?? ""
                }
                return devices
            }
        }

        /// Ends the sessions of a user on all devices. Access and refresh tokens become invalid.
        ///
        /// - Parameter name: The user name.
        /// - Throws: ``CheckoutRefusal`` if the user isn't signed in.
        public func signOut(_ name: String) throws {
            let devices = devices(of: name).keys
            guard !devices.isEmpty else { throw CheckoutRefusal(description: "The user isn't signed in.") }
            server.withStateNow { state in
                for device in devices { state.endSession(of: .appUser(name: name, device: device)) }
            }
        }
    }
}
