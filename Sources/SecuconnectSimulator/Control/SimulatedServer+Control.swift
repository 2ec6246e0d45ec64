public import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// The beginning of the paths of the control API.
    public static let controlPath = "/simulator"

    /// Returns the response of the control API to a raw HTTP request.
    ///
    /// The control API offers over HTTP what the methods of this class offer in Swift: the actions of payers, banks and
    /// secuconnect's people, the clock, faults, pushes, settings and records. `GET /simulator` lists its calls, and
    /// ``openAPI`` describes them. It needs no token, so only tests and developers must reach it.
    ///
    /// - Parameters:
    ///   - method: The method of the request line.
    ///   - target: The target of the request line, which begins with ``controlPath``.
    ///   - body: The body, a JSON object; `nil` or empty if there is none.
    /// - Returns: The response. An error is `{"error": "…"}` with a status of 400, 404, 405 or 409.
    public func answerControl(_ method: String, _ target: String, body: Data? = nil) -> TransportResponse {
        do {
            let (route, parameters) = try Self.controlRoute(method.uppercased(), target)
            let call = try ControlCall(route, parameters, body: body ?? Data())
            return Self.controlResponse(200, try route.handle(self, call))
        } catch let problem as ControlProblem {
            return Self.controlResponse(problem.status, ["error": .string(problem.message)])
        } catch let error as SecuconnectError {
            return Self.controlResponse(400, ["error": .string(error.message)])
        } catch {
            // The object doesn't exist, or its state doesn't allow it.
            return Self.controlResponse(409, ["error": .string("\(error)")])
        }
    }

    /// The calls of the control API.
    static let controlRoutes: [ControlRoute] =
        overviewControls + worldControls + recordControls + paymentControls + peopleControls + pushControls
        + faultControls + liveControls

    private static func controlRoute(
        _ method: String, _ target: String
    ) throws -> (ControlRoute, [String: String]) {
        let path = target.prefix { $0 != "?" }
        let segments = path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
        let matches = controlRoutes.compactMap { route in
            route.parameters(of: segments).map { (route, $0) }
        }
        guard !matches.isEmpty else {
            throw ControlProblem(
                status: 404, message: "There is no call \(path); see GET \(controlPath) for the calls that exist.")
        }
        // GET stands for HEAD, as everywhere in HTTP.
        let method = method == "HEAD" ? "GET" : method
        guard let match = matches.first(where: { $0.0.method.rawValue == method }) else {
            let methods = matches.map(\.0.method.rawValue).joined(separator: " or ")
            throw ControlProblem(status: 405, message: "The call \(path) needs the method \(methods).")
        }
        return match
    }

    private static func controlResponse(_ status: Int, _ body: JSONValue) -> TransportResponse {
        TransportResponse(
            status: status, headers: ["Content-Type": "application/json", "Cache-Control": "no-store"],
            body: JSONBytes.data(of: body))
    }

    private static let overviewControls = [
        ControlRoute(.get, "", "Lists the calls of the control API.") { _, _ in
            .array(
                controlRoutes.map { route in
                    [
                        "method": .string(route.method.rawValue), "path": .string(route.path.text),
                        "summary": .string(route.summary),
                        "fields": .object(
                            Dictionary(
                                route.fields.map { field in
                                    let note = field.isRequired ? "" : " Optional."
                                    return (field.name, .string("\(field.kind.rawValue). \(field.summary)\(note)"))
                                }, uniquingKeysWith: { first, _ in first })),
                    ]
                })
        }
    ]
}
