import HTTPTypes
import Hummingbird
import WebPages

/// The middleware that finds the session of a visitor, and refuses forms that aren't from a page of the shop.
struct SessionMiddleware: RouterMiddleware {
    /// The cookie of visitors.
    let cookie: SessionCookie

    func handle(
        _ request: Request, context: ShopContext, next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let sessions = cookie.sessions(in: request)
        var known = sessions.first
        if request.isForm {
            let fields = try await request.formFields()
            let named = sessions.first { $0.accepts(fields["token"]) }
            let origin = FormOrigin(request)
            // Two tabs that are restored without a session each get one, and the browser keeps the last: the token in
            // the other tab is out of date, not forged.
            guard known != nil, origin != .foreign, named != nil || origin == .own else {
                throw HTTPError(
                    .forbidden, message: "\(ShopText.formForeign)")
            }
            known = named ?? known
            context.form = fields
        }
        if let known { context.session = known }
        var response = try await next(request, context)
        if known == nil { response.setCookie(cookie.cookie(of: context.session)) }
        return response
    }
}
