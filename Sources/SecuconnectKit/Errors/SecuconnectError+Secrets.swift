import Foundation

extension SecuconnectError {
    /// Removes the client's own secrets from every string, in every spelling in which a server may quote them.
    mutating func remove(_ secrets: [SensitiveString]) {
        for secret in secrets.flatMap(\.spellings) {
            func cleaned(_ text: String) -> String { text.replacingOccurrences(of: secret, with: PrintedValue.mask) }
            message = cleaned(message)
            underlying = underlying.map(cleaned)
            guard var server else { continue }
            server.name = cleaned(server.name)
            server.details = server.details.map(cleaned)
            server.userMessage = server.userMessage.map(cleaned)
            server.supportID = server.supportID.map(cleaned)
            self.server = server
        }
    }
}

extension SensitiveString {
    /// The spellings of a secret: plain, percent-encoded, and in JSON within a string. A value that is too short to be
    /// a secret has none, because it would occur in other words.
    fileprivate var spellings: [String] {
        guard rawValue.count > 3 else { return [] }
        let escaped = rawValue.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        let quoted = rawValue.replacingOccurrences(of: "/", with: "\\/")
        return Array(Set([rawValue, escaped ?? rawValue, quoted]))
    }
}

extension ServerError: CustomDebugStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    public var debugDescription: String { description }

    /// A mirror with the strings as they are printed: on one line, with card and account numbers masked.
    public var customMirror: Mirror {
        func line(_ text: String?) -> Any { text.map(PrintableText.line) as Any }
        return Mirror(
            self,
            children: [
                "name": line(name), "code": code as Any, "details": line(details),
                "userMessage": line(userMessage), "supportID": line(supportID),
            ])
    }
}
