import HTTPTypes
import Hummingbird
import WebPages

/// The middleware that adds the header fields that every response needs, whatever made it.
struct SecurityHeaders: RouterMiddleware {
    /// A Boolean value that indicates whether browsers reach the shop over HTTPS only.
    let isSecure: Bool

    private static let fields =
        WebPage.securityFields
        + [
            // Windows and pages of other sites can neither control those of the shop nor embed what it returns.
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
        ].compactMap(field)

    private static let secureFields = fields + [("Strict-Transport-Security", "max-age=31536000")].compactMap(field)

    func handle(
        _ request: Request, context: ShopContext, next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in isSecure ? Self.secureFields : Self.fields where response.headers[field.name] == nil {
            response.headers[field.name] = field.value
        }
        return response
    }

    private static func field(_ name: String, _ value: String) -> HTTPField? {
        HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
    }
}
