import HTTPTypes
import Hummingbird

/// The middleware that finds the session of a visitor, and refuses forms that aren't from a page of the shop.
struct SessionMiddleware: RouterMiddleware {
    /// A Boolean value that indicates whether browsers reach the shop over HTTPS only.
    let isSecure: Bool

    private static let maximumFormSize = 16_384

    func handle(
        _ request: Request, context: ShopContext, next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let known = request.cookies[Session.cookieName].flatMap { Session(cookie: $0.value) }
        if let known { context.session = known }
        if request.method != .get, request.method != .head {
            let body = try await request.body.collect(upTo: Self.maximumFormSize)
            guard let fields = try? URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))
            else { throw HTTPError(.badRequest, message: "The form can't be read. Go back and try again.") }
            guard known?.accepts(fields["token"]) == true else {
                throw HTTPError(
                    .forbidden, message: "The form isn't from this shop, or cookies are off. Reload the page.")
            }
            context.form = fields
        }
        var response = try await next(request, context)
        if known == nil { response.setCookie(context.session.cookie(isSecure: isSecure)) }
        return response
    }
}
