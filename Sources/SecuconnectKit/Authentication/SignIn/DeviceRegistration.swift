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

    /// Creates a registration; nil if the response has no codes. Times that can't be used become the documented ones.
    init?(_ response: Response) {
        guard let deviceCode = response.deviceCode, !deviceCode.rawValue.isEmpty,
            let userCode = response.userCode, !userCode.rawValue.isEmpty
        else { return nil }
        func seconds(_ value: Int?, _ documented: TimeInterval) -> TimeInterval {
            value.flatMap { $0 > 0 ? TimeInterval($0) : nil } ?? documented
        }
        self.deviceCode = deviceCode
        self.userCode = userCode
        // A link to anything else isn't one to open.
        let url = response.verificationURL.flatMap { URL(string: $0) }
        verificationURL = url.flatMap { ["http", "https"].contains($0.scheme?.lowercased()) ? $0 : nil }
        lifetime = seconds(response.expiresIn, 1_200)
        interval = seconds(response.interval, 5)
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
