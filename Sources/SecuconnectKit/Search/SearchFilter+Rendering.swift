extension SearchFilter: CustomStringConvertible {
    /// A textual representation of this instance.
    ///
    /// The description is the filter as it is sent in `q`, before percent-encoding, with `•••` for each
    /// ``SensitiveString``.
    public var description: String { text { $0.printedText } }

    /// The filter as it is sent in `q`, before percent-encoding.
    var queryText: String { text { $0.queryText } }

    /// A nested expression is written in parentheses, except in a chain of the same operator. Lucene's own parser gives
    /// `AND` no precedence over `OR` and would read `a OR b AND c` in neither of its two possible meanings, so the
    /// filter doesn't rely on precedence.
    private func text(of condition: (SearchCondition) -> String) -> String {
        var text = ""
        var open: [OpenExpression] = []
        for step in steps {
            if let outer = open.last, outer.isBegun { text += outer.separator }
            let needsParentheses = !open.isEmpty && step.isCompound
            if needsParentheses { text += "(" }
            text += step.text(of: condition)
            if let expression = OpenExpression(step, endsWith: needsParentheses ? ")" : "") {
                open.append(expression)
                continue
            }
            if needsParentheses { text += ")" }
            // The last operand ends its expression, which may itself be the last operand of the next outer one.
            while var expression = open.popLast() {
                expression.isBegun = true
                expression.missing -= 1
                if expression.missing > 0 {
                    open.append(expression)
                    break
                }
                text += expression.end
            }
        }
        return text
    }
}

/// An operator with operands that are still to be written.
private struct OpenExpression {
    var missing: Int
    var separator: String
    var end: String
    var isBegun = false

    init?(_ step: SearchExpression.Step, endsWith end: String) {
        switch step {
        case .condition, .unescaped, .group(_, count: 0): return nil
        case .not: (missing, separator) = (1, "")
        case .group(.all, let count): (missing, separator) = (count, " AND ")
        case .group(.any, let count): (missing, separator) = (count, " OR ")
        }
        self.end = end
    }
}

extension SearchExpression.Step {
    /// A Boolean value that indicates whether it has more than one condition for a reader.
    fileprivate var isCompound: Bool {
        switch self {
        case .condition, .group(.all, count: 0): false
        case .unescaped, .not, .group: true
        }
    }

    /// The text before the operands.
    fileprivate func text(of text: (SearchCondition) -> String) -> String {
        switch self {
        case .condition(let field, let condition): "\(field.queryText):\(text(condition))"
        case .unescaped(let query): query
        case .not: "NOT "
        case .group(.all, count: 0): "*:*"
        case .group(.any, count: 0): "NOT *:*"
        case .group: ""
        }
    }
}
