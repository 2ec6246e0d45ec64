/// The condition on one field: the part after the colon.
package enum SearchCondition: Hashable, Sendable {
    case exists
    case equals(String)
    /// As `equals`, with a value that must not be printed.
    case equalsSecret(SensitiveString)
    case matches(SearchPattern)
    case range(Bound, Bound)

    /// An end of a range.
    package enum Bound: Hashable, Sendable {
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

    /// Returns equality with a value. A day is the range of its seconds in Germany.
    static func equal(to value: some SearchValue) -> Self {
        if let secret = value as? SensitiveString {
            return .equalsSecret(SensitiveString(rawValue: secret.rawValue.precomposed))
        }
        guard let day = GermanDay(value) else { return .equals(value.searchText.precomposed) }
        return .range(.including(day.start), .including(day.end))
    }

    /// Returns a range. An empty lower end is open, because nothing is less than an empty string; without any end the
    /// range means presence. An empty upper end stays, and ``problem`` refuses it.
    static func between(_ lower: Bound, _ upper: Bound) -> Self {
        let lower = lower.text?.isEmpty == true ? .open : lower.precomposed
        return lower == .open && upper == .open ? .exists : .range(lower, upper.precomposed)
    }

    /// The reason for which no value can be in a range, as the end of a sentence; `nil` if one can.
    var problem: String? {
        guard case .range(let lower, let upper) = self, let last = upper.text else { return nil }
        if last.isEmpty { return "ends at an empty value; pass a value, or leave the end open" }
        guard let first = lower.text, SearchComparison.isReversed(first, last) else { return nil }
        return "begins above its end; swap the two values"
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

    /// The same end in NFC.
    fileprivate var precomposed: Self {
        switch self {
        case .open: .open
        case .including(let text): .including(text.precomposed)
        case .excluding(let text): .excluding(text.precomposed)
        }
    }

    /// The value at this end; `nil` if it is open.
    fileprivate var text: String? {
        switch self {
        case .open: nil
        case .including(let text), .excluding(let text): text
        }
    }

    fileprivate var queryText: String { text.map(QueryEscaping.bound) ?? "*" }
}
