extension SearchField {
    /// Returns a condition that the field has a value: `status:ok`.
    ///
    /// - Parameter value: The value. All of its characters are taken literally.
    /// - Returns: The condition.
    public func equals(_ value: some SearchValue) -> SearchFilter {
        condition((value as? SensitiveString).map(SearchCondition.equalsSecret) ?? .equals(value.searchText))
    }

    /// Returns a condition that the field has a value of the API's vocabulary.
    ///
    /// - Parameter value: The value.
    /// - Returns: The condition.
    public func equals<Value: OpenEnum>(_ value: Value) -> SearchFilter where Value.RawValue: SearchValue {
        equals(value.rawValue)
    }

    /// Returns a condition that the field has one of several values: `status:ok OR status:pending`.
    ///
    /// - Parameter values: The values, each taken literally. Without any value, nothing meets the condition.
    /// - Returns: The condition.
    public func isOneOf(_ values: [some SearchValue]) -> SearchFilter { .any(of: values.map { equals($0) }) }

    /// Returns a condition that the field has one of several values of the API's vocabulary.
    ///
    /// - Parameter values: The values. Without any value, nothing meets the condition.
    /// - Returns: The condition.
    public func isOneOf<Value: OpenEnum>(_ values: [Value]) -> SearchFilter where Value.RawValue: SearchValue {
        isOneOf(values.map(\.rawValue))
    }

    /// Returns a condition that the field is present and not null: `receipt_number:*`.
    ///
    /// - Returns: The condition.
    public func exists() -> SearchFilter { condition(.exists) }

    /// Returns a condition that the field begins with a string: `customer.contact.surname:Mei*`.
    ///
    /// - Parameter text: The beginning, taken literally. An empty string makes it ``exists()``.
    /// - Returns: The condition.
    public func startsWith(_ text: String) -> SearchFilter {
        condition(SearchCondition(SearchPattern(text.unicodeScalars.map { .literal($0) } + [.anything])))
    }

    /// Returns a condition that the field matches a pattern: `customer.contact.surname:m??er*`.
    ///
    /// - Parameter pattern: The pattern. `?` matches one character and `*` any number of them. Write `\*`, `\?` and
    ///   `\\` for the characters themselves; every other character is taken literally. `*` alone makes it ``exists()``,
    ///   and without any wildcard it matches this value only.
    /// - Returns: The condition.
    public func matches(_ pattern: String) -> SearchFilter {
        condition(SearchCondition(SearchPattern(parsing: pattern)))
    }
}

/// Ranges.
///
/// The API documents only `[min TO max]`, which ``isBetween(_:_:)`` uses. An open end, written `*`, and the braces of
/// an excluded end are read by Lucene, whose syntax the API follows. An end that is an empty string is open, because
/// the syntax can't express it: `isAtLeast("")` is ``exists()``.
extension SearchField {
    /// Returns a condition that the field is in a range, both ends included: `basket_info.sum:[100 TO 500]`.
    ///
    /// - Parameters:
    ///   - lower: The least value.
    ///   - upper: The greatest value. If it is less than `lower`, a call with the filter is refused before it is sent.
    /// - Returns: The condition.
    public func isBetween<Value: SearchOrderedValue>(_ lower: Value, _ upper: Value) -> SearchFilter {
        condition(.between(.including(lower.searchText), .including(upper.searchText)))
    }

    /// Returns a condition that the field is at least a value: `created:[2026-01-01 TO *]`.
    ///
    /// - Parameter value: The least value.
    /// - Returns: The condition.
    public func isAtLeast(_ value: some SearchOrderedValue) -> SearchFilter {
        condition(.between(.including(value.searchText), .open))
    }

    /// Returns a condition that the field is at most a value: `created:[* TO 2026-01-31]`.
    ///
    /// - Parameter value: The greatest value. A ``CalendarDate`` includes the whole day.
    /// - Returns: The condition.
    public func isAtMost(_ value: some SearchOrderedValue) -> SearchFilter {
        condition(.between(.open, .including(value.searchText)))
    }

    /// Returns a condition that the field is greater than a value: `basket_info.sum:{500 TO *]`.
    ///
    /// - Parameter value: The excluded lower bound.
    /// - Returns: The condition.
    public func isGreaterThan(_ value: some SearchOrderedValue) -> SearchFilter {
        condition(.between(.excluding(value.searchText), .open))
    }

    /// Returns a condition that the field is less than a value: `basket_info.sum:[* TO 500}`.
    ///
    /// - Parameter value: The excluded upper bound.
    /// - Returns: The condition.
    public func isLessThan(_ value: some SearchOrderedValue) -> SearchFilter {
        condition(.between(.open, .excluding(value.searchText)))
    }

    private func condition(_ condition: SearchCondition) -> SearchFilter { SearchFilter(self, condition) }
}
