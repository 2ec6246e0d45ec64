import Foundation
import SecuconnectKit

extension SimulatedServer {
    /// Faults of the network and of the server.
    static let faultControls: [ControlRoute] = [
        ControlRoute(.get, "/faults", "Returns the number of calls that faults will affect.") { server, _ in
            server.faultDocument
        },
        ControlRoute(.delete, "/faults", "Removes the faults that haven't affected a call yet.") { server, _ in
            server.clearFaults()
            return server.faultDocument
        },
        ControlRoute(
            .post, "/faults", "Injects a fault into the next calls that match.",
            [
                .required("fault", .string, "One of: \(faultNames.joined(separator: ", "))."),
                .optional("times", .integer, "The number of calls; 1 by default."),
                .optional("seconds", .number, "The length of a delay."),
                .optional("retry_after", .integer, "The seconds in the header Retry-After."),
                .optional("status", .integer, "The status of answer and refuse."),
                .optional("headers", .object, "The header fields of answer."),
                .optional("body", .any, "The body of answer: JSON, or a string that is sent as it is."),
                .optional("acting", .boolean, "Whether answer replaces the response of a call that is carried out."),
                .optional("error", .object, "The error of refuse: error, code, error_details, error_user."),
                .optional("calls", .string, "The calls: api by default, reads, changes, tokens, or everything."),
                .optional("method", .string, "The method of the calls."),
                .optional(
                    "path", .string, "The path without /api/v2; * is one part, ** at its end any number of them."),
                .optional("query", .object, "The query items that the calls have."),
                .optional("fields", .object, "The fields that the body of the calls has."),
            ]
        ) { server, call in
            let times = call.integer("times") ?? 1
            guard times > 0 else { throw ControlProblem.badRequest("The field times must be positive.") }
            server.inject(try Fault(call), times: times, matching: try CallPattern(call))
            return server.faultDocument
        },
    ]

    private var faultDocument: JSONValue { ["pending": .integer(pendingFaults)] }

    fileprivate static let faultNames = Fault.controls.map(\.name)
}

extension SimulatedServer.Fault {
    /// The faults by their names in the control API, in the order of its description.
    fileprivate static let controls:
        [(name: String, make: @Sendable (ControlCall) throws(ControlProblem) -> SimulatedServer.Fault)] = [
            ("refuseConnection", { _ in .refuseConnection }), ("loseRequest", { _ in .loseRequest }),
            ("loseResponse", { _ in .loseResponse }), ("truncateResponse", { _ in .truncateResponse }),
            ("expireTokens", { _ in .expireTokens }),
            ("delay", { call throws(ControlProblem) in .delay(try seconds(call)) }),
            ("delayResponse", { call throws(ControlProblem) in .delayResponse(try seconds(call)) }),
            (
                "answer",
                { call throws(ControlProblem) in
                    .answer(try status(call), body(call), headers: try headers(call), acting: call.flag("acting"))
                }
            ),
            ("refuse", { call throws(ControlProblem) in .refuse(error(call), status: try status(call)) }),
            ("tooManyRequests", { call in .tooManyRequests(retryAfter: retryAfter(call)) }),
            ("unavailable", { call in .unavailable(retryAfter: retryAfter(call)) }),
        ]

    fileprivate init(_ call: ControlCall) throws(ControlProblem) {
        let name = call.text("fault") ?? ""
        guard let control = Self.controls.first(where: { $0.name == name }) else {
            throw .badRequest(
                "There is no fault \(name); the faults are: \(SimulatedServer.faultNames.joined(separator: ", ")).")
        }
        self = try control.make(call)
    }

    private static func retryAfter(_ call: ControlCall) -> SimulatedServer.RetryAfter? {
        call.integer("retry_after").map { .seconds($0) }
    }

    private static func error(_ call: ControlCall) -> ServerError {
        let error = call["error"]
        return ServerError(
            name: error?["error"]?.string ?? "ProductNotAllowedException", code: error?["code"]?.integer,
            details: error?["error_details"]?.string, userMessage: error?["error_user"]?.string)
    }

    private static func seconds(_ call: ControlCall) throws(ControlProblem) -> TimeInterval {
        guard let seconds = call.seconds("seconds"), (0...86_400).contains(seconds) else {
            throw .badRequest("A delay needs the field seconds, from 0 to 86400.")
        }
        return seconds
    }

    private static func status(_ call: ControlCall) throws(ControlProblem) -> Int {
        guard let status = call.integer("status"), (200...599).contains(status) else {
            throw .badRequest("The fault needs the field status, from 200 to 599.")
        }
        return status
    }

    private static func body(_ call: ControlCall) -> SimulatedServer.ResponseBody {
        switch call["body"] {
        case nil: .empty
        case .string(let text)?: .html(text)
        case let value?: .json(value)
        }
    }

    private static func headers(_ call: ControlCall) throws(ControlProblem) -> TransportHeaders {
        var headers = TransportHeaders()
        for (name, value) in call["headers"]?.object ?? [:] {
            guard let text = value.string, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
                throw .badRequest("The header field \(name) must be a string of printable ASCII characters.")
            }
            headers[name] = text
        }
        return headers
    }
}

extension SimulatedServer.CallPattern {
    fileprivate init(_ call: ControlCall) throws(ControlProblem) {
        let patterns: [String: Self] = [
            "api": .apiCalls, "reads": .reads, "changes": .changes, "tokens": .tokenRequests, "everything": .everything,
        ]
        guard let calls = patterns[call.text("calls") ?? "api"] else {
            throw .badRequest("The field calls must be api, reads, changes, tokens, or everything.")
        }
        let path = call.text("path").map(Self.path), method = call.text("method")?.uppercased()
        let query = call["query"]?.object ?? [:], fields = call["fields"] ?? [:]
        self.init { request in
            calls.matches(request) && (path?.matches(request) ?? true)
                && method.map { $0 == request.method.rawValue } ?? true
                && query.allSatisfy { name, value in request.query[name].map { .string($0) == value } ?? false }
                && (request.body ?? [:]).contains(fields)
        }
    }
}

extension JSONValue {
    /// Returns a Boolean value that indicates whether the value has all fields of another one, at any depth.
    fileprivate func contains(_ other: JSONValue) -> Bool {
        guard let fields = other.object else { return self == other }
        guard let own = object else { return fields.isEmpty }
        return fields.allSatisfy { name, value in own[name]?.contains(value) ?? false }
    }
}
