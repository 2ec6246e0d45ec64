import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Describes errors of others without what they must not tell.
enum SafeDescription {
    /// A `URLError` carries the whole address with its query, and any other `NSError` may, so of them only the code is
    /// told.
    static func of(_ error: any Error) -> String {
        if let error = error as? URLError { return "URLError \(error.code.rawValue)" }
        if type(of: error) is NSError.Type {
            let error = error as NSError
            return "\(error.domain) \(error.code)"
        }
        // Its text for people says less than its description.
        if let error = error as? SecuconnectError { return error.description }
        // What an error's author wrote for people, else its type alone: its members could hold anything.
        if let error = error as? any LocalizedError, let description = error.errorDescription { return description }
        return type(of: error) is any CustomStringConvertible.Type ? "\(error)" : "\(type(of: error))"
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

    /// Whether a new token may help: the call was refused with 401, or with the server's word for it.
    var isExpiredToken: Bool { outcome == .rejected && (httpStatus == 401 || server?.isExpiredToken == true) }
}
