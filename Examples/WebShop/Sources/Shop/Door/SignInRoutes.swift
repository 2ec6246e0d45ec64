import HTTPTypes
import Hummingbird
import Logging
import WebPages

/// The sign-in of the merchant.
struct SignInRoutes: Sendable {
    /// The merchant's sessions.
    let door: MerchantDoor
    /// The cookie of the merchant's sessions.
    let cookie: SessionCookie
    /// The IP address of a proxy on another machine; `nil` if there is none.
    let proxy: String?

    /// Adds the pages that everybody may see.
    func add(to router: some RouterMethods<ShopContext>) {
        router.get("/admin/sign-in", use: show)
        router.post("/admin/sign-in", use: signIn)
    }

    /// Adds the pages that only the merchant may see.
    func addForMerchant(to router: some RouterMethods<ShopContext>) {
        router.get("/admin") { _, _ in Response.redirect(to: SignInPage.home) }
        router.post("/admin/sign-out", use: signOut)
    }

    @Sendable private func show(_ request: Request, _ context: ShopContext) async throws -> WebPage {
        SignInPage(session: context.session, next: request.uri.queryParameters["to"].map(String.init)).page
    }

    @Sendable private func signIn(_ request: Request, _ context: ShopContext) async throws -> Response {
        let address = SourceAddress.of(request, context, proxy: proxy) ?? "unknown"
        let next = context.form["to"]
        var page = SignInPage(session: context.session, next: next)
        switch try await door.signIn(context.form["password"] ?? "", from: address) {
        case .opened(let session):
            context.logger.notice("Merchant signed in", metadata: ["address": "\(address)"])
            var response = Response.redirect(to: SignInPage.target(next))
            response.setCookie(cookie.cookie(of: session))
            return response
        case .refused: page.problem = .wrongPassword
        case .limited: page.problem = .tooManyAttempts
        }
        context.logger.warning("Sign-in refused", metadata: ["address": "\(address)"])
        var response = try page.page.response(from: request, context: context)
        if page.problem == .tooManyAttempts { response.headers[.retryAfter] = "\(Int(MerchantDoor.window))" }
        return response
    }

    @Sendable private func signOut(_ request: Request, _ context: ShopContext) async throws -> Response {
        try await door.signOut(context.session)
        var response = Response.redirect(to: SignInPage.address(backTo: nil))
        response.setCookie(cookie.expired)
        return response
    }
}
