import HTTPTypes
import Hummingbird

/// The middleware that adds the header fields that every response needs, whatever made it.
struct SecurityHeaders: RouterMiddleware {
    /// A Boolean value that indicates whether browsers reach the shop over HTTPS only.
    let isSecure: Bool

    private static let fields: [(name: String, value: String)] = [
        ("X-Content-Type-Options", "nosniff"),
        // The address of a page can be secret. With no referrer at all, browsers hide the origin of forms too.
        ("Referrer-Policy", "same-origin"),
        // Windows and pages of other sites can neither control those of the shop nor embed what it returns.
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ]

    func handle(
        _ request: Request, context: ShopContext, next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in Self.fields { response.headers.set(field.name, field.value) }
        if isSecure { response.headers.set("Strict-Transport-Security", "max-age=31536000") }
        return response
    }
}

extension HTTPFields {
    /// Sets a field, unless the response has it.
    fileprivate mutating func set(_ name: String, _ value: String) {
        guard let name = HTTPField.Name(name), self[name] == nil else { return }
        self[name] = value
    }
}
