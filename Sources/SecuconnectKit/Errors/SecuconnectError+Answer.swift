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
        isTransient = isTransient && rule.isTransient
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

extension ResponseRule {
    /// The kind for a call to the token endpoint. A refusal in its own format concerns the credentials. An HTML page
    /// comes from another server, so the URL is wrong.
    fileprivate func kindOfTokenCall(status: Int, server: ServerError?) -> SecuconnectError.Kind {
        let isRefusal = outcome == .rejected && !isTransient
        return isRefusal && (server != nil || status == 400) ? .authentication : kind
    }
}

extension TransportResponse {
    /// A Boolean value that indicates whether the status alone means that the call was carried out or accepted: 204 and
    /// 205, and 202 without a body.
    var saysNothingButSuccess: Bool { body.isEmpty && [202, 204, 205].contains(status) }
}

extension ServerError {
    /// A Boolean value that indicates whether the access token is missing or expired, which the server reports with
    /// status 401 or 403.
    var isExpiredToken: Bool { code == 2003 }

    /// Creates an error from a response, in either format; `nil` if it doesn't contain one.
    init?(_ index: JSONIndex?) {
        // An object of the API without the field is no error. Nearly all responses are known by that.
        guard let index, index.contains("error") || !index.contains("id"),
            let error = try? JSONReader().decode(Self.self, from: index)
        else { return nil }
        self = error
    }
}
