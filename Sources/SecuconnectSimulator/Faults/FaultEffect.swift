import Foundation
import SecuconnectKit

extension SimulatedServer.Fault {
    enum Effect: Sendable {
        case refuseConnection
        case loseRequest
        case loseResponse
        case truncateResponse
        case expireTokens
        case delay(Delay, beforeActing: Bool)
        case answer(CannedAnswer, acting: Bool)
    }

    struct Delay: Sendable {
        let seconds: TimeInterval
        let time: (any TimeSource)?

        func wait(by clock: SimulatedClock) async throws {
            if let time { return try await time.sleep(seconds: seconds) }
            if clock.autoAdvances { try await clock.awaitFirstSleeper() }
            try await clock.sleep(seconds: seconds)
        }
    }

    /// A Boolean value that indicates whether it can be combined with other effects.
    var isCompanion: Bool {
        switch effect {
        case .expireTokens, .delay: true
        default: false
        }
    }

    var failureBeforeActing: TransportFailure? {
        switch effect {
        case .refuseConnection:
            TransportFailure(.notConnected, mayHaveBeenSent: false, details: "The simulated server refused.")
        case .loseRequest:
            TransportFailure(.connectionLost, mayHaveBeenSent: true, details: "The simulated request was lost.")
        default: nil
        }
    }

    var failureAfterActing: TransportFailure? {
        guard case .loseResponse = effect else { return nil }
        return TransportFailure(.connectionLost, mayHaveBeenSent: true, details: "The simulated response was lost.")
    }

    var answerBeforeActing: CannedAnswer? {
        guard case .answer(let canned, acting: false) = effect else { return nil }
        return canned
    }

    /// Returns the response after the effect.
    func apply(to response: TransportResponse, at date: Date) -> TransportResponse {
        switch effect {
        case .truncateResponse:
            var response = response
            response.body = Data(response.body.prefix(response.body.count / 2))
            return response
        case .answer(let canned, acting: true): return canned.response(at: date)
        default: return response
        }
    }
}

/// A response that doesn't come from the API.
struct CannedAnswer: Sendable {
    var status: Int
    var headers: TransportHeaders
    var body: SimulatedServer.ResponseBody
    var retryAfter: SimulatedServer.RetryAfter?

    func response(at date: Date) -> TransportResponse {
        var headers = headers
        headers["Content-Type"] = headers["Content-Type"] ?? body.contentType
        headers["Date"] = headers["Date"] ?? HTTPDate.text(of: date)
        headers["Retry-After"] = headers["Retry-After"] ?? retryAfter?.text(at: date)
        return TransportResponse(status: status, headers: headers, body: body.bytes)
    }
}

extension SimulatedServer.ResponseBody {
    fileprivate var contentType: String? {
        switch self {
        case .empty: nil
        case .json: "application/json"
        case .html: "text/html; charset=utf-8"
        case .bytes: "application/octet-stream"
        }
    }

    fileprivate var bytes: Data {
        switch self {
        case .empty: Data()
        case .json(let value): JSONBytes.data(of: value)
        case .html(let page): Data(page.utf8)
        case .bytes(let bytes): bytes
        }
    }
}

extension SimulatedServer.RetryAfter {
    fileprivate func text(at date: Date) -> String {
        switch self {
        case .seconds(let seconds): String(seconds)
        case .date(in: let seconds): HTTPDate.text(of: date.addingTimeInterval(seconds))
        }
    }
}
