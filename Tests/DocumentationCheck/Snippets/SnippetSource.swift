/// A snippet as a Swift file that a stranger to the package could have written.
///
/// What it declares at the top level stays at file scope, everything else becomes the body of a function that may
/// throw and wait. Every line says where it comes from, so that the compiler's errors point into the prose.
struct SnippetSource {
    private var imports: [MarkdownLine] = []
    private var declarations: [MarkdownLine] = []
    private var statements: [MarkdownLine] = []
    private let file: String

    /// Takes a snippet apart.
    init(_ snippet: Snippet) {
        file = snippet.file
        var depth = BracketDepth()
        var isDeclaration = false
        var attributes: [MarkdownLine] = []
        for line in snippet.lines {
            let beginsAnew = depth.isZero && !line.text.allSatisfy(\.isWhitespace)
            depth.read(line.text)
            if beginsAnew {
                if Self.isAttribute(line.text), depth.isZero {
                    attributes.append(line)
                    continue
                }
                let keyword = Self.keyword(of: line.text)
                if keyword == "import" {
                    imports += attributes + [line]
                    attributes = []
                    continue
                }
                isDeclaration = Self.fileScopeKeywords.contains(keyword)
            }
            if isDeclaration { declarations += attributes + [line] } else { statements += attributes + [line] }
            attributes = []
        }
    }

    /// Whether it declares something that could collide with the declarations of another snippet.
    var needsOwnModule: Bool { !declarations.isEmpty || !imports.isEmpty }

    /// The file, with a function of this name around the statements. It imports these modules if it says nothing of
    /// imports. Those of the prelude declare what the prose takes for granted.
    func text(name: String, prelude: [String], modules: [String] = Checkout.modules) -> String {
        let own = imports.isEmpty ? ["Foundation"] + modules : []
        var text = (own + prelude).map { "import \($0)\n" }.joined()
        text += located(imports) + located(declarations)
        text += "func \(name)() async throws {\n" + located(statements) + "}\n"
        return text
    }

    private func located(_ lines: [MarkdownLine]) -> String {
        var text = ""
        var next = 0
        for line in lines {
            if line.number != next { text += "#sourceLocation(file: \"\(file)\", line: \(line.number))\n" }
            text += String(repeating: " ", count: line.indentation) + line.text + "\n"
            next = line.number + 1
        }
        return lines.isEmpty ? "" : text + "#sourceLocation()\n"
    }

    private static let fileScopeKeywords: Set = [
        "actor", "class", "enum", "extension", "func", "protocol", "struct", "typealias",
    ]
    private static let modifiers: Set = [
        "public", "internal", "private", "fileprivate", "final", "indirect", "nonisolated", "package",
    ]

    /// The word that says what begins on a line.
    private static func keyword(of line: Substring) -> String {
        let words = line.split { !$0.isLetter && !$0.isNumber && !"@_".contains($0) }
        return words.first { !modifiers.contains(String($0)) && !$0.hasPrefix("@") }.map(String.init) ?? ""
    }

    /// Whether a line holds nothing but an attribute of what follows.
    private static func isAttribute(_ line: Substring) -> Bool {
        // The arguments, such as those of `@available(iOS 17, *)`, are part of the attribute.
        var depth = 0
        let text = line.filter { character in
            depth += character == "(" ? 1 : 0
            defer { depth -= character == ")" ? 1 : 0 }
            return depth == 0
        }
        let words = text.split(separator: " ")
        return !words.isEmpty && words.allSatisfy { $0.hasPrefix("@") }
    }
}

/// The depth of brackets in a text, without strings and comments.
struct BracketDepth {
    private var depth = 0
    private var isInMultilineString = false

    var isZero: Bool { depth == 0 && !isInMultilineString }

    /// Goes through a line.
    mutating func read(_ line: Substring) {
        var isInString = false
        var rest = line
        while let character = rest.first {
            if rest.hasPrefix("\"\"\"") {
                isInMultilineString.toggle()
                rest = rest.dropFirst(3)
                continue
            }
            if isInMultilineString {
                rest = rest.dropFirst()
                continue
            }
            if rest.hasPrefix("//"), !isInString { return }
            if character == "\\", isInString { rest = rest.dropFirst() }
            if character == "\"" { isInString.toggle() }
            if !isInString {
                if "({[".contains(character) { depth += 1 }
                if ")}]".contains(character) { depth -= 1 }
            }
            rest = rest.dropFirst()
        }
    }
}
