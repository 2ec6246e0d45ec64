/// The rules for prose that a program can check.
///
/// 1. No summary opens with ``questionWords`` or is a question.
/// 2. A parameter is described by a capitalized noun phrase with a period.
/// 3. Members that serve Swift's own protocols have the same sentences everywhere (``stockSentences``).
/// 4. No heading of an article opens with ``questionWords`` or is a question.
/// 5. No name of a test begins with one of the ``articles``.
/// 6. `nil` stands in code voice.
struct ProseRules {
    enum Rule: String, CaseIterable {
        case summary = "summaries"
        case parameter = "parameters"
        case stockSentence = "stock sentences"
        case codeVoice = "plain nil"
    }

    struct Violation: Hashable {
        var rule: Rule
        var problem: Problem
    }

    /// The words that open a question or a clause in place of a noun phrase.
    static let questionWords: Set = ["What", "Who", "Where", "When", "How", "Which"]

    /// The words that say nothing at the beginning of a test's name.
    static let articles = ["A", "An", "The"]

    /// The beginnings of public declarations, and the summaries that they have word for word.
    static let stockSentences = [
        (["var rawValue:", "let rawValue:"], "The raw value used by the API."),
        (["init(rawValue:", "init?(rawValue:"], "Creates a value from a raw value."),
        (["init(from decoder:"], "Creates an instance by decoding from the given decoder."),
        (["func encode(to encoder:"], "Encodes this value into the given encoder."),
        (["var description: String ", "let description: String"], "A textual representation of this instance."),
    ]

    /// The summaries of raw values that the API doesn't use, by file name.
    static let ownRawValues = ["SecuconnectError+Kind.swift": "The name of the kind."]

    /// Finds what breaks the rules in a doc comment.
    static func violations(in comment: DocComment) -> [Violation] {
        var violations: [Violation] = []
        func add(_ rule: Rule, _ line: Int, _ message: String) {
            violations.append(
                Violation(rule: rule, problem: Problem(file: comment.file, line: line, message: message)))
        }
        if let fault = fault(inSummary: comment.summary) { add(.summary, comment.line, fault) }
        for parameter in comment.parameters {
            guard let fault = fault(inParameter: parameter.text) else { continue }
            add(.parameter, parameter.line, "The description of \(parameter.name) \(fault)")
        }
        if let sentence = stockSentence(for: comment), comment.summary != sentence {
            add(.stockSentence, comment.line, "The summary has to be: \(sentence)")
        }
        for line in linesWithPlainNil(in: comment) { add(.codeVoice, line, "Write `nil` in code voice.") }
        return violations
    }

    /// Finds headings that are questions or clauses. A heading is a noun that readers search for.
    static func problems(inHeadingsOf markdown: String, file: String) -> [Problem] {
        var isCode = false
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        return lines.compactMap { index, line in
            if line.hasPrefix("```") { isCode.toggle() }
            guard !isCode, line.hasPrefix("#") else { return nil }
            let heading = line.drop { $0 == "#" || $0 == " " }
            guard questionWords.contains(String(heading.prefix { $0.isLetter })) || heading.hasSuffix("?") else {
                return nil
            }
            return Problem(file: file, line: index + 1, message: "A heading is a noun, not a question or a clause.")
        }
    }

    /// Finds tests whose names begin with an article.
    static func problems(inTestNamesOf source: String, file: String) -> [Problem] {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        return lines.compactMap { index, line in
            let words = line.split(separator: " ")
            guard words.first != "//", let keyword = words.firstIndex(of: "func"),
                let name = words.dropFirst(keyword + 1).first, name.hasPrefix("test"),
                let article = article(ofTest: name.dropFirst("test".count))
            else { return nil }
            return Problem(file: file, line: index + 1, message: "The name of a test can't begin with \(article).")
        }
    }

    /// Returns the article that a name begins with, followed by a word. The A of an acronym isn't one.
    private static func article(ofTest name: Substring) -> String? {
        articles.first { article in
            guard name.hasPrefix(article) else { return false }
            let rest = name.dropFirst(article.count)
            guard article == "A", rest.first?.isUppercase == true else {
                return rest.first?.isUppercase == true || rest.first?.isNumber == true
            }
            return rest.dropFirst().first?.isLowercase == true
        }
    }

    /// Returns the numbers of the lines that have `nil` outside code voice and code blocks.
    private static func linesWithPlainNil(in comment: DocComment) -> [Int] {
        var isCode = false
        return comment.lines.enumerated().compactMap { index, line in
            if line.drop(while: \.isWhitespace).hasPrefix("```") { isCode.toggle() }
            guard !isCode else { return nil }
            let parts = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            let prose = parts.filter { $0.offset.isMultiple(of: 2) }.flatMap { part in
                part.element.split { !$0.isLetter && !$0.isNumber }
            }
            return prose.contains("nil") ? comment.line + index : nil
        }
    }

    private static func fault(inSummary summary: String) -> String? {
        let word = String(summary.prefix { $0.isLetter })
        if questionWords.contains(word) { return "A summary can't open with \(word)." }
        let sentence = summary.split(separator: " ").first { ".?!".contains($0.last ?? " ") }
        return sentence?.hasSuffix("?") == true ? "A summary can't be a question." : nil
    }

    private static func fault(inParameter text: String) -> String? {
        guard let first = text.first, first.isUppercase || first == "`" else { return "needs a capital letter." }
        guard text.hasSuffix(".") else { return "needs a period." }
        let word = String(text.prefix { $0.isLetter })
        let isClause = questionWords.union(["Whether"]).contains(word)
        return isClause ? "has to be a noun phrase, and can't open with \(word)." : nil
    }

    private static func stockSentence(for comment: DocComment) -> String? {
        let words = comment.declaration.split(separator: " ").map(String.init)
        guard words.contains("public") else { return nil }
        let modifiers: Set = ["public", "internal(set)", "private(set)", "nonisolated", "mutating"]
        let member = words.drop { modifiers.contains($0) }.joined(separator: " ") + " "
        if member.hasPrefix("var rawValue:"), let file = comment.file.split(separator: "/").last,
            let sentence = ownRawValues[String(file)]
        {
            return sentence
        }
        return stockSentences.first { $0.0.contains { member.hasPrefix($0) } }?.1
    }
}
