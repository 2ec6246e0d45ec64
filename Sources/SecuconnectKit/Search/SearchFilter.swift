/// A condition on the objects of a list, of any size: the typed form of the parameter `q`.
///
/// Build it from the comparisons of ``SearchField`` with `&&`, `||` and `!`:
///
/// ```swift
/// let name: SearchField<SmartTransaction> = "customer.name"
/// let age: SearchField<SmartTransaction> = "customer.age"
/// let filter =
///     !name.matches("meier*") && (age.isBetween(30, 40) || age.isBetween(50, 60))
/// filter.description
/// // (NOT customer.name:meier*)
/// // AND (customer.age:[30 TO 40] OR customer.age:[50 TO 60])
/// ```
///
/// ## Values are data
///
/// User input can be passed to a comparison, because it can never be anything but a value. The API documents no
/// escaping; values are written as Lucene reads them:
///
/// - A plain word of letters and digits, with `_`, and inside of it `-`, `.` and `@`, is unchanged, unless it is `AND`,
///   `OR`, `NOT` or `TO` in any case.
/// - Any other value is put in double quotes, with a backslash before `"` and `\`. Wildcards have no meaning there.
/// - In a pattern with wildcards every special character, including a blank, has a backslash before it.
/// - Control characters and other Unicode characters are sent unchanged. Nothing is truncated. A call with a URL of
///   more than 8,000 bytes is refused before it is sent, because most servers refuse such a URL.
///
/// The server decides for each field whether a value has to match the whole string or only words of it, and whether the
/// comparison is case-sensitive.
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
/// ## The list
///
/// A filter belongs to the list whose elements are of the type `Element`. A field that this list doesn't have isn't
/// accepted by the compiler; see ``SearchField``.
///
/// Equal values are equal filters: `a && (b && c)` is `(a && b) && c`, and `!(!a)` is `a`.
public struct SearchFilter<Element>: Hashable, Sendable {
    private let root: SearchExpression

    /// The expression from left to right, each operator before its operands, never empty. It is flat, so that a filter
    /// of any depth is rendered and compared without recursion.
    package var steps: [SearchExpression.Step] { root.steps }

    init(_ field: SearchField<Element>, _ condition: SearchCondition) { self.init(.condition(field.erased, condition)) }

    /// Creates a filter with the conditions of a filter of another list.
    init(erased other: SearchFilter<JSONValue>) { root = other.root }

    private init(_ step: SearchExpression.Step) { root = SearchExpression(step) }

    private init(_ root: SearchExpression) { self.root = root }

    /// Returns a condition that all of several conditions are met.
    ///
    /// - Parameter filters: The conditions. Without any condition, everything meets it: `*:*`, and no `q` is sent for
    ///   it.
    /// - Returns: The combined condition.
    public static func all(of filters: [SearchFilter]) -> SearchFilter { group(filters, .all) }

    /// Returns a condition that at least one of several conditions is met.
    ///
    /// - Parameter filters: The conditions. Without any condition, nothing meets it: `NOT *:*`.
    /// - Returns: The combined condition.
    public static func any(of filters: [SearchFilter]) -> SearchFilter { group(filters, .any) }

    /// Returns a query in the API's own syntax, which is sent unchanged, without validation or escaping.
    ///
    /// Use it for queries that the typed comparisons don't cover. Never insert user input: ``init(parsing:)`` validates
    /// a query, and ``SearchField`` compares with values. In combination with other conditions it is put in
    /// parentheses.
    ///
    /// - Parameter query: The query. A blank one is no condition, so everything meets it.
    /// - Returns: The query as a filter.
    public static func unescaped(_ query: String) -> SearchFilter {
        query.trimmed.isEmpty ? all(of: []) : SearchFilter(.unescaped(query))
    }

    private static func group(_ filters: [SearchFilter], _ junction: SearchExpression.Junction) -> SearchFilter {
        let none = SearchExpression(.group(junction, count: 0))
        return SearchFilter(filters.reduce(none) { $0.joined(with: $1.root, by: junction) })
    }
}

extension SearchFilter {
    /// Returns a Boolean value that indicates whether two filters are equal.
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
    /// Returns a condition that both conditions are met.
    ///
    /// - Parameters:
    ///   - left: A condition.
    ///   - right: Another condition.
    /// - Returns: The combined condition.
    public static func && (left: SearchFilter, right: SearchFilter) -> SearchFilter {
        SearchFilter(left.root.joined(with: right.root, by: .all))
    }

    /// Returns a condition that at least one of two conditions is met.
    ///
    /// - Parameters:
    ///   - left: A condition.
    ///   - right: Another condition.
    /// - Returns: The combined condition.
    public static func || (left: SearchFilter, right: SearchFilter) -> SearchFilter {
        SearchFilter(left.root.joined(with: right.root, by: .any))
    }

    /// Returns the opposite of a condition. Objects without the field meet it too.
    ///
    /// - Parameter filter: The condition.
    /// - Returns: The opposite condition.
    public static prefix func ! (filter: SearchFilter) -> SearchFilter { SearchFilter(filter.root.negated) }
}

extension SearchFilter {
    /// The condition of a field whose value `_exists_` asks for, as Elasticsearch reads it: `_exists_:routing`.
    package static func existence(
        _ field: SearchField<JSONValue>, _ condition: SearchCondition
    ) -> (SearchField<JSONValue>, SearchCondition) {
        guard field.name == "_exists_", case .equals(let name) = condition else { return (field, condition) }
        return (SearchField(name), .exists)
    }
}
