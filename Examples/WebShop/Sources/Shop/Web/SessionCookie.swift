import Foundation
import Hummingbird

/// A cookie that holds a session. It ends with the browser's session.
///
/// Over HTTPS, the prefix `__Host-` keeps other hosts of the domain and plain HTTP from setting it. Over HTTP, which is
/// for this machine only, browsers refuse that prefix.
struct SessionCookie: Sendable {
    /// The name with its prefix.
    let name: String
    private let isSecure: Bool
    private let sameSite: Cookie.SameSite

    private init(_ name: String, isSecure: Bool, sameSite: Cookie.SameSite) {
        self.name = isSecure ? "__Host-\(name)" : name
        self.isSecure = isSecure
        self.sameSite = sameSite
    }

    /// Returns the cookie of visitors.
    ///
    /// - Parameter isSecure: A Boolean value that indicates whether browsers reach the shop over HTTPS only.
    /// - Returns: The cookie.
    static func visitor(isSecure: Bool) -> SessionCookie {
        // Smart Checkout is another site, and leads back to the order of the visitor.
        SessionCookie("shop_session", isSecure: isSecure, sameSite: .lax)
    }

    /// Returns the cookie of the merchant, which no link of another site sends.
    ///
    /// - Parameter isSecure: A Boolean value that indicates whether browsers reach the shop over HTTPS only.
    /// - Returns: The cookie.
    static func merchant(isSecure: Bool) -> SessionCookie {
        SessionCookie("shop_merchant", isSecure: isSecure, sameSite: .strict)
    }

    /// Returns the cookie with a session.
    func cookie(of session: Session) -> Cookie {
        Cookie(name: name, value: session.id, path: "/", secure: isSecure, httpOnly: true, sameSite: sameSite)
    }

    /// The cookie that removes the one that the browser has.
    var expired: Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: sameSite)
    }

    /// Returns the sessions in a request. A browser can send more than one cookie of a name, for example one that
    /// another program on the host set.
    func sessions(in request: Request) -> [Session] {
        request.headers[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, parts[0] == name else { return nil }
            return Session(cookie: parts[1])
        }
    }
}
