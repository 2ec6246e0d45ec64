import HTTPTypes
import Hummingbird
import Logging
import SecuconnectKit
import WebPages

/// The middleware that shows an error as a page.
struct ErrorPages: RouterMiddleware {
    func handle(
        _ request: Request, context: ShopContext, next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError {
            let text = error.status == .notFound ? ShopText.noSuchPage : .requestRefused
            var response = try page(error.status, error.body ?? "\(text)", request, context)
            response.headers.append(contentsOf: error.headers)
            return response
        } catch let error as any HTTPResponseError {
            return try page(error.status, "\(ShopText.requestRefused)", request, context)
        } catch let error as ShopError {
            let status: HTTPResponse.Status = error == .noSuchOrder ? .notFound : .conflict
            return try page(status, error.description, request, context)
        } catch let error as SecuconnectError {
            context.logger.warning("A call failed", metadata: ["error": "\(error)"])
            return try page(
                .badGateway, error.localizedText(preferredLanguages: [Language.current.rawValue]), request, context)
        } catch is Lease.Lost {
            return try page(.conflict, "\(ShopText.leaseLost)", request, context)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error("A request failed", metadata: ["error": "\(error)"])
            return try page(.internalServerError, "\(ShopText.unknownError)", request, context)
        }
    }

    private func page(
        _ status: HTTPResponse.Status, _ message: String, _ request: Request, _ context: ShopContext
    ) throws -> Response {
        try ErrorPage(status: status, message: message).page.response(from: request, context: context)
    }
}
