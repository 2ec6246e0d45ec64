/// The condition on one field: the part after the colon.
enum SearchCondition: Hashable, Sendable {
    case exists
    case equals(String)
    /// As `equals`, with a value that must not be printed.
    case equalsSecret(SensitiveString)
    case matches(SearchPattern)
    case range(Bound, Bound)

    /// An end of a range.
    enum Bound: Hashable, Sendable {
        case open
        case including(String)
        case excluding(String)
    }

    /// Creates the simplest condition with the meaning of a pattern, so that equal filters are equal values.
    init(_ pattern: SearchPattern) {
        if pattern.elements == [.anything] {
            self = .exists
        } else if let text = pattern.literalText {
            self = .equals(text)
        } else {
            self = .matches(pattern)
        }
    }

    /// Returns a range. An empty end is open, because Lucene can't read an empty one; without any end the range means
    /// presence.
    static func between(_ lower: Bound, _ upper: Bound) -> Self {
        let lower = lower.text?.isEmpty == true ? .open : lower
        let upper = upper.text?.isEmpty == true ? .open : upper
        return lower == .open && upper == .open ? .exists : .range(lower, upper)
    }

    /// A Boolean value that indicates whether the condition is a range that begins above its end.
    var isReversedRange: Bool {
        guard case .range(let lower, let upper) = self, let lower = lower.text, let upper = upper.text else {
            return false
        }
        return SearchComparison.isReversed(lower, upper)
    }

    /// The condition without anything that must not be printed.
    var printedText: String {
        if case .equalsSecret(let text) = self { text.description } else { queryText }
    }

    /// The condition in the syntax of a query.
    var queryText: String {
        switch self {
        case .exists: "*"
        case .equals(let text): QueryEscaping.value(text)
        case .equalsSecret(let text): QueryEscaping.value(text.rawValue)
        case .matches(let pattern): pattern.queryText
        case .range(let lower, let upper):
            "\(lower.isExcluding ? "{" : "[")\(lower.queryText) TO \(upper.queryText)\(upper.isExcluding ? "}" : "]")"
        }
    }
}

extension SearchCondition.Bound {
    fileprivate var isExcluding: Bool {
        if case .excluding = self { true } else { false }
    }

    /// The value at this end; nil if it is open.
    fileprivate var text: String? {
        switch self {
        case .open: nil
        case .including(let text), .excluding(let text): text
        }
    }

    fileprivate var queryText: String { text.map(QueryEscaping.bound) ?? "*" }
}
