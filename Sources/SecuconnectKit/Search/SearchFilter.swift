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
/// Whatever a user typed can be passed to a comparison: it can only ever be a value. The API documents no escaping; its
/// syntax is Lucene's, and values are written as Lucene reads them:
///
/// - A plain word of letters and digits, with `_`, and inside of it `-`, `.` and `@`, stands as it is. It isn't `AND`,
///   `OR`, `NOT` or `TO` in any case.
/// - Anything else is put in double quotes, with a backslash before `"` and `\`. Wildcards mean nothing there.
/// - In a pattern with wildcards every special character, blanks included, has a backslash before it.
/// - Control characters and any other Unicode go out as they are. Nothing is cut: a very long value makes a very long
///   address, which the server may refuse.
///
/// Whether a value has to be the whole text of a field or only words of it is the server's choice for each field, and
/// so is upper and lower case.
///
/// Equal values are equal filters: `a && (b && c)` is `(a && b) && c`, and `!(!a)` is `a`.
public struct SearchFilter: Hashable, Sendable {
    /// The expression from left to right, each operator before its operands, never empty. Flat, so that a filter of any
    /// depth is drawn, compared and released without recursion.
    private(set) var steps: [Step]

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

    init(_ field: SearchField, _ condition: SearchCondition) { steps = [.condition(field, condition)] }

    private init(_ steps: [Step]) { self.steps = steps }

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
        query.trimmed.isEmpty ? all(of: []) : SearchFilter([.unescaped(query)])
    }

    private static func group(_ filters: [SearchFilter], _ junction: Junction) -> SearchFilter {
        var result = SearchFilter([.group(junction, count: 0)])
        for filter in filters { result.join(filter, junction) }
        return result
    }
}

extension SearchFilter {
    /// Both conditions.
    ///
    /// - Parameters:
    ///   - left: a condition.
    ///   - right: another one.
    /// - Returns: the condition that they make together.
    public static func && (left: consuming SearchFilter, right: SearchFilter) -> SearchFilter {
        left.join(right, .all)
        return left
    }

    /// At least one of two conditions.
    ///
    /// - Parameters:
    ///   - left: a condition.
    ///   - right: another one.
    /// - Returns: the condition that they make together.
    public static func || (left: consuming SearchFilter, right: SearchFilter) -> SearchFilter {
        left.join(right, .any)
        return left
    }

    /// The opposite of a condition. Objects without the field are among those that meet it.
    ///
    /// - Parameter filter: the condition.
    /// - Returns: its opposite.
    public static prefix func ! (filter: consuming SearchFilter) -> SearchFilter {
        filter.negate()
        return filter
    }

    private mutating func negate() {
        switch steps.first {
        case .not: steps.removeFirst()
        case .group(let junction, count: 0): steps = [.group(junction == .all ? .any : .all, count: 0)]
        default: steps.insert(.not, at: 0)
        }
    }

    /// Adds an operand in place, so that a long chain of them does not copy itself each time.
    private mutating func join(_ other: SearchFilter, _ junction: Junction) {
        let theirs = other.count(in: junction)
        guard theirs > 0 else { return }
        let mine = count(in: junction)
        guard mine > 0 else { return self = other }
        if mine == 1 { steps.insert(.group(junction, count: 1), at: 0) }
        steps[0] = .group(junction, count: mine + theirs)
        steps += other.steps.dropFirst(theirs == 1 ? 0 : 1)
    }

    /// How many operands the filter brings into a group: as many as it has if it is such a group, else itself.
    private func count(in junction: Junction) -> Int {
        if case .group(junction, let count) = steps.first { count } else { 1 }
    }
}
