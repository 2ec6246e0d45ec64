import Foundation

/// The wait of a registered device for its confirmation.
struct DevicePolling: Sendable {
    private let endpoint: TokenEndpoint
    private let timeSource: any TimeSource
    private let device: DeviceRegistration
    /// The time at which the code expires, on the time source's scale.
    private let expiry: TimeInterval
    /// The number of seconds between two polls.
    private var interval: TimeInterval
    /// The number of seconds before the next poll.
    private var pause: TimeInterval

    /// The number of seconds that each request for slower polls adds (RFC 8628).
    private static let slowdown: TimeInterval = 5

    /// Registers a device.
    static func begin(_ tokens: StoredTokens, uuid: String) async throws -> (DevicePolling, DeviceCode) {
        let (time, date) = (tokens.timeSource.now, tokens.timeSource.date)
        let device = try await tokens.endpoint.register(uuid: uuid)
        let polling = DevicePolling(
            endpoint: tokens.endpoint, timeSource: tokens.timeSource, device: device,
            expiry: time + device.lifetime, interval: device.interval, pause: device.interval)
        let code = DeviceCode(
            userCode: device.userCode, verificationURL: device.verificationURL,
            expiry: date.addingTimeInterval(device.lifetime))
        return (polling, code)
    }

    /// Pauses, and asks the server once. The last time is when the code expires.
    ///
    /// - Returns: The entry of the session; `nil` if nobody has confirmed the device yet, or if that isn't known.
    mutating func poll() async throws -> TokenStoreEntry? {
        try await timeSource.sleep(seconds: min(pause, expiry - timeSource.now))
        let date = timeSource.date
        do {
            let grant = TokenGrant.deviceCode(device.deviceCode)
            // The next poll is the retry.
            let granted = try await endpoint.token(
                for: grant, hiding: [device.deviceCode, device.userCode], retry: .off)
            return TokenStoreEntry(granted, by: grant, issued: date, replacing: nil)
        } catch let error as SecuconnectError {
            if error.isExpiredCode { throw SecuconnectError.signInExpired(after: error) }
            guard error.isPendingSignIn || error.provesNothing else {
                throw error.isRefusedGrant ? SecuconnectError.signInDenied(by: error) : error
            }
            guard timeSource.now < expiry else { throw SecuconnectError.signInExpired(after: error) }
            if error.requestsSlowerPolls {
                interval = min(interval + Self.slowdown, DeviceRegistration.longestInterval)
            }
            pause = max(interval, error.retryAfter ?? 0)
            return nil
        }
    }
}

extension SecuconnectError {
    /// A Boolean value that indicates whether a failed poll leaves the result of the sign-in open: the connection or
    /// the server failed, or the response isn't the token endpoint's, such as the page of a proxy or of a hotspot.
    fileprivate var provesNothing: Bool {
        kind.isTransient || kind == .unreadableResponse || httpStatus != nil && server == nil
    }
}
