import Foundation
import LoopbackServer

/// A fault of the server at one arrival of a request.
///
/// It never closes inside the head of an answer and sends no trailers, since Foundation's HTTP on Linux traps then.
enum Fault: String, CaseIterable, Codable, Sendable {
    case none = "answered"
    case delay = "delayed"
    case chunked = "in chunks"
    case closeAfter = "closed after"
    case goodbye = "said close"
    case close = "closed"
    case reset = "reset"
    case midBody = "cut body"
    case midBodyReset = "reset body"
    case midChunks = "cut chunks"
    case midRequest = "cut request"
    case unavailable = "503"
    case busy = "429"
    case unauthorized = "401"
    case challenge = "401 Basic"
    case expired = "403-2003"
    case silence = "silent"

    /// The frequency of the fault, in parts of the sum.
    private var weight: Double {
        switch self {
        case .none: 56
        case .delay: 8
        case .chunked, .closeAfter: 5
        case .close, .reset, .midBody, .unavailable: 3
        case .goodbye, .midBodyReset, .midChunks, .busy: 2
        case .midRequest, .unauthorized, .challenge, .expired: 1.5
        case .silence: 0.2
        }
    }

    static func draw(_ chance: inout Chance, mayBeSilent: Bool) -> Fault {
        let faults = allCases.filter { mayBeSilent || $0 != .silence }
        var left = chance.share() * faults.reduce(0) { $0 + $1.weight }
        for fault in faults {
            left -= fault.weight
            if left < 0 { return fault }
        }
        return .none
    }

    /// Whether the server says that it did nothing.
    var isRefusal: Bool { [.busy, .unauthorized, .challenge, .expired].contains(self) }

    func reaction(_ body: Data, _ chance: inout Chance) -> Reaction {
        let answer = Reaction.respond(200, headers: ["Content-Type": "application/json"], body: body)
        let part = body.prefix(chance.number(in: 1...max(1, body.count - 1)))
        switch self {
        case .none, .midRequest: return answer
        case .delay: return .delay(Double(chance.number(in: 1...8)) / 1_000, then: answer)
        case .chunked: return .chunked(200, [part, body.dropFirst(part.count)])
        case .closeAfter: return answer.then(.close)
        case .goodbye: return .respond(200, body: body, keepAlive: false)
        case .close: return .close
        case .reset: return .reset
        case .midBody: return .partialBody(200, part, then: .close)
        case .midBodyReset: return .partialBody(200, part, then: .reset)
        case .midChunks: return .partialChunks(200, [part], then: .close)
        case .unavailable: return .respond(503, headers: ["Retry-After": "0"], text: "<html>Busy</html>")
        case .busy: return .respond(429, headers: ["Retry-After": "0"])
        case .unauthorized: return .json(401, "{}")
        case .challenge: return .json(401, "{}", headers: ["WWW-Authenticate": "Basic realm=\"x\""])
        case .expired:
            return .json(403, #"{"status":"error","error":"ProductNotAllowedException","code":2003}"#)
        case .silence: return .hang
        }
    }
}
