import Foundation

/// One line of Markdown and where it stands.
struct MarkdownLine: Hashable {
    /// Counted from 1, in the file.
    var number: Int
    /// The number of characters before the text, such as those of a doc comment.
    var indentation = 0
    var text: Substring
}

/// A piece of Swift in prose.
struct Snippet: Hashable {
    /// The file, from the root of the package.
    var file: String
    /// The lines between the fences.
    var lines: [MarkdownLine]
    /// Whether it uses what is only there with the package's trait.
    var needsTrait = false

    /// A Boolean value that indicates whether the snippet has to compile without the declarations of the prelude.
    ///
    /// The README is read on its own, so its snippets define everything that they use.
    var standsAlone: Bool { file == "README.md" }
}

/// The fenced code blocks of a text.
struct MarkdownFences {
    private(set) var snippets: [Snippet] = []
    private(set) var problems: [Problem] = []
    /// The number of blocks that are exempt from compilation.
    private(set) var exemptCount = 0

    /// The allowed languages other than Swift. A block without a language would not be checked.
    static let otherLanguages: Set = ["console", "http", "json", "shell", "text"]

    /// The number of columns that a page shows beside its navigation.
    static let widest = 80

    /// Why Swift may go unchecked, as said above the block (`<!-- not compiled: a part of a manifest -->`), and what the
    /// block must have in it then. Whoever wants another reason has to add it here, where a review sees it.
    static let exemptions = ["a part of a manifest": ".product(name: "]

    /// The remark above a block that needs the trait of the package.
    static let traitRemark = "<!-- compiled with the trait AsyncHTTPClient -->"

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - lines: The lines of the text.
    ///   - file: The path of the file from the root of the package.
    init(in lines: [MarkdownLine], of file: String) {
        var block: Block?
        var remark = ""[...]
        for line in lines {
            let text = line.text.drop(while: \.isWhitespace)
            let ticks = text.prefix { $0 == "`" }.count
            let rest = text.dropFirst(ticks)
            if let open = block {
                if ticks >= open.ticks, rest.allSatisfy(\.isWhitespace) {
                    add(open, of: file)
                    block = nil
                } else {
                    block?.lines.append(line)
                }
            } else if ticks >= 3, !rest.contains("`") {
                block = Block(language: String(rest), remark: remark, ticks: ticks, start: line.number)
                remark = ""
            } else if ticks == 2, !rest.isEmpty, !rest.contains("``") {
                // Renders as code in a sentence, and would be code that nobody checks.
                problems.append(Problem(file: file, line: line.number, message: "A code block has three backticks."))
            } else if !text.isEmpty {
                remark = text
            }
        }
        if let block {
            problems.append(Problem(file: file, line: block.start, message: "This code block is never closed."))
        }
    }

    private struct Block {
        var language: String
        /// The line of text above it.
        var remark: Substring
        var ticks: Int
        var start: Int
        var lines: [MarkdownLine] = []

        var needsTrait: Bool { remark == traitRemark }

        var exemption: String? {
            let start = "<!-- not compiled: ", end = " -->"
            guard remark.hasPrefix(start), remark.hasSuffix(end) else { return nil }
            return String(remark.dropFirst(start.count).dropLast(end.count))
        }
    }

    private mutating func add(_ block: Block, of file: String) {
        if block.language == "swift", let fault = SimulatorRule.fault(in: block.lines.map(\.text)) {
            problems.append(Problem(file: file, line: block.start, message: fault))
        }
        if block.language == "swift" {
            for line in block.lines where line.text.count > Self.widest {
                let message = "A line of Swift has at most \(Self.widest) columns, so that nobody has to scroll."
                problems.append(Problem(file: file, line: line.number, message: message))
            }
        }
        if block.language == "swift", block.exemption == nil {
            snippets.append(Snippet(file: file, lines: block.lines, needsTrait: block.needsTrait))
        } else if let message = Self.fault(of: block) {
            problems.append(Problem(file: file, line: block.start, message: message))
        } else if block.exemption != nil {
            exemptCount += 1
        }
    }

    /// Why a block can't go unchecked.
    private static func fault(of block: Block) -> String? {
        guard block.language == "swift" else {
            let languages = (["swift"] + otherLanguages.sorted()).joined(separator: ", ")
            return otherLanguages.contains(block.language)
                ? nil : "The language of a code block is one of \(languages)."
        }
        guard let required = exemptions[block.exemption ?? ""] else {
            let reasons = exemptions.keys.sorted().joined(separator: ", ")
            return "This is no reason not to compile a block. Reasons are: \(reasons)."
        }
        return block.lines.contains { $0.text.contains(required) }
            ? nil : "Only a block with \"\(required)\" in it may go uncompiled for this reason."
    }

    /// Adds the findings in another text.
    mutating func merge(_ other: MarkdownFences) {
        snippets += other.snippets
        problems += other.problems
        exemptCount += other.exemptCount
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

extension MarkdownFences {
    /// Reads the README, the changelog, the articles and the doc comments.
    init(of checkout: Checkout) throws {
        self.init(in: [], of: "")
        let pages = ["README.md", "CHANGELOG.md"].filter {
            FileManager.default.fileExists(atPath: checkout.root.appendingPathComponent($0).path)
        }
        for file in pages + checkout.files(below: "Sources", extension: "md") {
            merge(MarkdownFences(markdown: try checkout.text(of: file), of: file))
        }
        for file in checkout.files(below: "Sources", extension: "swift") {
            merge(MarkdownFences(docCommentsOf: try checkout.text(of: file), of: file))
        }
    }
}
