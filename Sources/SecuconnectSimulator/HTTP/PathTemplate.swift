/// A path with its variable parts in braces: `/Smart/Transactions/{id}/prepare/{method}`.
struct PathTemplate: Sendable {
    let text: String
    private let parts: [Substring]

    init(_ text: String) {
        self.text = text
        parts = text.split(separator: "/")
    }

    /// The names of the variable parts.
    var names: [String] { parts.compactMap(Self.name) }

    /// Returns the variable parts of a path; `nil` if the path doesn't have this form.
    ///
    /// - Parameters:
    ///   - segments: The parts of the path.
    ///   - isSame: A closure that compares a fixed part with a part of the path.
    /// - Returns: The parts by their names.
    func parameters(
        of segments: [String], comparingBy isSame: (Substring, String) -> Bool
    ) -> [String: String]? {
        guard segments.count == parts.count else { return nil }
        var parameters: [String: String] = [:]
        for (part, segment) in zip(parts, segments) {
            if let name = Self.name(of: part) {
                parameters[name] = segment
            } else if !isSame(part, segment) {
                return nil
            }
        }
        return parameters
    }

    /// Returns the parts before a variable part, in lower case.
    func collection(of parameter: String) -> String {
        "/" + parts.prefix { $0 != "{\(parameter)}" }.joined(separator: "/").lowercased()
    }

    private static func name(of part: Substring) -> String? {
        part.first == "{" ? String(part.dropFirst().dropLast()) : nil
    }
}
