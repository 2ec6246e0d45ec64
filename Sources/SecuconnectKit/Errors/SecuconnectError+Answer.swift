import Foundation

extension SecuconnectError {
    /// Reads the failure out of an answer; nil if the answer is none.
    ///
    /// - Parameters:
    ///   - response: the answer.
    ///   - isTokenCall: whether it comes from the token endpoint, where every refusal is one of the credentials.
    init?(_ response: TransportResponse, isTokenCall: Bool) {
        let isSuccess = (200..<300).contains(response.status)
        guard !isSuccess || Self.mayHoldError(response.body) else { return nil }
        let server = try? JSONDecoder().decode(ServerError.self, from: response.body)
        guard !isSuccess || server?.isExplicit == true else { return nil }
        let kind = Self.kind(status: response.status, server: server, isTokenCall: isTokenCall)
        self.init(
            kind: kind,
            message: Self.message(for: kind, status: response.status),
            outcome: Self.outcome(status: response.status, server: server))
        httpStatus = response.status
        body = response.body
        self.server = server
        retryAfter = RetryAfter.seconds(in: response.headers)
    }

    /// The answer says success but is not what was promised. The reason must not quote it.
    static func unreadable(_ response: TransportResponse, reason: String) -> SecuconnectError {
        var error = SecuconnectError(
            kind: .unreadableResponse,
            message: "The server's answer can't be read; look at the body, then at whether the address is right.",
            outcome: .unknown)
        error.httpStatus = response.status
        error.body = response.body
        error.underlying = reason
        return error
    }

    /// Describes a request that got no answer.
    ///
    /// - Parameter failure: what the transport threw.
    init(_ failure: TransportFailure) {
        let (kind, message): (Kind, String) =
            switch failure.reason {
            case .notConnected:
                (.connection, "The server can't be reached; check the network, then the address of the environment.")
            case .connectionLost: (.connection, "The connection broke before the answer was complete.")
            case .idle: (.connection, "The server stayed silent for too long.")
            case .notHTTP: (.unreadableResponse, "What answered is no HTTP server; check the environment's address.")
            case .tooLarge: (.responseTooLarge, "The answer is larger than allowed; ask for less, or raise the bound.")
            case .closed: (.closed, "The client was closed; make a new one.")
            }
        self.init(kind: kind, message: message, outcome: failure.mayHaveBeenSent ? .unknown : .notSent)
        underlying = failure.details
    }

    /// Only a short body with the word in it is worth a second look.
    private static func mayHoldError(_ body: Data) -> Bool {
        guard body.count < 4_096 else { return false }
        // Eight bytes at a time: Foundation's own search takes longer than the rest of a call's bookkeeping. A member's
        // name is never at the very end.
        let word = errorWord
        return body.withUnsafeBytes { bytes in
            (0..<max(0, bytes.count - 7)).contains {
                let next = bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
                return UInt64(littleEndian: next) & 0x00FF_FFFF_FFFF_FFFF == word
            }
        }
    }

    /// `"error"` with its quotes: seven bytes, the first the lowest.
    private static let errorWord = "\"error\"".utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }

    /// Only a refusal is one. A server, or the bank behind it, that failed half-way may have moved the money before; a
    /// gateway's word on a call that it passed on, or a redirect, says nothing about the call.
    private static func outcome(status: Int, server: ServerError?) -> Outcome {
        let isRefusal = (400..<500).contains(status) && status != 408
        let saysItself = server?.isExplicit == true && status < 500
        return isRefusal || saysItself ? .rejected : .unknown
    }

    private static func kind(status: Int, server: ServerError?, isTokenCall: Bool) -> Kind {
        if server?.isExpiredToken == true { return .authentication }
        if server?.name == "ProductNotFoundException" { return .notFound }
        switch status {
        case 300..<400: return .redirected
        case 401: return .authentication
        case 429: return .rateLimited
        case 408, 500...: return .unavailable
        case 400..<500 where isTokenCall: return .authentication
        case 403: return .notAllowed
        case 404: return .notFound
        default: return server?.name == "ProductNotAllowedException" ? .notAllowed : .refused
        }
    }

    private static func message(for kind: Kind, status: Int) -> String {
        switch kind {
        case .authentication:
            "The credentials or the access token are not accepted (\(status)); check that they belong to this environment."
        case .notAllowed: "The call is not allowed, or not in the object's present state (\(status))."
        case .notFound: "There is no such object or endpoint (\(status)); check the id and the environment."
        case .rateLimited: "The server asks for fewer calls (\(status)); wait, then try again."
        case .unavailable: "The server is not available (\(status)); try again later."
        case .redirected: "The server sent the call elsewhere (\(status)), which is never followed; check the address."
        default: "The server refused the call (\(status)); correct what the server names."
        }
    }
}

extension ServerError {
    /// Whether the server says that the access token is missing or expired, which it does with status 401 or 403.
    var isExpiredToken: Bool { code == 2003 }
}
