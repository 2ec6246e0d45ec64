import Foundation

/// The idempotency key of a change, sent in the header field `X-Action` with each attempt.
///
/// According to a comment in the vendor's older SDK, the server carries out one key only once within three minutes, and
/// returns the first response to repetitions. Each change has a new key unless you pass one. Use **one key for one
/// purchase, refund or delivery**. Store it with the order before the call, and use it again only to repeat the same
/// call.
public struct ActionID: APIRawValue, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The raw value used by the API.
    public var rawValue: String

    /// Creates a value from a raw value.
    ///
    /// - Parameter rawValue: A string of 1 to 255 visible ASCII characters. Any other is refused before the call is
    ///   sent.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates a new, random key.
    public init() { self.init(rawValue: UUID().uuidString.lowercased()) }
}

extension ActionID: PrintableRawValue {}

extension ActionID {
    /// Returns the value of the header field `X-Action`.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the identifier can't be one.
    func validated() throws -> String {
        guard (1...255).contains(rawValue.utf8.count), rawValue.isVisibleASCII else {
            throw SecuconnectError.invalidArgument("The action ID must be 1 to 255 visible ASCII characters.")
        }
        return rawValue
    }
}

extension String {
    /// A Boolean value that indicates whether all characters are visible ones of ASCII, which any header field can
    /// hold.
    var isVisibleASCII: Bool { utf8.allSatisfy { $0 > 32 && $0 < 127 } }
}
