/// A language of the pages.
public enum Language: String, Codable, CaseIterable, Sendable {
    case english = "en"
    case german = "de"

    /// The language of the request that the current task handles.
    @TaskLocal public static var current: Language = .english

    /// Creates the preferred language of a browser; English if it prefers neither.
    ///
    /// - Parameter header: The value of `Accept-Language`, such as `de-DE,de;q=0.9,en;q=0.8`.
    public init(acceptLanguage header: String) {
        var best: (language: Language, weight: Double)?
        for entry in header.split(separator: ",") {
            let parts = entry.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard let tag = parts.first, let language = Language(rawValue: String(tag.prefix { $0 != "-" })) else {
                continue
            }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        self = best?.language ?? .english
    }

    /// The name of the language in itself.
    public var name: String {
        switch self {
        case .english: "English"
        case .german: "Deutsch"
        }
    }
}

/// A text in each language. Its description is in the language of the current request.
public struct LocalizedText: Hashable, Sendable, CustomStringConvertible {
    /// The English text.
    public let english: String
    /// The German text.
    public let german: String

    /// Creates a text.
    public init(_ english: String, _ german: String) {
        self.english = english
        self.german = german
    }

    /// Returns the text in a language.
    public func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .german: german
        }
    }

    /// A Boolean value that indicates whether a text is missing, or has other values than the one in the other language.
    public var isIncomplete: Bool {
        guard !english.isEmpty, !german.isEmpty else { return true }
        return (1...9).contains { english.contains("%\($0)") != german.contains("%\($0)") }
    }

    /// A textual representation of this instance.
    public var description: String { text(in: .current) }
}

/// A table of texts: an enumeration with a case for each text of a program.
public protocol TextTable: CaseIterable, Sendable, CustomStringConvertible {
    /// The text. Values are inserted for `%1`, `%2` and so on.
    var text: LocalizedText { get }
}

extension TextTable {
    /// A textual representation of this instance.
    public var description: String { text.description }

    /// Returns the text with values.
    ///
    /// - Parameter values: The values for `%1`, `%2` and so on.
    /// - Returns: The text in the language of the current request.
    public func with(_ values: any CustomStringConvertible...) -> String {
        var pieces: [Substring] = description.split(separator: "%", omittingEmptySubsequences: false)
        for index in pieces.indices.dropFirst() {
            guard let number = pieces[index].first?.wholeNumberValue, values.indices.contains(number - 1) else {
                pieces[index] = "%" + pieces[index]
                continue
            }
            pieces[index] = Substring(values[number - 1].description) + pieces[index].dropFirst()
        }
        return pieces.joined()
    }
}
