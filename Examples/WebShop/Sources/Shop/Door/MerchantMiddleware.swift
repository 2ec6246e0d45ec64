import HTTPTypes
import Hummingbird
import WebPages

/// The middleware that lets only the merchant pass, and refuses forms that aren't from a page of the merchant.
struct MerchantMiddleware: RouterMiddleware {
    /// The merchant's sessions.
    let door: MerchantDoor
    /// The cookie of the merchant's sessions.
    let cookie: SessionCookie

    func handle(
        _ request: Request, context: ShopContext, next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        guard let session = try await openSession(in: request) else {
            return try signInPage(request, context)
        }
        context.session = session
        if request.isForm {
            context.form = try await request.formFields()
            // Browsers name the origin of each form. Unlike a customer's, an old tab of the merchant isn't accepted.
            guard FormOrigin(request) == .own, session.accepts(context.form["token"]) else {
                throw HTTPError(.forbidden, message: "\(ShopText.merchantFormForeign)")
            }
        }
        return try await next(request, context)
    }

    private func openSession(in request: Request) async throws -> Session? {
        for session in cookie.sessions(in: request) where try await door.isOpen(session) { return session }
        return nil
    }

    /// Leads to the sign-in, and from there back to the page. The content of a form would be lost.
    private func signInPage(_ request: Request, _ context: ShopContext) throws -> Response {
        guard !request.isForm else {
            throw HTTPError(.unauthorized, message: "\(ShopText.signedOut)")
        }
        return .redirect(to: SignInPage.address(backTo: request.uri.path))
    }
}
