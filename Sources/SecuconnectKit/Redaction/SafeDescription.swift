import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Describes errors of other layers without confidential content.
enum SafeDescription {
    /// Returns a description. A `URLError` contains the whole URL with its query, and any other `NSError` may, so only
    /// their code is included.
    static func of(_ error: any Error) -> String {
        if let error = error as? URLError { return "URLError \(error.code.rawValue)" }
        if type(of: error) is NSError.Type {
            let error = error as NSError
            return "\(error.domain) \(error.code)"
        }
        // Its localized description says less than its description.
        if let error = error as? SecuconnectError { return error.description }
        if error is DecodingError { return "DecodingError: \(ResponseDecoder.reason(of: error))" }
        // The author's localized description, otherwise the name of a case or the type, because properties could
        // contain anything.
        if let error = error as? any LocalizedError, let description = error.errorDescription { return description }
        if type(of: error) is any CustomStringConvertible.Type { return "\(error)" }
        return caseName(of: error) ?? "\(type(of: error))"
    }

    /// The type and the name of an enumeration's case, without associated values; `nil` for all other types.
    private static func caseName(of error: any Error) -> String? {
        let mirror = Mirror(reflecting: error)
        guard mirror.displayStyle == .enum else { return nil }
        return "\(type(of: error)).\(mirror.children.first?.label ?? "\(error)")"
    }
}
