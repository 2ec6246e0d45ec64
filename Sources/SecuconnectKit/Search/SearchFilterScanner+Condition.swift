extension SearchFilterScanner {
    /// Reads the part after a field's colon.
    mutating func condition() throws(SearchParseError) -> SearchCondition {
        skipBlanks()
        let start = position
        if take("\"") {
            let text = try quoted()
            try endValue()
            return .equals(text.precomposed)
        }
        if take("[") { return try range(startingAt: start, excludesLower: false) }
        if take("{") { return try range(startingAt: start, excludesLower: true) }
        if take("(") { throw error("A field has one value: write (a:1 OR a:2) for a:(1 OR 2).", at: start) }
        if take("<") || take(">") { throw error("A comparison is written as a range: {5 TO *].", at: start) }
        guard !takeOperator("AND", "OR", "NOT", "&&", "||") else {
            throw error("The value is missing before this operator; quote it if it is the value.", at: start)
        }
        let pattern = try word()
        try endValue()
        guard !pattern.elements.isEmpty else { throw error("The value is missing; the empty one is \"\".", at: start) }
        return SearchCondition(pattern)
    }

    /// Refuses characters that can't be part of a value and would be misread as the next word.
    private func endValue() throws(SearchParseError) {
        guard let next, next != ")", !Self.blanks.contains(next) else { return }
        throw error("This character can't be part of an unquoted value; quote the value.", at: position)
    }

    private mutating func range(
        startingAt start: Int, excludesLower: Bool
    ) throws(SearchParseError) -> SearchCondition {
        guard let lower = try bound() else {
            throw error("The lower end of the range is missing; * leaves it open.", at: position)
        }
        skipBlanks()
        let separator = position
        guard take("T"), take("O"), let next, Self.blanks.contains(next) else {
            throw error("TO is missing here: a range is [1 TO 9].", at: separator)
        }
        guard let upper = try bound() else {
            throw error("The upper end of the range is missing; * leaves it open.", at: position)
        }
        skipBlanks()
        let excludesUpper = take("}")
        guard excludesUpper || take("]") else { throw error("This range isn't closed; add ] or }.", at: start) }
        return .between(
            SearchCondition.Bound(lower, isExcluded: excludesLower),
            SearchCondition.Bound(upper, isExcluded: excludesUpper))
    }
}

extension SearchCondition.Bound {
    fileprivate init(_ bound: (text: String, isOpen: Bool), isExcluded: Bool) {
        if bound.isOpen {
            self = .open
        } else {
            self = isExcluded ? .excluding(bound.text) : .including(bound.text)
        }
    }
}
