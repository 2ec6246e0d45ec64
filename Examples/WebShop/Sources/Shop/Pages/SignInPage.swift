import Foundation
import HTTPTypes
import WebPages

/// The page on which the merchant signs in.
struct SignInPage: Sendable {
    /// The first page of the merchant.
    static let home = "/admin/orders"

    /// The session of the visitor.
    let session: Session
    /// The path of the page to open afterwards; `nil` for the first one.
    let next: String?
    /// The reason for which the form is shown again; `nil` the first time.
    var problem: Problem?

    /// The reasons for which a sign-in fails.
    enum Problem: Sendable {
        case wrongPassword, tooManyAttempts
    }

    /// Returns the address of the page.
    ///
    /// - Parameter path: The path of the page to open afterwards; `nil` for the first one.
    /// - Returns: The address.
    static func address(backTo path: String?) -> String {
        let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "&+=;"))
        guard let path, path != home, let text = path.addingPercentEncoding(withAllowedCharacters: allowed)
        else { return "/admin/sign-in" }
        return "/admin/sign-in?to=\(text)"
    }

    /// Returns the path of the page to open after a sign-in. It is one of the merchant's, whatever the form says.
    static func target(_ next: String?) -> String {
        guard let next, next.hasPrefix("/admin/"), !next.hasPrefix("/admin/sign-"),
            next.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C })
        else { return home }
        return next
    }

    var page: WebPage {
        var page = ShopPage.page(
            ShopText.signIn.description,
            content: """
                \(message.map { ShopPage.notice("bad", "\($0)") } ?? "")
                <section class="card small" aria-label="\(ShopText.signIn)">
                \(ShopPage.form("/admin/sign-in", session, id: "sign-in-form", content: """
                    <input type="hidden" name="to" value="\(Self.target(next))">
                    <input type="hidden" name="username" value="merchant" autocomplete="username">
                    <div class="field"><label for="password">\(ShopText.merchantPassword)</label>
                    <input id="password" name="password" type="password" autocomplete="current-password" \
                    maxlength="200" required autofocus></div>
                    <button id="sign-in">\(ShopText.signIn)</button>
                    """))
                </section>
                """)
        switch problem {
        case .wrongPassword: page.status = .unauthorized
        case .tooManyAttempts: page.status = .tooManyRequests
        case nil: break
        }
        return page
    }

    private var message: ShopText? {
        switch problem {
        case .wrongPassword: .wrongPassword
        case .tooManyAttempts: .tooManyAttempts
        case nil: nil
        }
    }
}
