import Foundation
import Hummingbird
import WebPages

/// The session of a visitor: a random cookie of two parts, which only the visitor's browser knows.
///
/// The whole cookie is the key of the basket in the database. Its second part is also in every form. Other sites can
/// make a browser send the cookie, but they can't read it, so they can't send a valid form.
struct Session: Hashable, Sendable {
    /// Returns the name of the cookie. Over HTTPS its prefix keeps other hosts of the domain from setting it.
    static func cookieName(isSecure: Bool) -> String { isSecure ? "__Host-shop_session" : "shop_session" }

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

    /// The cookie. It ends with the browser's session.
    ///
    /// - Parameter isSecure: A Boolean value that indicates whether browsers reach the shop over HTTPS only.
    /// - Returns: The cookie.
    func cookie(isSecure: Bool) -> Cookie {
        Cookie(
            name: Self.cookieName(isSecure: isSecure), value: id, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .lax)
    }

    /// Indicates whether a form of this session sent the token. The time that it takes tells nothing about the token.
    func accepts(_ token: String?) -> Bool {
        guard let token, token.utf8.count == formToken.utf8.count else { return false }
        return zip(token.utf8, formToken.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func isHex(_ part: Substring) -> Bool {
        part.utf8.count == 32 && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
