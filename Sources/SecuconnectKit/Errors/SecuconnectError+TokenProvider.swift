import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension SecuconnectError {
    /// Creates an error for a call without a token from the provider's error. The call itself was not sent.
    init(tokenProvider error: any Error) {
        switch error {
        case let error as SecuconnectError: self = error
        case let error as TransportFailure: self.init(error)
        case let error where error.isConnectionFailure:
            self.init(
                kind: .connection,
                message: "The access token provider can't reach its server; check the network, then try again.",
                outcome: .notSent)
        default:
            self.init(
                kind: .authentication, message: "The access token provider failed; check its own error.",
                outcome: .notSent)
        }
        outcome = .notSent
        underlyingError = error
        if !(error is SecuconnectError) { underlying = SafeDescription.of(error) }
    }
}

extension Error {
    /// A Boolean value that indicates whether the network failed: a `URLError`, or an error of a socket.
    fileprivate var isConnectionFailure: Bool {
        if URLError(bridging: self) != nil { return true }
        let error = self as NSError
        let codes: [POSIXErrorCode] = [
            .ECONNABORTED, .ECONNREFUSED, .ECONNRESET, .EHOSTDOWN, .EHOSTUNREACH, .ENETDOWN, .ENETRESET, .ENETUNREACH,
            .ENOTCONN, .EPIPE, .ETIMEDOUT,
        ]
        return error.domain == NSPOSIXErrorDomain && codes.contains { Int($0.rawValue) == error.code }
    }
}
