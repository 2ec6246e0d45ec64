public import Foundation

/// A code that a person enters in secuOffice to confirm a device.
///
/// It prints without the code.
public struct DeviceCode: Hashable, Sendable {
    /// The code to display.
    public var userCode: SensitiveString
    /// The address at which the person enters the code.
    public var verificationURL: URL?
    /// The date at which the code expires.
    public var expiry: Date

    /// Creates a code, for previews and tests.
    ///
    /// - Parameters:
    ///   - userCode: The code to display.
    ///   - verificationURL: The address at which the person enters the code.
    ///   - expiry: The date at which the code expires.
    public init(userCode: SensitiveString, verificationURL: URL?, expiry: Date) {
        self.userCode = userCode
        self.verificationURL = verificationURL
        self.expiry = expiry
    }
}
