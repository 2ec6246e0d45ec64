import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Describes errors of others without what they must not tell.
enum SafeDescription {
    /// A `URLError` carries the whole address with its query, so of that only the code is told.
    static func of(_ error: any Error) -> String {
        if let error = error as? URLError { return "URLError \(error.code.rawValue)" }
        return String(describing: error)
    }
}

extension SecuconnectError {
    /// Wraps the error of a token provider that is the user's own.
    init(tokenProvider error: any Error) {
        self.init(
            kind: .authentication, message: "The access token provider failed; see what it says.", outcome: .notSent)
        underlying = SafeDescription.of(error)
    }

    /// Wraps an error that no layer was expected to throw.
    init(unexpected error: any Error) {
        self.init(kind: .connection, message: "The call failed in an unexpected way.", outcome: .unknown)
        underlying = SafeDescription.of(error)
    }

    /// Whether a new token may help: 401, or any status with the server's word for it.
    var isExpiredToken: Bool { httpStatus == 401 || server?.isExpiredToken == true }
}
