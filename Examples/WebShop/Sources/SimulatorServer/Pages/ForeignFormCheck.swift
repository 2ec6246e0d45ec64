import HTTPTypes
import Hummingbird
import WebPages

/// Refuses forms from the pages of other sites, which could otherwise act in the name of a developer's browser.
///
/// Browsers say where a form comes from, in `Sec-Fetch-Site` or `Origin`. Other programs send neither.
struct ForeignFormCheck: RouterMiddleware {
    func handle(
        _ request: Request, context: ConnectionContext, next: (Request, ConnectionContext) async throws -> Response
    ) async throws -> Response {
        guard [.get, .head].contains(request.method) || FormOrigin(request) != .foreign else {
            throw PageProblem(
                .forbidden, "This form comes from another site. Use the pages of this server instead.")
        }
        return try await next(request, context)
    }
}
