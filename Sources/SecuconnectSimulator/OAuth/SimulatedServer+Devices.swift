public import Foundation

extension SimulatedServer {
    /// The address at which a person enters the code of a device, as in the documentation of the API.
    public static let verificationURL = URL(string: "http://www.secuoffice.com") ?? URL(fileURLWithPath: "/")

    /// The people in the back office who decide which devices may sign in.
    public var devices: Devices { Devices(server: self) }

    /// The people in the back office who decide which devices may sign in.
    ///
    /// ```swift
    /// // … the device registers and shows its code …
    /// for code in server.devices.waitingCodes { try server.devices.confirm(code) }
    /// ```
    public struct Devices: Sendable {
        let server: SimulatedServer

        /// The user codes that wait for a decision, the oldest first. A code expires by the server's clock.
        public var waitingCodes: [String] { server.withStateNow { $0.waitingUserCodes } }

        /// Confirms the code of a device, which can sign in from now on. A former sign-in of the same device ends.
        ///
        /// `PUT /Smart/Devices/{id}/pin` does the same for a device of the API.
        ///
        /// - Parameter userCode: The code that the device shows.
        /// - Throws: ``CheckoutRefusal`` if no device waits with this code.
        public func confirm(_ userCode: String) throws { try decide(userCode, as: .confirmed) }

        /// Refuses the code of a device.
        ///
        /// - Parameter userCode: The code that the device shows.
        /// - Throws: ``CheckoutRefusal`` if no device waits with this code.
        public func refuse(_ userCode: String) throws { try decide(userCode, as: .refused) }

        /// Signs a device out. Its access token, its refresh token and its device code become invalid.
        ///
        /// - Parameter uuid: The identifier with which the device registered.
        /// - Throws: ``CheckoutRefusal`` if the device isn't signed in.
        public func signOut(_ uuid: String) throws {
            guard server.withStateNow({ $0.signOutDevice(uuid) }) else {
                throw CheckoutRefusal(description: "The device isn't signed in.")
            }
        }

        private func decide(_ userCode: String, as state: DeviceLogin.State) throws {
            guard server.withStateNow({ $0.decideLogin(userCode, as: state) }) else {
                throw CheckoutRefusal(description: "No device waits with this code.")
            }
        }
    }
}
