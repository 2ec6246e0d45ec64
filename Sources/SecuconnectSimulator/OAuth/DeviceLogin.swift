import Foundation
import SecuconnectKit

/// The sign-in of a device, from its registration until another one takes its place.
struct DeviceLogin: Codable {
    enum State: String, Codable {
        case waiting
        case refused
        case confirmed
        case ended
    }

    let uuid: String
    let deviceCode: String
    let userCode: String
    /// The time until which the user code can be confirmed.
    let expiry: TimeInterval
    var state = State.waiting
    /// The device of the API that signed in, `SDV_…`, if it is known.
    var smartDeviceID: String?
}

extension ServerState {
    /// Registers a device, or returns the tokens of one that was confirmed.
    mutating func grantDevice(_ fields: [String: String]) throws(OAuthError) -> JSONValue {
        switch (fields["uuid"], fields["code"]) {
        case (let uuid?, nil): try registerDevice(uuid)
        case (nil, let code?): try startDeviceSession(code)
        default: throw .invalidRequest("Missing parameters: \"uuid\" or \"code\" required")
        }
    }

    private mutating func registerDevice(_ uuid: String) throws(OAuthError) -> JSONValue {
        guard settings.deviceUUIDs?.contains(uuid) ?? true else {
            throw OAuthError(status: 401, error: "invalid_device", description: "The device is not configured")
        }
        let lifetime = min(max(settings.deviceCodeLifetime, 0), 31_536_000)
        let login = DeviceLogin(
            uuid: uuid, deviceCode: identifiers.nextHex("device"), userCode: identifiers.nextUserCode(),
            expiry: now.time + lifetime)
        deviceLogins.append(login)
        return [
            "device_code": .string(login.deviceCode),
            "user_code": .string(login.userCode),
            "verification_url": .string(settings.deviceVerificationURL.absoluteString),
            "expires_in": .integer(Int(lifetime)),
            "interval": .integer(max(settings.devicePollingInterval, 0)),
        ]
    }

    private mutating func startDeviceSession(_ code: String) throws(OAuthError) -> JSONValue {
        guard let login = deviceLogins.first(where: { $0.deviceCode == code }) else {
            throw .invalidGrant("Invalid device code")
        }
        switch login.state {
        case .confirmed: return startSession(of: .device(uuid: login.uuid))
        case .ended: throw .invalidGrant("Invalid device code")
        case .refused: throw OAuthError(error: "access_denied", description: "The user has refused the device")
        case .waiting where isWaiting(login):
            throw OAuthError(
                status: 401, error: "authorization_pending", description: "The user has not confirmed the device yet")
        case .waiting: throw OAuthError(error: "expired_token", description: "The device code has expired")
        }
    }

    /// Returns a Boolean value that indicates whether the user code of a login can be confirmed or refused.
    private func isWaiting(_ login: DeviceLogin) -> Bool { login.state == .waiting && login.expiry > now.time }

    /// The user codes that can be confirmed or refused.
    var waitingUserCodes: [String] { deviceLogins.filter(isWaiting).map(\.userCode) }

    /// Confirms or refuses a waiting login. Returns whether there is one with this user code.
    mutating func decideLogin(_ userCode: String, as state: DeviceLogin.State, smartDeviceID: String? = nil) -> Bool {
        guard let index = deviceLogins.firstIndex(where: { $0.userCode == userCode && isWaiting($0) }) else {
            return false
        }
        let uuid = deviceLogins[index].uuid
        if state == .confirmed { _ = signOutDevice(uuid) }
        deviceLogins[index].state = state
        deviceLogins[index].smartDeviceID = smartDeviceID ?? self.smartDeviceID(vendorUID: uuid)
        return true
    }

    /// Ends the session of a device and its device code. Returns whether there was one.
    mutating func signOutDevice(_ uuid: String) -> Bool {
        var isSignedIn = false
        for index in deviceLogins.indices where deviceLogins[index].uuid == uuid {
            guard deviceLogins[index].state == .confirmed else { continue }
            deviceLogins[index].state = .ended
            isSignedIn = true
        }
        endSession(of: .device(uuid: uuid))
        return isSignedIn
    }

    /// Returns the device of the API that makes a call with its own token.
    func smartDevice(making call: IncomingCall) -> JSONValue? {
        guard let owner = sessions.first(where: { $0.value.accessToken == call.bearerToken })?.key,
            case .device(let uuid) = owner,
            let id = deviceLogins.last(where: { $0.uuid == uuid && $0.state == .confirmed })?.smartDeviceID
        else { return nil }
        return self[.smartDevices][id]
    }

    private func smartDeviceID(vendorUID: String) -> String? {
        self[.smartDevices].all.first { $0["vendor_uid"]?.string == vendorUID }?["id"]?.string
    }
}
