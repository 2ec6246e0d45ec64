import HTTPTypes
import Hummingbird
import WebPages

/// The middleware that selects the language of the pages: the one of the switch, or else the browser's.
struct LanguageMiddleware: RouterMiddleware {
    /// A Boolean value that indicates whether browsers reach the shop over HTTPS only.
    let isSecure: Bool

    private static let cookieName = "shop_language"

    func handle(
        _ request: Request, context: ShopContext, next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        let selected = request.uri.queryParameters["language"].flatMap { Language(rawValue: String($0)) }
        if request.method == .get, let selected {
            // A path with two slashes would lead to another host.
            var response = Response.redirect(to: "/" + request.uri.path.drop { "/\\".contains($0) })
            response.setCookie(
                Cookie(
                    name: Self.cookieName, value: selected.rawValue, maxAge: 31_536_000, path: "/", secure: isSecure,
                    httpOnly: true, sameSite: .lax))
            return response
        }
        return try await Language.$current.withValue(Self.language(of: request)) { try await next(request, context) }
    }

    private static func language(of request: Request) -> Language {
        if let kept = request.cookies[cookieName].flatMap({ Language(rawValue: $0.value) }) { return kept }
        return Language(acceptLanguage: request.headers[.acceptLanguage] ?? "")
    }
}
