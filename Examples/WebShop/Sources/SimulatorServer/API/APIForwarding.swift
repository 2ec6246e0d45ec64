import Foundation
import HTTPTypes
import Hummingbird
import SecuconnectKit
import SecuconnectSimulator

/// Passes the requests to the API and to the token endpoint on to the simulator, with any method and any path.
struct APIForwarding: RouterMiddleware {
    let simulator: SimulatedServer
    /// The number of bytes that the body of a request may have.
    var maximumBodySize = 20 * 1_024 * 1_024
    /// The number of requests that are recorded at least, so that the memory of a server that runs for long is bounded.
    var recordLimit = 1_000

    func handle(
        _ request: Request, context: ConnectionContext, next: (Request, ConnectionContext) async throws -> Response
    ) async throws -> Response {
        let target = request.head.path ?? "/"
        guard Self.prefixes.contains(where: target.lowercased().hasPrefix) else {
            return try await next(request, context)
        }
        do {
            let body = try await request.body.collect(upTo: maximumBodySize)
            let response = try await simulator.answer(
                request.method.rawValue, target, headers: request.headers.map { ($0.name.rawName, $0.value) },
                body: Data(body.readableBytesView))
            if simulator.requests.count >= recordLimit * 2 { simulator.clearRecords(keepingLast: recordLimit) }
            return Response(response, to: request)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            return Response(.tooLarge(maximumBodySize), to: request)
        } catch {
            // The simulator has no response for a failure of the network. The client gets none either.
            context.dropConnection()
            throw error
        }
    }

    private static let prefixes = ["/api/", "/oauth/"]
}

extension Response {
    /// Creates a response from one of the simulator. `HEAD` gets no body.
    init(_ response: TransportResponse, to request: Request) {
        var headers = HTTPFields()
        for name in response.headers.names.sorted() {
            guard let field = HTTPField.Name(name) else { continue }
            headers[field] = response.headers[name]
        }
        self.init(
            status: .init(code: response.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: response.body)))
        if request.method == .head { self = createHeadResponse() }
    }
}

extension TransportResponse {
    /// Returns the refusal of a body that is too large, in the format of the API.
    fileprivate static func tooLarge(_ maximum: Int) -> TransportResponse {
        let body = """
            {"status":"error","error":"ProductFormatException","code":0,\
            "error_details":"The payload has more than \(maximum) bytes"}
            """
        return TransportResponse(
            status: 413, headers: ["Content-Type": "application/json", "Connection": "close"], body: Data(body.utf8))
    }
}
