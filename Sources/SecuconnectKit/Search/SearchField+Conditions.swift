extension SearchField {
    /// The field has this value: `status:ok`.
    ///
    /// - Parameter value: the value, taken literally whatever is in it.
    /// - Returns: the condition.
    public func equals(_ value: some SearchValue) -> SearchFilter {
        condition((value as? SensitiveString).map(SearchCondition.equalsSecret) ?? .equals(value.searchText))
    }

    /// The field has this word of the API's vocabulary.
    ///
    /// - Parameter value: the word or number.
    /// - Returns: the condition.
    public func equals<Value: OpenEnum>(_ value: Value) -> SearchFilter where Value.RawValue: SearchValue {
        equals(value.rawValue)
    }

    /// The field has one of these values: `status:ok OR status:pending`.
    ///
    /// - Parameter values: the values, each taken literally. None at all is a condition that nothing meets.
    /// - Returns: the condition.
    public func isOneOf(_ values: [some SearchValue]) -> SearchFilter { .any(of: values.map { equals($0) }) }

    /// The field has one of these words of the API's vocabulary.
    ///
    /// - Parameter values: the words or numbers. None at all is a condition that nothing meets.
    /// - Returns: the condition.
    public func isOneOf<Value: OpenEnum>(_ values: [Value]) -> SearchFilter where Value.RawValue: SearchValue {
        isOneOf(values.map(\.rawValue))
    }

    /// The field is present and not null: `receipt_number:*`.
    ///
    /// - Returns: the condition.
    public func exists() -> SearchFilter { condition(.exists) }

    /// The field begins with this text: `customer.contact.surname:Mei*`.
    ///
    /// - Parameter text: the beginning, taken literally. The empty text makes it ``exists()``.
    /// - Returns: the condition.
    public func startsWith(_ text: String) -> SearchFilter {
        condition(SearchCondition(SearchPattern(text.unicodeScalars.map { .literal($0) } + [.anything])))
    }

    /// The field looks like this pattern: `customer.contact.surname:m??er*`.
    ///
    /// - Parameter pattern: `?` stands for one character and `*` for any number of them. Write `\*`, `\?` and `\\` for
    ///   the characters themselves; every other character is taken literally. `*` alone makes it ``exists()``, and
    ///   without any wildcard it asks for the one value.
    /// - Returns: the condition.
    public func matches(_ pattern: String) -> SearchFilter {
        condition(SearchCondition(SearchPattern(parsing: pattern)))
    }
}

/// Ranges.
///
/// The API documents `[min TO max]` alone, which ``isBetween(_:_:)`` renders. An open end, written `*`, and the braces
/// of an end that does not belong to the range are read by Lucene, whose syntax the API follows. An end that is the
/// empty text is open, because the syntax has no way to write it: `isAtLeast("")` is ``exists()``.
extension SearchField {
    /// The field is in this range, both ends included: `basket_info.sum:[100 TO 500]`.
    ///
    /// - Parameters:
    ///   - lower: the least value.
    ///   - upper: the greatest value. If it is less than `lower`, a call with the filter is refused before it is sent.
    /// - Returns: the condition.
    public func isBetween<Value: SearchOrderedValue>(_ lower: Value, _ upper: Value) -> SearchFilter {
        condition(.between(.including(lower.searchText), .including(upper.searchText)))
    }

    /// The field is this value or more: `created:[2026-01-01 TO *]`.
    ///
    /// - Parameter value: the least value.
    /// - Returns: the condition.
    public func isAtLeast(_ value: some SearchOrderedValue) -> SearchFilter {
        condition(.between(.including(value.searchText), .open))
    }

    /// The field is this value or less: `created:[* TO 2026-01-31]`.
    ///
    /// - Parameter value: the greatest value. A ``CalendarDate`` includes the whole day.
    /// - Returns: the condition.
    public func isAtMost(_ value: some SearchOrderedValue) -> SearchFilter {
        condition(.between(.open, .including(value.searchText)))
    }

    /// The field is more than this value: `basket_info.sum:{500 TO *]`.
    ///
    /// - Parameter value: the value that is just too small.
    /// - Returns: the condition.
    public func isGreaterThan(_ value: some SearchOrderedValue) -> SearchFilter {
        condition(.between(.excluding(value.searchText), .open))
    }

    /// The field is less than this value: `basket_info.sum:[* TO 500}`.
    ///
    /// - Parameter value: the value that is just too large.
    /// - Returns: the condition.
    public func isLessThan(_ value: some SearchOrderedValue) -> SearchFilter {
        condition(.between(.open, .excluding(value.searchText)))
    }

    private func condition(_ condition: SearchCondition) -> SearchFilter { SearchFilter(self, condition) }
}
