/// A doc comment and the declaration that it describes.
struct DocComment: Hashable {
    /// The file, as a path from the root of the package.
    var file: String
    /// The number of the first line in the file.
    var line: Int
    /// The lines without their slashes.
    var lines: [Substring]
    /// The line of code that follows, without attributes.
    var declaration: String

    /// The first paragraph as one line.
    var summary: String {
        let paragraph = lines.prefix { line in
            let text = line.drop(while: \.isWhitespace)
            return !text.isEmpty && !["- ", "|", "```", "#"].contains { text.hasPrefix($0) }
        }
        return paragraph.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
    }

    /// A description of a parameter.
    struct Parameter: Hashable {
        var name: String
        var text: String
        /// The number of its first line in the file.
        var line: Int
    }

    /// The descriptions of the parameters, in one list or each in a line of its own.
    var parameters: [Parameter] {
        var parameters: [Parameter] = []
        var isInList = false, isOpen = false
        for (index, line) in lines.enumerated() {
            let text = line.drop(while: \.isWhitespace)
            let isNested = line.count - text.count >= 2
            if text.hasPrefix("- Parameters:") {
                (isInList, isOpen) = (true, false)
            } else if text.hasPrefix("- Parameter "), !isNested {
                (isInList, isOpen) = (false, true)
                parameters.append(Self.parameter(text.dropFirst("- Parameter ".count), line: self.line + index))
            } else if text.hasPrefix("- "), isInList, isNested {
                isOpen = true
                parameters.append(Self.parameter(text.dropFirst(2), line: self.line + index))
            } else if text.isEmpty || text.hasPrefix("- ") {
                (isInList, isOpen) = (false, false)
            } else if isOpen, isNested, !parameters.isEmpty {
                parameters[parameters.count - 1].text += " " + text
            }
        }
        return parameters
    }

    private static func parameter(_ text: Substring, line: Int) -> Parameter {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let description = parts.count == 2 ? parts[1].drop(while: \.isWhitespace) : ""
        return Parameter(name: String(parts[0]), text: String(description), line: line)
    }
}

extension DocComment {
    /// Finds the doc comments of a Swift file.
    static func all(in source: String, of file: String) -> [DocComment] {
        var comments: [DocComment] = []
        var open: DocComment?
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let code = line.drop(while: \.isWhitespace)
            if code.hasPrefix("///") {
                let text = code.dropFirst(code.hasPrefix("/// ") ? 4 : 3)
                if open == nil { open = DocComment(file: file, line: index + 1, lines: [], declaration: "") }
                open?.lines.append(text)
            } else if var comment = open {
                let declaration = code.split(separator: " ").drop { $0.hasPrefix("@") }.joined(separator: " ")
                if declaration.isEmpty, code.hasPrefix("@") { continue }
                comment.declaration = declaration
                comments.append(comment)
                open = nil
            }
        }
        return comments
    }
}
