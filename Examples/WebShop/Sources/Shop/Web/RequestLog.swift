import HTTPTypes
import Hummingbird
import Logging
import SecuconnectKit

/// The middleware that logs requests without header fields, forms and queries.
struct RequestLog: RouterMiddleware {
    /// The time source.
    let time: any TimeSource

    func handle(
        _ request: Request, context: ShopContext, next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        let begun = time.now
        let response = try await next(request, context)
        context.logger.info(
            "Request",
            metadata: [
                // The pattern of the route, since a path can be anything.
                "route": "\(request.method) \(context.endpointPath ?? "unknown")",
                "status": "\(response.status.code)",
                "milliseconds": "\(Int((time.now - begun) * 1_000))",
            ])
        return response
    }
}
