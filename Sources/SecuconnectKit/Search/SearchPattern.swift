/// A string with wildcards.
package struct SearchPattern: Hashable, Sendable {
    package enum Element: Hashable, Sendable {
        /// The wildcard `?`.
        case one
        /// The wildcard `*`.
        case anything
        case literal(Unicode.Scalar)
    }

    package let elements: [Element]

    /// Creates a pattern from elements. Several `*` in a row become one, and the text between wildcards is in NFC.
    init(_ elements: [Element]) {
        var kept: [Element] = []
        kept.reserveCapacity(elements.count)
        var run = String.UnicodeScalarView()
        for element in elements {
            if case .literal(let scalar) = element {
                run.append(scalar)
                continue
            }
            kept += String(run).precomposed.unicodeScalars.map(Element.literal)
            run.removeAll()
            if element != .anything || kept.last != .anything { kept.append(element) }
        }
        self.elements = kept + String(run).precomposed.unicodeScalars.map(Element.literal)
    }

    /// Creates a pattern from a caller's string: `?` and `*` are wildcards, a backslash takes the next character
    /// literally. A backslash at the end stands for itself.
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

    /// The string, if it has no wildcards.
    var literalText: String? {
        var text = String.UnicodeScalarView()
        for element in elements {
            guard case .literal(let scalar) = element else { return nil }
            text.append(scalar)
        }
        return String(text)
    }

    /// The pattern in the syntax of a query: every character except the wildcards is escaped.
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
