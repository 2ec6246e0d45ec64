import Foundation

/// The id of one logical change, sent as the header `X-Action` with each of its attempts.
///
/// The server is known, from a comment in its vendor's older SDK, to carry out one id once within three minutes and to
/// give a repetition the first answer. Each changing call makes an id of its own unless you pass one. Use **one id for
/// one purchase, refund or delivery**, store it with your order before the call, and use it again only to repeat that
/// very call.
public struct ActionID: APIRawValue, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The text in the header.
    public var rawValue: String

    /// Takes an id of your own.
    ///
    /// - Parameter rawValue: 1 to 255 visible ASCII characters; anything else is refused before the call is sent.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Makes a new id.
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
    /// A Boolean value that indicates whether all characters are visible ones of ASCII, which any header field can hold.
    var isVisibleASCII: Bool { utf8.allSatisfy { $0 > 32 && $0 < 127 } }
}
