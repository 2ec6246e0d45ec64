public import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// Something that goes wrong with a call.
    ///
    /// Delays and ``expireTokens`` go together with other faults; of all others one call meets at most one.
    public struct Fault: Sendable {
        let effect: Effect
        /// The fault's name and what it was given.
        public let description: String

        init(_ description: String, _ effect: Effect) {
            self.description = description
            self.effect = effect
        }

        /// The server can't be reached: nothing was sent, and the failure says so.
        public static let refuseConnection = Fault("refuseConnection", .refuseConnection)

        /// The request is lost on its way: the server does not act, but the failure can't know that.
        public static let loseRequest = Fault("loseRequest", .loseRequest)

        /// The server acts, and its answer is lost on the way back.
        public static let loseAnswer = Fault("loseAnswer", .loseAnswer)

        /// The server acts, and the second half of its answer's body is missing.
        public static let truncateAnswer = Fault("truncateAnswer", .truncateAnswer)

        /// All tokens that were given out become invalid just before the call is looked at.
        public static let expireTokens = Fault("expireTokens", .expireTokens)

        /// The request takes a while to reach the server. A caller who gives up before is not served.
        ///
        /// - Parameters:
        ///   - seconds: how long.
        ///   - time: the time that passes; the server's own clock if nil. Pass `.system` for a real delay.
        /// - Returns: the fault.
        public static func delay(_ seconds: TimeInterval, on time: (any TimeSource)? = nil) -> Fault {
            Fault("delay(\(seconds))", .delay(Delay(seconds: seconds, time: time), beforeActing: true))
        }

        /// The server acts at once, but its answer takes a while. A caller who gives up before has been served.
        ///
        /// - Parameters:
        ///   - seconds: how long.
        ///   - time: the time that passes; the server's own clock if nil. Pass `.system` for a real delay.
        /// - Returns: the fault.
        public static func delayAnswer(_ seconds: TimeInterval, on time: (any TimeSource)? = nil) -> Fault {
            Fault("delayAnswer(\(seconds))", .delay(Delay(seconds: seconds, time: time), beforeActing: false))
        }

        /// Something else answers: a gateway, a proxy, a broken server.
        ///
        /// - Parameters:
        ///   - status: the HTTP status.
        ///   - body: the body.
        ///   - headers: the headers, beside `Content-Type`, which fits the body unless it is given.
        ///   - acting: whether the server acts all the same, and only its answer is replaced.
        /// - Returns: the fault.
        public static func answer(
            _ status: Int, _ body: AnswerBody = .empty, headers: TransportHeaders = [:], acting: Bool = false
        ) -> Fault {
            let canned = CannedAnswer(status: status, headers: headers, body: body)
            return Fault("answer(\(status))", .answer(canned, acting: acting))
        }

        /// The API refuses the call with an error of its own, and does not act.
        ///
        /// - Parameters:
        ///   - error: what it says, in the API's shape. Without a support id it has none.
        ///   - status: the HTTP status.
        /// - Returns: the fault.
        public static func refuse(_ error: ServerError, status: Int) -> Fault {
            answer(status, .json(error.document))
        }

        /// There were too many calls (429); the server does not act.
        ///
        /// - Parameter retryAfter: how long it asks to wait, nil to ask for nothing.
        /// - Returns: the fault.
        public static func tooManyRequests(retryAfter: RetryAfter? = nil) -> Fault {
            overloaded(429, "Too Many Requests", retryAfter)
        }

        /// The server is down for now (503); it does not act.
        ///
        /// - Parameter retryAfter: how long it asks to wait, nil to ask for nothing.
        /// - Returns: the fault.
        public static func unavailable(retryAfter: RetryAfter? = nil) -> Fault {
            overloaded(503, "Service Unavailable", retryAfter)
        }

        private static func overloaded(_ status: Int, _ reason: String, _ retryAfter: RetryAfter?) -> Fault {
            let page = "<html><body><h1>\(status) \(reason)</h1></body></html>"
            let canned = CannedAnswer(status: status, headers: [:], body: .html(page), retryAfter: retryAfter)
            return Fault("answer(\(status))", .answer(canned, acting: false))
        }
    }

    /// The body of an answer that a fault makes up.
    public enum AnswerBody: Sendable {
        /// No body.
        case empty
        /// JSON of any content.
        case json(JSONValue)
        /// A web page, or what may stand for one.
        case html(String)
        /// Any bytes.
        case bytes(Data)
    }

    /// How a `Retry-After` header asks to wait.
    public enum RetryAfter: Hashable, Sendable {
        /// A number of seconds.
        case seconds(Int)
        /// A date, so many seconds from when the answer is given, by the server's clock. Answers carry a `Date` header
        /// of the same clock.
        case date(in: TimeInterval)
    }
}

extension SimulatedServer.Fault: CustomStringConvertible {}

extension ServerError {
    /// The error as the API writes it.
    fileprivate var document: JSONValue {
        var document: JSONValue = ["status": "error", "error": .string(name)]
        document["code"] = code.map { .integer($0) }
        document["error_details"] = details.map { .string($0) }
        document["error_user"] = userMessage.map { .string($0) }
        document["supportId"] = supportID.map { .string($0) }
        return document
    }
}
