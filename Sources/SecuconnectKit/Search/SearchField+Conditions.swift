extension SearchField {
    /// Returns a condition that the field has a value: `status:ok`.
    ///
    /// - Parameter value: The value. All of its characters are taken literally. A ``CalendarDate`` is equal to every
    ///   time of this day in Germany.
    /// - Returns: The condition.
    public func equals(_ value: some SearchValue) -> SearchFilter<Element> {
        condition(.equal(to: value))
    }

    /// Returns a condition that the field has a value of the API's vocabulary.
    ///
    /// - Parameter value: The value.
    /// - Returns: The condition.
    public func equals<Value: OpenEnum>(_ value: Value) -> SearchFilter<Element> where Value.RawValue: SearchValue {
        equals(value.rawValue)
    }

    /// Returns a condition that the field has one of several values: `status:ok OR status:pending`.
    ///
    /// - Parameter values: The values, each taken literally. Without any value, nothing meets the condition.
    /// - Returns: The condition.
    public func isOneOf(_ values: [some SearchValue]) -> SearchFilter<Element> { .any(of: values.map { equals($0) }) }

    /// Returns a condition that the field has one of several values of the API's vocabulary.
    ///
    /// - Parameter values: The values. Without any value, nothing meets the condition.
    /// - Returns: The condition.
    public func isOneOf<Value: OpenEnum>(_ values: [Value]) -> SearchFilter<Element> where Value.RawValue: SearchValue {
        isOneOf(values.map(\.rawValue))
    }

    /// Returns a condition that the field is present and not null: `receipt_number:*`.
    ///
    /// - Returns: The condition.
    public func exists() -> SearchFilter<Element> { condition(.exists) }

    /// Returns a condition that the field begins with a string: `customer.contact.surname:Mei*`.
    ///
    /// - Parameter text: The beginning, taken literally. An empty string makes it ``exists()``.
    /// - Returns: The condition.
    public func startsWith(_ text: String) -> SearchFilter<Element> {
        condition(SearchCondition(SearchPattern(text.unicodeScalars.map { .literal($0) } + [.anything])))
    }

    /// Returns a condition that the field matches a pattern: `customer.contact.surname:m??er*`.
    ///
    /// - Parameter pattern: The pattern. `?` matches one character and `*` any number of them. Write `\*`, `\?` and
    ///   `\\` for the characters themselves; every other character is taken literally. `*` alone makes it ``exists()``,
    ///   and without any wildcard it matches this value only.
    /// - Returns: The condition.
    public func matches(_ pattern: String) -> SearchFilter<Element> {
        condition(SearchCondition(SearchPattern(parsing: pattern)))
    }
}

/// Ranges.
///
/// The API documents only `[min TO max]`, which ``isBetween(_:_:)`` uses. An open end, written `*`, and the braces of
/// an excluded end are read by Lucene, whose syntax the API follows. A lower end that is an empty string is open:
/// `isAtLeast("")` is ``exists()``. With an upper end that is an empty string, a call is refused before it is sent.
///
/// A ``CalendarDate`` is the day in Germany, from its first to its last second, and is sent with the offset:
/// `2026-07-31T23:59:59+02:00`. The server would read a day without an offset as the day in UTC, which begins one or
/// two hours later. For a day in another time zone, pass its beginning and its end as `Date`.
extension SearchField {
    /// Returns a condition that the field is in a range, both ends included: `basket_info.sum:[100 TO 500]`.
    ///
    /// - Parameters:
    ///   - lower: The least value.
    ///   - upper: The greatest value. If it is less than `lower`, a call with the filter is refused before it is sent.
    /// - Returns: The condition.
    public func isBetween<Value: SearchOrderedValue>(_ lower: Value, _ upper: Value) -> SearchFilter<Element> {
        condition(.between(.including(ends(of: lower).first), .including(ends(of: upper).last)))
    }

    /// Returns a condition that the field is at least a value: `basket_info.sum:[100 TO *]`.
    ///
    /// - Parameter value: The least value.
    /// - Returns: The condition.
    public func isAtLeast(_ value: some SearchOrderedValue) -> SearchFilter<Element> {
        condition(.between(.including(ends(of: value).first), .open))
    }

    /// Returns a condition that the field is at most a value: `basket_info.sum:[* TO 500]`.
    ///
    /// - Parameter value: The greatest value. A ``CalendarDate`` includes the whole day.
    /// - Returns: The condition.
    public func isAtMost(_ value: some SearchOrderedValue) -> SearchFilter<Element> {
        condition(.between(.open, .including(ends(of: value).last)))
    }

    /// Returns a condition that the field is greater than a value: `basket_info.sum:{500 TO *]`.
    ///
    /// - Parameter value: The excluded lower bound.
    /// - Returns: The condition.
    public func isGreaterThan(_ value: some SearchOrderedValue) -> SearchFilter<Element> {
        condition(.between(.excluding(ends(of: value).last), .open))
    }

    /// Returns a condition that the field is less than a value: `basket_info.sum:[* TO 500}`.
    ///
    /// - Parameter value: The excluded upper bound.
    /// - Returns: The condition.
    public func isLessThan(_ value: some SearchOrderedValue) -> SearchFilter<Element> {
        condition(.between(.open, .excluding(ends(of: value).first)))
    }

    /// Returns the first and the last value that a value stands for: two different ones for a day.
    private func ends(of value: some SearchOrderedValue) -> (first: String, last: String) {
        GermanDay(value).map { ($0.start, $0.end) } ?? (value.searchText, value.searchText)
    }

    private func condition(_ condition: SearchCondition) -> SearchFilter<Element> { SearchFilter(self, condition) }
}
