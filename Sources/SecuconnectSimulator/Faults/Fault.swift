public import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// A fault that affects a call.
    ///
    /// Delays and ``expireTokens`` can be combined with other faults; a call has at most one of all others.
    public struct Fault: Sendable {
        let effect: Effect
        /// A textual representation of this instance.
        ///
        /// The description has the name and the arguments of the fault.
        public let description: String

        init(_ description: String, _ effect: Effect) {
            self.description = description
            self.effect = effect
        }

        /// The server can't be reached. Nothing is sent, and the failure says so.
        public static let refuseConnection = Fault("refuseConnection", .refuseConnection)

        /// The request is lost on its way. The server doesn't act, but the failure can't know that.
        public static let loseRequest = Fault("loseRequest", .loseRequest)

        /// The server acts, and its response is lost.
        public static let loseResponse = Fault("loseResponse", .loseResponse)

        /// The server acts, and the second half of the response body is missing.
        public static let truncateResponse = Fault("truncateResponse", .truncateResponse)

        /// All issued tokens become invalid immediately before the call is processed.
        public static let expireTokens = Fault("expireTokens", .expireTokens)

        /// Returns a fault that delays the request. If the caller cancels it during the delay, the server doesn't act.
        ///
        /// - Parameters:
        ///   - seconds: The length of the delay.
        ///   - time: The time source of the delay; the server's own clock if `nil`. Pass `.system` for a real delay.
        /// - Returns: The fault.
        public static func delay(_ seconds: TimeInterval, on time: (any TimeSource)? = nil) -> Fault {
            Fault("delay(\(seconds))", .delay(Delay(seconds: seconds, time: time), beforeActing: true))
        }

        /// Returns a fault that delays the response. The server acts at once, even if the caller cancels the call
        /// during the delay.
        ///
        /// - Parameters:
        ///   - seconds: The length of the delay.
        ///   - time: The time source of the delay; the server's own clock if `nil`. Pass `.system` for a real delay.
        /// - Returns: The fault.
        public static func delayResponse(_ seconds: TimeInterval, on time: (any TimeSource)? = nil) -> Fault {
            Fault("delayResponse(\(seconds))", .delay(Delay(seconds: seconds, time: time), beforeActing: false))
        }

        /// Returns a fault with a response from another source, such as a gateway, a proxy or a broken server.
        ///
        /// - Parameters:
        ///   - status: The HTTP status.
        ///   - body: The body.
        ///   - headers: The headers in addition to `Content-Type`, which is derived from the body by default.
        ///   - acting: A Boolean value that indicates whether the server acts, and only its response is replaced.
        /// - Returns: The fault.
        public static func answer(
            _ status: Int, _ body: ResponseBody = .empty, headers: TransportHeaders = [:], acting: Bool = false
        ) -> Fault {
            let canned = CannedAnswer(status: status, headers: headers, body: body)
            return Fault("answer(\(status))", .answer(canned, acting: acting))
        }

        /// Returns a fault in which the API refuses the call with its own error and doesn't act.
        ///
        /// - Parameters:
        ///   - error: The error in the API's format. Without a support identifier, the response has none.
        ///   - status: The HTTP status.
        /// - Returns: The fault.
        public static func refuse(_ error: ServerError, status: Int) -> Fault {
            answer(status, .json(error.document))
        }

        /// Returns a fault for too many calls (429). The server doesn't act.
        ///
        /// - Parameter retryAfter: The requested delay; `nil` for none.
        /// - Returns: The fault.
        public static func tooManyRequests(retryAfter: RetryAfter? = nil) -> Fault {
            overloaded(429, "Too Many Requests", retryAfter)
        }

        /// Returns a fault for an unavailable server (503). It doesn't act.
        ///
        /// - Parameter retryAfter: The requested delay; `nil` for none.
        /// - Returns: The fault.
        public static func unavailable(retryAfter: RetryAfter? = nil) -> Fault {
            overloaded(503, "Service Unavailable", retryAfter)
        }

        private static func overloaded(_ status: Int, _ reason: String, _ retryAfter: RetryAfter?) -> Fault {
            let page = "<html><body><h1>\(status) \(reason)</h1></body></html>"
            let canned = CannedAnswer(status: status, headers: [:], body: .html(page), retryAfter: retryAfter)
            return Fault("answer(\(status))", .answer(canned, acting: false))
        }
    }

    /// The body of a fault's response.
    public enum ResponseBody: Sendable {
        /// An empty body.
        case empty
        /// Any JSON value.
        case json(JSONValue)
        /// A web page, or any string in its place.
        case html(String)
        /// Any bytes.
        case bytes(Data)
    }

    /// The delay that a `Retry-After` header field requests.
    public enum RetryAfter: Hashable, Sendable {
        /// A number of seconds.
        case seconds(Int)
        /// A date that is a number of seconds after the response, by the server's clock. Responses have a `Date` header
        /// field of the same clock.
        case date(in: TimeInterval)
    }
}

extension SimulatedServer.Fault: CustomStringConvertible {}

extension ServerError {
    /// The error in the format of the API.
    fileprivate var document: JSONValue {
        var document: JSONValue = ["status": "error", "error": .string(name)]
        document["code"] = code.map { .integer($0) }
        document["error_details"] = details.map { .string($0) }
        document["error_user"] = userMessage.map { .string($0) }
        document["supportId"] = supportID.map { .string($0) }
        return document
    }
}
