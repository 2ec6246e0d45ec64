/// A text with wildcards.
struct SearchPattern: Hashable, Sendable {
    enum Element: Hashable, Sendable {
        /// `?`
        case one
        /// `*`
        case anything
        case literal(Unicode.Scalar)
    }

    let elements: [Element]

    /// Takes elements; several `*` in a row are one.
    init(_ elements: [Element]) {
        var kept: [Element] = []
        kept.reserveCapacity(elements.count)
        for element in elements where element != .anything || kept.last != .anything { kept.append(element) }
        self.elements = kept
    }

    /// Reads what a caller wrote: `?` and `*` are live, a backslash takes the next character literally. A backslash at
    /// the very end is one itself.
    init(parsing text: String) {
        var elements: [Element] = []
        var isEscaped = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case _ where isEscaped: elements.append(.literal(scalar))
            case "\\": break
            case "?": elements.append(.one)
            case "*": elements.append(.anything)
            default: elements.append(.literal(scalar))
            }
            isEscaped = !isEscaped && scalar == "\\"
        }
        if isEscaped { elements.append(.literal("\\")) }
        self.init(elements)
    }

    /// The text, if no wildcard is in it.
    var literalText: String? {
        var text = String.UnicodeScalarView()
        for element in elements {
            guard case .literal(let scalar) = element else { return nil }
            text.append(scalar)
        }
        return String(text)
    }

    /// The pattern as it stands in a query: everything but the wildcards is escaped.
    var queryText: String {
        var text = ""
        var run = String.UnicodeScalarView()
        var isAtStart = true
        for element in elements {
            if case .literal(let scalar) = element {
                run.append(scalar)
                continue
            }
            text += QueryEscaping.escaped(run, isAtStart: isAtStart) + (element == .one ? "?" : "*")
            run.removeAll()
            isAtStart = false
        }
        return text + QueryEscaping.escaped(run, isAtStart: isAtStart)
    }
}
