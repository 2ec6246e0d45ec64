import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension TransportFailure {
    /// Sorts Foundation's errors by whether the request can have reached the server; unless certain, it can have.
    ///
    /// Only the code and Foundation's own words are kept: a `URLError` carries the whole address.
    init(_ error: (any Error)?, hasResponse: Bool) {
        guard let error else {
            // Only an end without an error and without a response means that no HTTP server answered.
            self.init(.notHTTP, mayHaveBeenSent: true, details: "no HTTP answer")
            return
        }
        // What is no URLError is a connection that broke, such as POSIX 53 after an app's time in the background.
        let reason = hasResponse ? .connectionLost : URLError(bridging: error).map(Self.reason) ?? .connectionLost
        self.init(reason, mayHaveBeenSent: reason != .notConnected, details: SafeDescription.of(error))
    }

    private static func reason(of error: URLError) -> Reason {
        switch error.code {
        // Only what can't happen once a request is under way: a change that ends so is sent again.
        case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .badURL, .serverCertificateUntrusted,
            .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid,
            .appTransportSecurityRequiresSecureConnection:
            .notConnected
        // A device without a network, which only Apple's systems tell: nothing was sent.
        case .notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff, .callIsActive: .notConnected
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

extension URLError {
    /// Creates a URL error from an error that is one, or is an `NSError` of the same domain; otherwise, returns nil.
    init?(bridging error: any Error) {
        if let error = error as? URLError {
            self = error
            return
        }
        #if canImport(FoundationNetworking)
            // Apple's systems cast such an `NSError` themselves.
            let error = error as NSError
            guard error.domain == NSURLErrorDomain, let code = Code(rawValue: error.code) else { return nil }
            self.init(code, userInfo: error.userInfo)
        #else
            return nil
        #endif
    }
}
