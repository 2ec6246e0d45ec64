import Foundation

/// A registered device, whose code a person has to confirm.
struct DeviceRegistration: Sendable {
    let deviceCode: SensitiveString
    let userCode: SensitiveString
    let verificationURL: URL?
    /// The number of seconds during which the code can be confirmed.
    let lifetime: TimeInterval
    /// The number of seconds between two polls.
    let interval: TimeInterval

    /// The largest number of seconds that a code can be confirmed: a day.
    private static let longestLifetime: TimeInterval = 86_400
    /// The largest number of seconds between two polls.
    static let longestInterval: TimeInterval = 60
    /// The largest number of characters of a code that a person types.
    private static let longestUserCode = 64
    /// The largest number of characters of a code that a device sends.
    private static let longestDeviceCode = 4_096
    /// The largest number of characters of an address.
    private static let longestAddress = 2_000

    /// Creates a registration; `nil` if the response has no codes, or one that can't be displayed. Times that can't be
    /// used become the documented ones.
    init?(_ response: Response) {
        guard let deviceCode = response.deviceCode, Self.isPrintable(deviceCode, atMost: Self.longestDeviceCode),
            let userCode = response.userCode, Self.isPrintable(userCode, atMost: Self.longestUserCode)
        else { return nil }
        func seconds(_ value: Int?, _ documented: TimeInterval, atMost longest: TimeInterval) -> TimeInterval {
            min(value.flatMap { $0 > 0 ? TimeInterval($0) : nil } ?? documented, longest)
        }
        self.deviceCode = deviceCode
        self.userCode = userCode
        verificationURL = response.verificationURL.flatMap(Self.addressToOpen)
        lifetime = seconds(response.expiresIn, 1_200, atMost: Self.longestLifetime)
        interval = seconds(response.interval, 5, atMost: Self.longestInterval)
    }

    /// Returns an address that a person can open. A user in front of the host, in any spelling, makes another site look
    /// like secuconnect's.
    private static func addressToOpen(_ text: String) -> URL? {
        guard text.utf8.count <= longestAddress, let url = URL(string: text),
            ["http", "https"].contains(url.scheme?.lowercased()), let host = url.host, !host.isEmpty,
            !host.contains("@"), url.user == nil, url.password == nil
        else { return nil }
        return url
    }

    private static func isPrintable(_ code: SensitiveString, atMost longest: Int) -> Bool {
        (1...longest).contains(code.rawValue.utf8.count) && code.rawValue.isVisibleASCII
    }

    /// The response of the token endpoint.
    struct Response: Decodable, Sendable {
        let deviceCode: SensitiveString?
        let userCode: SensitiveString?
        let verificationURL: String?
        let expiresIn: Int?
        let interval: Int?

        enum CodingKeys: String, CodingKey {
            case deviceCode = "device_code"
            case userCode = "user_code"
            case verificationURL = "verification_url"
            case expiresIn = "expires_in"
            case interval
        }
    }
}
