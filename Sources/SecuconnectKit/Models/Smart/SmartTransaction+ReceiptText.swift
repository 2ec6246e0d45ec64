extension Sequence where Element == SmartTransaction.ReceiptLine {
    /// Returns a receipt as text for a printer or a screen with a fixed width.
    ///
    /// ```swift
    /// print(transaction.receipt?.text(width: 32) ?? "")
    /// ```
    /// | Line | Layout |
    /// | --- | --- |
    /// | separator | a rule of hyphens, with the caption in its middle |
    /// | text | at the left, in the center or at the right, broken between words |
    /// | name and value | the name at the left and the value at the right; below each other if they don't fit |
    /// | space | an empty line |
    ///
    /// `important` has no effect, because plain text has no emphasis. A line of another type is printed as text if it has
    /// one. Every character has the width 1.
    ///
    /// - Parameter width: The number of characters in a line, at least 1.
    /// - Returns: The lines, separated by line breaks.
    public func text(width: Int) -> String {
        let width = Swift.max(width, 1)
        return flatMap { $0.lines(width: width) }.joined(separator: "\n")
    }
}

extension SmartTransaction.ReceiptLine {
    fileprivate func lines(width: Int) -> [String] {
        let content: Content
        switch value {
        case .formatted(let formatted)?: content = formatted
        case .text(let text)?: content = Content(caption: text, text: text)
        case nil: content = Content()
        }
        switch type {
        case .space?: return [""]
        case .separator?: return [Self.rule(around: content.caption, width: width)]
        case .nameValue?:
            return Self.row(content.name ?? content.text ?? "", content.value ?? "", width: width)
        default:
            guard let text = content.text else { return [] }
            return Self.wrapped(text, width: width).map { Self.aligned($0, content.decoration ?? [], width: width) }
        }
    }

    private static func rule(around caption: String?, width: Int) -> String {
        guard let caption, !caption.isEmpty, caption.count + 4 <= width else {
            return caption.map { $0.isEmpty ? rule(width) : String($0.prefix(width)) } ?? rule(width)
        }
        let rest = width - caption.count - 2
        return "\(rule(rest / 2)) \(caption) \(rule(rest - rest / 2))"
    }

    private static func rule(_ width: Int) -> String { String(repeating: "-", count: width) }

    private static func row(_ name: String, _ value: String, width: Int) -> [String] {
        if name.count + value.count < width {
            return [name + blanks(width - name.count - value.count) + value]
        }
        return wrapped(name, width: width)
            + wrapped(value, width: width).map { aligned($0, [.alignRight], width: width) }
    }

    private static func aligned(_ text: String, _ decoration: [Decoration], width: Int) -> String {
        let rest = Swift.max(width - text.count, 0)
        if decoration.contains(.alignCenter) { return blanks(rest / 2) + text }
        return decoration.contains(.alignRight) ? blanks(rest) + text : text
    }

    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// Breaks a text between words, and words that are longer than a line.
    private static func wrapped(_ text: String, width: Int) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }.flatMap { paragraph -> [String] in
            var lines = [""]
            for word in paragraph.split(separator: " ") {
                var rest = Substring(word)
                let last = lines[lines.count - 1]
                if !last.isEmpty, last.count + 1 + rest.count <= width {
                    lines[lines.count - 1] += " " + rest
                    continue
                }
                if !last.isEmpty { lines.append("") }
                while rest.count > width {
                    lines[lines.count - 1] = String(rest.prefix(width))
                    lines.append("")
                    rest = rest.dropFirst(width)
                }
                lines[lines.count - 1] += rest
            }
            return lines
        }
    }
}
