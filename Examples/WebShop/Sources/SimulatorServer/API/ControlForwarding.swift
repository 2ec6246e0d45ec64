import Foundation
import HTTPTypes
import Hummingbird
import SecuconnectKit
import SecuconnectSimulator
import WebPages

/// Passes the requests to the control API on to the simulator, and serves the description of both APIs.
struct ControlForwarding: RouterMiddleware {
    let simulator: SimulatedServer
    /// The number of bytes that the body of a request may have.
    var maximumBodySize = 1_024 * 1_024

    func handle(
        _ request: Request, context: ConnectionContext, next: (Request, ConnectionContext) async throws -> Response
    ) async throws -> Response {
        let target = request.head.path ?? "/"
        let path = target.prefix { $0 != "?" }
        if path == "/openapi.json", [.get, .head].contains(request.method) {
            return Response(try .json(200, SimulatedServer.openAPI), to: request)
        }
        guard path == SimulatedServer.controlPath || path.hasPrefix(SimulatedServer.controlPath + "/") else {
            return try await next(request, context)
        }
        guard FormOrigin(request) != .foreign else {
            return Response(try .json(403, ["error": "The call comes from the page of another site."]), to: request)
        }
        do {
            let body = try await request.body.collect(upTo: maximumBodySize)
            let response = simulator.answerControl(
                request.method.rawValue, target, body: Data(body.readableBytesView))
            return Response(response, to: request)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            var response = try TransportResponse.json(
                413, ["error": .string("The body has more than \(maximumBodySize) bytes; send less.")])
            response.headers["Connection"] = "close"
            return Response(response, to: request)
        }
    }
}

extension TransportResponse {
    fileprivate static func json(_ status: Int, _ body: JSONValue) throws -> TransportResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return TransportResponse(
            status: status, headers: ["Content-Type": "application/json"], body: try encoder.encode(body))
    }
}
