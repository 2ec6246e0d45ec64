/// A condition on the objects of a list, of any size: the typed form of the parameter `q`.
///
/// Build it from the comparisons of ``SearchField`` with `&&`, `||` and `!`:
///
/// ```swift
/// let name: SearchField = "customer.name", age: SearchField = "customer.age"
/// let filter = !name.matches("meier*") && (age.isBetween(30, 40) || age.isBetween(50, 60))
/// filter.description
/// // (NOT customer.name:meier*) AND (customer.age:[30 TO 40] OR customer.age:[50 TO 60])
/// ```
///
/// ## Values are data
///
/// Whatever a user typed can be passed to a comparison: it can only ever be a value. The API documents no escaping;
/// values are written as Lucene reads them:
///
/// - A plain word of letters and digits, with `_`, and inside of it `-`, `.` and `@`, stands as it is. It isn't `AND`,
///   `OR`, `NOT` or `TO` in any case.
/// - Anything else is put in double quotes, with a backslash before `"` and `\`. Wildcards mean nothing there.
/// - In a pattern with wildcards every special character, blanks included, has a backslash before it.
/// - Control characters and any other Unicode go out as they are. Nothing is cut. A call whose address has more than
///   8,000 bytes is refused before it is sent, because most servers refuse such an address.
///
/// Whether a value has to be the whole text of a field or only words of it is the server's choice for each field, and
/// so is upper and lower case.
///
/// ## The dialect
///
/// The filter is written in the dialect of Elasticsearch's `query_string`, a superset of Lucene's classic syntax. The
/// API doesn't name its search engine, but the scroll identifier in its reference decodes to `queryAndFetch`, an
/// Elasticsearch term. The difference matters for a negation inside parentheses: the reference prints
/// `a AND (NOT b)`, and Elasticsearch reads it as "a without b". Plain Lucene and Solr find nothing for it.
///
/// The dialect gives `AND` no precedence over `OR`: `a OR b AND c` means `b AND c`. Filters are therefore written with
/// parentheses wherever both operators meet. ``init(parsing:)`` reads a query without parentheses as the dialect does.
///
/// Equal values are equal filters: `a && (b && c)` is `(a && b) && c`, and `!(!a)` is `a`.
public struct SearchFilter: Hashable, Sendable {
    private let root: SearchExpression

    /// The expression from left to right, each operator before its operands, never empty. Flat, so that a filter of any
    /// depth is drawn and compared without recursion.
    var steps: [Step] { root.steps }

    enum Step: Hashable, Sendable {
        case condition(SearchField, SearchCondition)
        /// Text that is not ours to understand.
        case unescaped(String)
        /// The next operand is negated. It is none of these itself.
        case not
        /// This many of the next operands belong together: two or more, none of which is such a group itself. A group
        /// of none, on its own, is always or never met.
        case group(Junction, count: Int)
    }

    enum Junction: Hashable, Sendable {
        case all
        case any
    }

    init(_ field: SearchField, _ condition: SearchCondition) { self.init(.condition(field, condition)) }

    private init(_ step: Step) { root = SearchExpression(step) }

    private init(_ root: SearchExpression) { self.root = root }

    /// All of these conditions.
    ///
    /// - Parameter filters: the conditions. None at all is met by everything: `*:*`, and no `q` is sent for it.
    /// - Returns: the condition that they make together.
    public static func all(of filters: [SearchFilter]) -> SearchFilter { group(filters, .all) }

    /// At least one of these conditions.
    ///
    /// - Parameter filters: the conditions. None at all is met by nothing: `NOT *:*`.
    /// - Returns: the condition that they make together.
    public static func any(of filters: [SearchFilter]) -> SearchFilter { group(filters, .any) }

    /// A query in the API's own syntax, sent as it is: nothing in it is checked or escaped.
    ///
    /// For what the typed comparisons do not cover. Never put into it what a user typed: ``init(parsing:)`` checks a
    /// query, and ``SearchField`` compares with values. Beside other conditions it gets parentheses.
    ///
    /// - Parameter query: the query. A blank one is no condition: everything meets it.
    /// - Returns: the query as a filter.
    public static func unescaped(_ query: String) -> SearchFilter {
        query.trimmed.isEmpty ? all(of: []) : SearchFilter(.unescaped(query))
    }

    private static func group(_ filters: [SearchFilter], _ junction: Junction) -> SearchFilter {
        let none = SearchExpression(.group(junction, count: 0))
        return SearchFilter(filters.reduce(none) { $0.joined(with: $1.root, by: junction) })
    }
}

extension SearchFilter {
    /// Returns a Boolean value that indicates whether two filters mean the same.
    ///
    /// - Parameters:
    ///   - left: A filter.
    ///   - right: Another filter.
    /// - Returns: `true` if both have the same conditions in the same order.
    public static func == (left: SearchFilter, right: SearchFilter) -> Bool {
        left.root === right.root || left.steps == right.steps
    }

    /// Hashes the conditions of the filter by feeding them into the given hasher.
    ///
    /// - Parameter hasher: The hasher to use.
    public func hash(into hasher: inout Hasher) { hasher.combine(steps) }
}

extension SearchFilter {
    /// Both conditions.
    ///
    /// - Parameters:
    ///   - left: a condition.
    ///   - right: another one.
    /// - Returns: the condition that they make together.
    public static func && (left: SearchFilter, right: SearchFilter) -> SearchFilter {
        SearchFilter(left.root.joined(with: right.root, by: .all))
    }

    /// At least one of two conditions.
    ///
    /// - Parameters:
    ///   - left: a condition.
    ///   - right: another one.
    /// - Returns: the condition that they make together.
    public static func || (left: SearchFilter, right: SearchFilter) -> SearchFilter {
        SearchFilter(left.root.joined(with: right.root, by: .any))
    }

    /// The opposite of a condition. Objects without the field are among those that meet it.
    ///
    /// - Parameter filter: the condition.
    /// - Returns: its opposite.
    public static prefix func ! (filter: SearchFilter) -> SearchFilter { SearchFilter(filter.root.negated) }
}
