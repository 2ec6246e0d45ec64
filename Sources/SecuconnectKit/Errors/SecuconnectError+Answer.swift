import Foundation

extension SecuconnectError {
    /// Reads the failure out of an answer; nil if the answer is none.
    ///
    /// - Parameters:
    ///   - response: the answer.
    ///   - isTokenCall: whether it comes from the token endpoint, where every refusal is one of the credentials.
    ///   - currentDate: The date to measure `Retry-After` against.
    init?(_ response: TransportResponse, isTokenCall: Bool, currentDate: @autoclosure () -> Date) {
        let isSuccess = (200..<300).contains(response.status)
        guard !isSuccess || Self.mentionsError(response.body) else { return nil }
        let server = ServerError(body: response.body)
        guard !isSuccess || server?.isExplicit == true || isTokenCall && server != nil else { return nil }
        let rule = ResponseRule.matching(status: response.status, server: server)
        let kind = isTokenCall ? rule.kindOfTokenCall(status: response.status, server: server) : rule.kind
        self.init(kind: kind, message: Self.message(for: kind, response), outcome: rule.outcome)
        httpStatus = response.status
        body = response.body
        self.server = server
        retryAfter = RetryAfter.seconds(in: response.headers, currentDate: currentDate())
    }

    /// The answer says success but is not what was promised. The reason must not quote it.
    static func unreadable(_ response: TransportResponse, reason: String) -> SecuconnectError {
        let isCarriedOut = response.saysNothingButSuccess
        var error = SecuconnectError(
            kind: .unreadableResponse,
            message: isCarriedOut
                ? "The server carried out the call but returned no object (\(response.status)); read the object instead."
                : "The server's answer can't be read; look at the body, then at whether the address is right.",
            outcome: isCarriedOut ? .carriedOut : .unknown)
        error.httpStatus = response.status
        error.body = response.body
        error.server = ServerError(body: response.body)
        error.underlying = response.body.isEmpty ? "the body is empty" : reason
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

    /// Whether a success can be an error: only one with the word in it is worth a second look.
    private static func mentionsError(_ body: Data) -> Bool {
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

    private static func message(for kind: Kind, _ response: TransportResponse) -> String {
        let status = response.status
        switch kind {
        case .authentication:
            return
                "The credentials or the access token are not accepted (\(status)); check that they belong to this environment."
        case .notAllowed: return "The call is not allowed, or not in the object's present state (\(status))."
        case .notFound: return "There is no such object or endpoint (\(status)); check the id and the environment."
        case .rateLimited: return "The server asks for fewer calls (\(status)); wait, then try again."
        case .unavailable: return "The server is not available (\(status)); try again later."
        case .redirected where response.headers["Location"]?.trimmed.isEmpty ?? true:
            return
                "The server answered with a redirect (\(status)) that names no address; check the environment's address."
        case .redirected:
            return "The server sent the call elsewhere (\(status)), which is never followed; check the address."
        case .unreadableResponse where status == 304:
            return "A cache answered that nothing has changed (304), without the object; check the proxies in between."
        case .unreadableResponse:
            return "The server answered with a status that ends no call (\(status)); check the environment's address."
        case .refused where status == 409:
            return "The call conflicts with another one (409); read the object before you do anything else."
        default: return "The server refused the call (\(status)); correct what the server names."
        }
    }
}

extension ResponseRule {
    /// The kind for a call to the token endpoint: what it refuses in its own words are the credentials. A page of HTML
    /// comes from something else, which the address leads to.
    fileprivate func kindOfTokenCall(status: Int, server: ServerError?) -> SecuconnectError.Kind {
        let isRefusal = outcome == .rejected && !isTransient
        return isRefusal && (server != nil || status == 400) ? .authentication : kind
    }
}

extension TransportResponse {
    /// Whether the status alone tells that the call was carried out, or taken on: 204 and 205, and 202 without a body.
    var saysNothingButSuccess: Bool { body.isEmpty && [202, 204, 205].contains(status) }
}

extension ServerError {
    /// Whether the server says that the access token is missing or expired, which it does with status 401 or 403.
    var isExpiredToken: Bool { code == 2003 }

    /// Reads either shape from the members of a body, whatever its size; nil if there is none.
    init?(body: Data) {
        guard let members = TopLevelMembers.object(of: Self.memberNames, in: body),
            let error = try? JSONDecoder().decode(Self.self, from: members)
        else { return nil }
        self = error
    }
}
