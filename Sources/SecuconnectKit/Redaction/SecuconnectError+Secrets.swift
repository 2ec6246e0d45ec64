import Foundation

extension SecuconnectError {
    /// The maximum number of characters of a text from which secrets are removed. The body of the error has the rest.
    private static let longestText = 1_000_000

    /// Removes the client's own secrets from every string, in every spelling in which a server may quote them.
    mutating func remove(_ secrets: [SensitiveString]) {
        let spellings = secrets.flatMap(\.spellings)
        let longest = spellings.map(\.count).max() ?? 0
        func cleaned(_ text: String) -> String {
            // A search through megabytes would outlast the deadline. What the cut left of a secret goes too.
            let start = text.prefix(Self.longestText + longest)
            let clean = spellings.reduce(String(start)) { $0.replacingOccurrences(of: $1, with: PrintedValue.mask) }
            return start.endIndex < text.endIndex ? String(clean.dropLast(longest)) : clean
        }
        message = cleaned(message)
        underlying = underlying.map(cleaned)
        guard var server else { return }
        server.name = cleaned(server.name)
        server.details = server.details.map(cleaned)
        server.userMessage = server.userMessage.map(cleaned)
        server.supportID = server.supportID.map(cleaned)
        self.server = server
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
