import Foundation
import Hummingbird
import WebPages

/// The session of a visitor: a random cookie of two parts, which only the visitor's browser knows.
///
/// The whole cookie is the key of the basket in the database. Its second part is also in every form. Other sites can
/// make a browser send the cookie, but they can't read it, so they can't send a valid form.
struct Session: Hashable, Sendable {
    /// The key of the session in the database.
    let id: String
    /// The value of the field `token` in forms.
    let formToken: String

    /// Creates the session of a new visitor.
    init() {
        formToken = RandomToken.make()
        id = "\(RandomToken.make())-\(formToken)"
    }

    /// Creates the session of a cookie; `nil` if the shop never issued such a cookie.
    init?(cookie: String) {
        let parts = cookie.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy(Self.isHex) else { return nil }
        id = cookie
        formToken = String(parts[1])
    }

    /// Indicates whether a form of this session sent the token. The time that it takes tells nothing about the token.
    func accepts(_ token: String?) -> Bool {
        token.map { ConstantTime.areEqual($0.utf8, formToken.utf8) } ?? false
    }

    private static func isHex(_ part: Substring) -> Bool {
        part.utf8.count == 32 && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
