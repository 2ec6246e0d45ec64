import Foundation

extension SecuconnectError {
    /// Creates an error from a failed response; `nil` if the response is a success.
    ///
    /// - Parameters:
    ///   - response: The response.
    ///   - isTokenCall: A Boolean value that indicates whether it comes from the token endpoint, where every refusal
    ///     concerns the credentials.
    ///   - currentDate: The date to measure `Retry-After` against.
    init?(_ response: IndexedResponse, isTokenCall: Bool, currentDate: @autoclosure () -> Date) {
        let isSuccess = (200..<300).contains(response.raw.status)
        let server = ServerError(response.index)
        guard !isSuccess || server?.isExplicit == true || isTokenCall && server != nil else { return nil }
        let rule = ResponseRule.matching(status: response.raw.status, server: server)
        let kind = isTokenCall ? rule.kindOfTokenCall(status: response.raw.status, server: server) : rule.kind
        self.init(kind: kind, message: Self.message(for: kind, response.raw, server), outcome: rule.outcome)
        // A server that isn't available can be so for good, as one without the method (501).
        isTransient = rule.isTransient
        httpStatus = response.raw.status
        body = response.raw.body
        self.server = server
        retryAfter = RetryAfter.seconds(in: response.raw.headers, currentDate: currentDate())
    }

    /// Creates an error for a successful response without the promised content. The reason must not quote the content.
    static func unreadable(_ response: IndexedResponse, reason: String) -> SecuconnectError {
        let isCarriedOut = response.raw.saysNothingButSuccess
        var error = SecuconnectError(
            kind: .unreadableResponse,
            message: isCarriedOut
                ? "The server carried out the call but returned no object (\(response.raw.status)); read the object instead."
                : "The server's response can't be read; check the body, then the environment's URL.",
            outcome: isCarriedOut ? .carriedOut : .unknown)
        error.httpStatus = response.raw.status
        error.body = response.raw.body
        error.server = ServerError(response.index)
        error.underlying = response.raw.body.isEmpty ? "the body is empty" : reason
        return error
    }

    /// Creates an error for a request without a response.
    ///
    /// - Parameter failure: The error of the transport.
    init(_ failure: TransportFailure) {
        let (kind, message): (Kind, String) =
            switch failure.reason {
            case .notConnected:
                (.connection, "The server can't be reached; check the network, then the environment's URL.")
            case .connectionLost: (.connection, "The connection broke before the response was complete.")
            case .idle: (.connection, "The server sent nothing for too long.")
            case .notHTTP: (.unreadableResponse, "The response isn't HTTP; check the environment's URL.")
            case .tooLarge:
                (.responseTooLarge, "The response is larger than allowed; request less, or raise the limit.")
            case .closed: (.closed, "The client was closed; create a new one.")
            }
        self.init(kind: kind, message: message, outcome: failure.mayHaveBeenSent ? .unknown : .notSent)
        transportFailure = failure.reason
        underlying = failure.details
    }

    private static func message(for kind: Kind, _ response: TransportResponse, _ server: ServerError?) -> String {
        let status = response.status
        switch kind {
        case .authentication:
            return
                "The credentials or the access token aren't accepted (\(status)); check that they belong to this environment."
        case .notAllowed:
            // The server's details say which of the two it is, so they come first.
            let details = server?.details.map(PrintableText.line)?.trimmed ?? ""
            let reason =
                details.isEmpty
                ? "The server refused the call" : details.last == "." ? String(details.dropLast()) : details
            return "\(reason) (\(status)); check the client's permission and the state of the object."
        case .notFound:
            return "The object or endpoint doesn't exist (\(status)); check the identifier and the environment."
        case .rateLimited: return "The server requests fewer calls (\(status)); wait, then try again."
        case .unavailable: return "The server isn't available (\(status)); try again later."
        case .redirected where response.headers["Location"]?.trimmed.isEmpty ?? true:
            return
                "The server returned a redirect (\(status)) without a URL; check the environment's URL."
        case .redirected:
            return "The server returned a redirect (\(status)), which is never followed; check the environment's URL."
        case .unreadableResponse where status == 304:
            return "A cache returned status 304 without the object; check the proxies in between."
        case .unreadableResponse:
            return "The server returned a status that doesn't end a call (\(status)); check the environment's URL."
        case .refused where status == 409:
            return "The call conflicts with another one (409); read the object before you call again."
        case .refused where (200..<300).contains(status) && server?.name == ServerError.unnamed:
            return "The server reported a failure without a name (\(status)); read the object before you call again."
        default: return "The server refused the call (\(status)); correct what the server's error names."
        }
    }
}

extension TransportResponse {
    /// A Boolean value that indicates whether the status alone means that the call was carried out or accepted: 204 and
    /// 205, and 202 without a body.
    var saysNothingButSuccess: Bool { body.isEmpty && [202, 204, 205].contains(status) }
}

/// A rule that decides what an unsuccessful response means for its call.
///
/// ``table`` decides it for all calls but those for tokens. The article "Errors and Retries" has the same table as
/// text.
struct ResponseRule {
    let statuses: ClosedRange<Int>
    /// The server's failure codes for which the rule applies; `nil` for any code or none.
    let codes: ClosedRange<Int>?
    /// The server's failure names for which the rule applies; `nil` for any name or none.
    let names: Set<String>?
    let kind: SecuconnectError.Kind
    let outcome: SecuconnectError.Outcome
    /// A Boolean value that indicates whether the cause can pass, so that the call is sent again. A read is always
    /// repeated, a change only if the outcome allows it.
    let isTransient: Bool

    private init(
        _ statuses: ClosedRange<Int>, codes: ClosedRange<Int>? = nil, names: Set<String>? = nil,
        _ kind: SecuconnectError.Kind, _ outcome: SecuconnectError.Outcome, isTransient: Bool = false
    ) {
        self.statuses = statuses
        self.codes = codes
        self.names = names
        self.kind = kind
        self.outcome = outcome
        self.isTransient = isTransient
    }

    /// The rules; the first one that matches applies. `2xx` is a success that turns out to be an error.
    ///
    /// Only a refusal is `rejected`. A server that failed halfway, or the bank behind it, may have moved the money
    /// before. The response of a gateway and a redirect prove nothing about the call.
    static let table: [ResponseRule] = [
        ResponseRule(500...500, .unavailable, .unknown, isTransient: true),
        ResponseRule(502...504, .unavailable, .unknown, isTransient: true),
        ResponseRule(500...Int.max, .unavailable, .unknown),
        ResponseRule(408...408, .unavailable, .unknown, isTransient: true),
        // The server is, or was, processing another call, which can be this one under the same identifier.
        ResponseRule(409...409, .refused, .unknown),
        // Too early: the server did not begin (RFC 8470).
        ResponseRule(425...425, .unavailable, .rejected, isTransient: true),
        ResponseRule(429...429, .rateLimited, .rejected, isTransient: true),
        // A proxy reports that the client left before the server responded (AWS, nginx).
        ResponseRule(460...460, .unavailable, .unknown, isTransient: true),
        ResponseRule(499...499, .unavailable, .unknown, isTransient: true),
        ResponseRule(304...304, .unreadableResponse, .unknown),
        ResponseRule(300...399, .redirected, .unknown),
        ResponseRule(401...401, .authentication, .rejected),
        ResponseRule(200...499, codes: 2003...2003, .authentication, .rejected),
        // Internal errors, and those of a provider behind the server. Under a 4xx status the codes 1xxx are refusals
        // too.
        ResponseRule(
            200...499, names: ["ProductInternalException", "ProductBackendproviderException"], .refused, .unknown),
        ResponseRule(200...299, codes: 1_000...1_999, .refused, .unknown),
        // A failure without a name can have any cause.
        ResponseRule(200...299, names: [ServerError.unnamed], .refused, .unknown),
        ResponseRule(200...499, names: ["ProductNotFoundException"], .notFound, .rejected),
        ResponseRule(403...403, .notAllowed, .rejected),
        ResponseRule(404...404, .notFound, .rejected),
        ResponseRule(200...499, names: ["ProductNotAllowedException"], .notAllowed, .rejected),
        ResponseRule(200...499, .refused, .rejected),
        // A status that doesn't end a call.
        ResponseRule(Int.min...199, .unreadableResponse, .unknown),
    ]

    /// Returns the rule for a status and the server's own error.
    static func matching(status: Int, server: ServerError?) -> ResponseRule {
        table.first { $0.matches(status, server) } ?? table[table.count - 1]
    }

    private func matches(_ status: Int, _ server: ServerError?) -> Bool {
        guard statuses.contains(status) else { return false }
        if let codes { return server?.code.map(codes.contains) ?? false }
        if let names { return server.map { names.contains($0.name) } ?? false }
        return true
    }
}

extension ResponseRule {
    /// The kind for a call to the token endpoint. A refusal in its own format concerns the credentials. An HTML page
    /// comes from another server, so the URL is wrong.
    fileprivate func kindOfTokenCall(status: Int, server: ServerError?) -> SecuconnectError.Kind {
        let isRefusal = outcome == .rejected && !isTransient
        return isRefusal && (server != nil || status == 400) ? .authentication : kind
    }
}
