import Foundation
import HTTPTypes
import Hummingbird
import WebPages

/// The middleware that finds the session of a visitor, and refuses forms that aren't from a page of the shop.
struct SessionMiddleware: RouterMiddleware {
    /// A Boolean value that indicates whether browsers reach the shop over HTTPS only.
    let isSecure: Bool

    private static let maximumFormSize = 16_384

    func handle(
        _ request: Request, context: ShopContext, next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        // A browser can send more than one cookie of a name, for example one that another program on the host set.
        let sessions = sessions(in: request)
        var known = sessions.first
        if request.method != .get, request.method != .head {
            let body = try await request.body.collect(upTo: Self.maximumFormSize)
            guard let fields = try? URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))
            else { throw HTTPError(.badRequest, message: "The form can't be read. Go back and try again.") }
            let named = sessions.first { $0.accepts(fields["token"]) }
            let origin = FormOrigin(request)
            // Two tabs that are restored without a session each get one, and the browser keeps the last: the token in
            // the other tab is out of date, not forged.
            guard known != nil, origin != .foreign, named != nil || origin == .own else {
                throw HTTPError(
                    .forbidden, message: "The form isn't from this shop, or cookies are off. Reload the page.")
            }
            known = named ?? known
            context.form = fields
        }
        if let known { context.session = known }
        var response = try await next(request, context)
        if known == nil { response.setCookie(context.session.cookie(isSecure: isSecure)) }
        return response
    }

    private func sessions(in request: Request) -> [Session] {
        request.headers[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, parts[0] == Session.cookieName(isSecure: isSecure) else { return nil }
            return Session(cookie: parts[1])
        }
    }
}
