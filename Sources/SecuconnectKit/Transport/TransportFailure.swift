import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// An error of a request without a response.
public struct TransportFailure: Error, Hashable, Sendable {
    /// The reason for a failure.
    public enum Reason: String, Hashable, Sendable {
        /// The server was not reached: unknown host, connection refused, or no secure connection.
        case notConnected
        /// The connection ended before the response was complete.
        case connectionLost
        /// The connection was silent for longer than the request's idle timeout.
        case idle
        /// The response isn't HTTP.
        case notHTTP
        /// The body of the response is larger than the transport's limit.
        case tooLarge
        /// The transport was closed.
        case closed
    }

    /// The reason for the failure.
    public var reason: Reason
    /// A Boolean value that indicates whether the request may have reached the server. It is `true` unless it certainly
    /// hasn't.
    public var mayHaveBeenSent: Bool
    /// The description from the layer below, without any URL or header.
    public var details: String

    /// Creates a failure.
    ///
    /// - Parameters:
    ///   - reason: The reason for the failure.
    ///   - mayHaveBeenSent: A Boolean value that indicates whether the request may have reached the server. If in
    ///     doubt, pass `true`.
    ///   - details: The description from the layer below, without any URL or header.
    public init(_ reason: Reason, mayHaveBeenSent: Bool, details: String) {
        self.reason = reason
        self.mayHaveBeenSent = mayHaveBeenSent
        self.details = details
    }
}

extension TransportFailure {
    /// Creates a failure from an error of Foundation. It says that the request may have been sent unless it certainly
    /// wasn't.
    ///
    /// Only the code and Foundation's own words are kept, because a `URLError` contains the whole URL.
    init(_ error: (any Error)?, hasResponse: Bool) {
        guard let error else {
            // Only an end without an error and without a response means that no HTTP server responded.
            self.init(.notHTTP, mayHaveBeenSent: true, details: "no HTTP response")
            return
        }
        // An error that isn't a URLError means a broken connection, such as POSIX 53 after an app's time in the
        // background.
        let reason = hasResponse ? .connectionLost : URLError(bridging: error).map(Self.reason) ?? .connectionLost
        self.init(reason, mayHaveBeenSent: reason != .notConnected, details: SafeDescription.of(error))
    }

    private static func reason(of error: URLError) -> Reason {
        switch error.code {
        // Only errors that can't occur once a request is on its way, because a change is sent again after them.
        case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .badURL, .serverCertificateUntrusted,
            .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid,
            .appTransportSecurityRequiresSecureConnection:
            .notConnected
        // A device without a network, which only Apple's systems report: nothing was sent.
        case .notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff, .callIsActive: .notConnected
        case .timedOut: .idle
        // Linux reports "unsupported URL" for a response that isn't HTTP.
        case .unsupportedURL, .cannotParseResponse: .notHTTP
        default: isFailedHandshake(error) ? .notConnected : .connectionLost
        }
    }

    /// Returns a Boolean value that indicates whether a TLS handshake failed. On Linux it shares its code with a
    /// truncated response; only the description differs.
    private static func isFailedHandshake(_ error: URLError) -> Bool {
        error.code == .unknown && error.localizedDescription.hasPrefix("SSL certificate problem")
    }
}

extension URLError {
    /// Creates a URL error from an error that is one, or is an `NSError` of the same domain; otherwise, returns `nil`.
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
