import HTTPTypes
import Hummingbird

/// The middleware that refuses methods that a path doesn't have, and says which ones it has.
struct MethodCheck: RouterMiddleware {
    private let routes: [(path: [RouterPath.Element], method: HTTPRequest.Method)]

    /// Creates a check for the routes of a router. Added after them, it sees only the requests that none of them answers.
    init(_ routes: [Router<ShopContext>.RouteDescription]) {
        self.routes = routes.map { (path: Array($0.path), method: $0.method) }
    }

    func handle(
        _ request: Request, context: ShopContext, next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch let error as HTTPError where error.status == .notFound {
            let methods = methods(of: request.uri.path)
            guard !methods.isEmpty else { throw error }
            var refusal = HTTPError(.methodNotAllowed, message: "\(ShopText.otherMethod)")
            refusal.headers[.allow] = methods.joined(separator: ", ")
            throw refusal
        }
    }

    /// Returns the methods of a path in their usual order.
    func methods(of path: String) -> [String] {
        let parts = path.split(separator: "/")
        let found = Set(
            routes.filter { route in
                route.path.count == parts.count && zip(route.path, parts).allSatisfy { $0 ~= $1 }
            }.map(\.method))
        return [HTTPRequest.Method.get, .head, .post].filter { method in
            found.contains(method) || method == .head && found.contains(.get)
        }.map(\.rawValue)
    }
}
