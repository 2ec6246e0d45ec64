import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension TransportFailure {
    /// Sorts Foundation's errors by whether the request can have reached the server; unless certain, it can have.
    ///
    /// Only the code and Foundation's own words are kept: a `URLError` carries the whole address.
    init(_ error: (any Error)?, hasResponse: Bool) {
        guard let error = error as? URLError else {
            self.init(.notHTTP, mayHaveBeenSent: true, details: "no HTTP answer")
            return
        }
        let reason = hasResponse ? .connectionLost : Self.reason(of: error)
        self.init(
            reason,
            mayHaveBeenSent: reason != .notConnected,
            details: "URLError \(error.code.rawValue)")
    }

    private static func reason(of error: URLError) -> Reason {
        switch error.code {
        // Only what can't happen once a request is under way: a change that ends so is sent again.
        case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .badURL, .serverCertificateUntrusted,
            .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid,
            .appTransportSecurityRequiresSecureConnection:
            .notConnected
        case .timedOut: .idle
        // Linux says "unsupported URL" of an answer that is no HTTP.
        case .unsupportedURL, .cannotParseResponse: .notHTTP
        default: isFailedHandshake(error) ? .notConnected : .connectionLost
        }
    }

    /// On Linux a failed TLS handshake and a truncated answer share one code; only the words tell them apart.
    private static func isFailedHandshake(_ error: URLError) -> Bool {
        error.code == .unknown && error.localizedDescription.hasPrefix("SSL certificate problem")
    }
}
