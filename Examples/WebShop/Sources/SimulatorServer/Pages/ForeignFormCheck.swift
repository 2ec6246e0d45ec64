import HTTPTypes
import Hummingbird

/// Refuses forms from the pages of other sites, which could otherwise act in the name of a developer's browser.
///
/// Browsers say where a form comes from, in `Sec-Fetch-Site` or `Origin`. Other programs send neither.
struct ForeignFormCheck: RouterMiddleware {
    func handle(
        _ request: Request, context: ConnectionContext, next: (Request, ConnectionContext) async throws -> Response
    ) async throws -> Response {
        guard [.get, .head].contains(request.method) || !Self.isForeign(request) else {
            throw PageProblem(
                .forbidden, "This form comes from another site. Use the pages of this server instead.")
        }
        return try await next(request, context)
    }

    private static func isForeign(_ request: Request) -> Bool {
        if let site = request.headers.first(where: { $0.name.canonicalName == "sec-fetch-site" })?.value {
            return !["same-origin", "none"].contains(site)
        }
        guard let origin = request.headers[.origin]?.lowercased() else { return false }
        let authority = request.head.authority?.lowercased() ?? ""
        return !["http://\(authority)", "https://\(authority)"].contains(origin)
    }
}
