/// What is asked of one field: the part behind the colon.
enum SearchCondition: Hashable, Sendable {
    case exists
    case equals(String)
    case matches(SearchPattern)
    case range(Bound, Bound)

    /// An end of a range.
    enum Bound: Hashable, Sendable {
        case open
        case including(String)
        case excluding(String)
    }

    /// The simplest condition that means the same as a pattern, so that equal filters are equal values.
    init(_ pattern: SearchPattern) {
        if pattern.elements == [.anything] {
            self = .exists
        } else if let text = pattern.literalText {
            self = .equals(text)
        } else {
            self = .matches(pattern)
        }
    }

    /// The condition as it stands in a query.
    var queryText: String {
        switch self {
        case .exists: "*"
        case .equals(let text): QueryText.value(text)
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

    fileprivate var queryText: String {
        switch self {
        case .open: "*"
        case .including(let text), .excluding(let text): QueryText.bound(text)
        }
    }
}
