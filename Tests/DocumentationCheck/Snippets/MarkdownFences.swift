/// One line of Markdown and where it stands.
struct MarkdownLine: Hashable {
    /// Counted from 1, in the file.
    var number: Int
    /// How many characters stand before the text, such as those of a doc comment.
    var indentation = 0
    var text: Substring
}

/// A piece of Swift in prose.
struct Snippet: Hashable {
    /// The file, from the root of the package.
    var file: String
    /// The lines between the fences.
    var lines: [MarkdownLine]
}

/// The fenced code blocks of a text.
struct MarkdownFences {
    private(set) var snippets: [Snippet] = []
    private(set) var problems: [Problem] = []

    /// What else than Swift a block may be. A block without a language would be Swift that nobody checks.
    static let otherLanguages: Set = ["console", "http", "json", "shell", "text"]

    /// Why Swift may go unchecked, as said above the block: `<!-- not compiled: a part of a manifest -->`. Whoever
    /// wants another reason has to add it here, where a review sees it.
    static let exemptions: Set = ["a part of a manifest", "needs the trait"]

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - lines: its lines.
    ///   - file: where it stands, from the root of the package.
    init(in lines: [MarkdownLine], of file: String) {
        var open: (isChecked: Bool, ticks: Int, start: Int)?
        var body: [MarkdownLine] = []
        var exemption: String?
        for line in lines {
            let text = line.text.drop(while: \.isWhitespace)
            let ticks = text.prefix { $0 == "`" }.count
            let rest = text.dropFirst(ticks)
            if let (isChecked, opening, _) = open {
                if ticks >= opening, rest.allSatisfy(\.isWhitespace) {
                    if isChecked { snippets.append(Snippet(file: file, lines: body)) }
                    open = nil
                } else {
                    body.append(line)
                }
            } else if ticks >= 3, !rest.contains("`") {
                check(language: String(rest), exemption: exemption, Problem(file: file, line: line.number, message: ""))
                open = (rest == "swift" && exemption == nil, ticks, line.number)
                body = []
                exemption = nil
            } else if !text.isEmpty {
                exemption = Self.exemption(in: text)
            }
        }
        if let open {
            problems.append(Problem(file: file, line: open.start, message: "This code block is never closed."))
        }
    }

    private mutating func check(language: String, exemption: String?, _ place: Problem) {
        var problem = place
        if language != "swift", !Self.otherLanguages.contains(language) {
            let names = (["swift"] + Self.otherLanguages.sorted()).joined(separator: ", ")
            problem.message = "The language of a code block is one of \(names)."
            problems.append(problem)
        }
        if let exemption, !Self.exemptions.contains(exemption) {
            let reasons = Self.exemptions.sorted().joined(separator: ", ")
            problem.message = "This is no reason not to compile a block: \(exemption). Reasons are: \(reasons)."
            problems.append(problem)
        }
    }

    private static func exemption(in text: Substring) -> String? {
        let start = "<!-- not compiled: ", end = " -->"
        guard text.hasPrefix(start), text.hasSuffix(end) else { return nil }
        return String(text.dropFirst(start.count).dropLast(end.count))
    }

    /// Adds the findings in another text.
    mutating func merge(_ other: MarkdownFences) {
        snippets += other.snippets
        problems += other.problems
    }
}

extension MarkdownFences {
    /// Reads a Markdown file.
    init(markdown: String, of file: String) {
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        self.init(in: lines.enumerated().map { MarkdownLine(number: $0 + 1, text: $1) }, of: file)
    }

    /// Reads the doc comments of a Swift file, each as a text of its own.
    init(docCommentsOf source: String, of file: String) {
        self.init(in: [], of: file)
        var comment: [MarkdownLine] = []
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let code = line.drop(while: \.isWhitespace)
            if code.hasPrefix("///") {
                let text = code.dropFirst(code.hasPrefix("/// ") ? 4 : 3)
                comment.append(
                    MarkdownLine(number: index + 1, indentation: line.count - text.count, text: text))
            } else if !comment.isEmpty {
                merge(MarkdownFences(in: comment, of: file))
                comment = []
            }
        }
        merge(MarkdownFences(in: comment, of: file))
    }
}
