import Foundation
package import SecuconnectKit

extension SearchFilter {
    /// Returns a Boolean value that indicates whether an object meets the filter, as close to the server as its
    /// documentation allows.
    ///
    /// - A name is followed through objects and lists; one of several values has to meet the condition. `_all` stands
    ///   for all values of the object.
    /// - Strings and patterns are compared completely and case-insensitively.
    /// - Numbers are compared as numbers, and dates by their time. A bare day in the filter is the day in UTC.
    /// - Strings are compared in NFC.
    /// - An ``unescaped(_:)`` query is parsed; if that fails, nothing meets it.
    package func matches(_ document: JSONValue) -> Bool {
        var results: [Bool] = []
        // From the right, every operator finds the results of its operands on top of the stack.
        for step in steps.reversed() {
            switch step {
            case .condition(let field, let condition):
                let (field, condition) = Self.existence(field, condition)
                results.append(field.values(in: document).contains { condition.isMet(by: $0) })
            case .unescaped(let query):
                results.append((try? SearchFilter(parsing: query))?.matches(document) ?? false)
            case .not:
                if let result = results.popLast() { results.append(!result) }
            case .group(let junction, let count):
                let operands = results.suffix(count)
                let isMet = junction == .all ? !operands.contains(false) : operands.contains(true)
                results.removeLast(operands.count)
                results.append(isMet)
            }
        }
        return results.last ?? false
    }
}

extension SearchField {
    /// Returns all values at the field's path. Lists, also lists in lists, are flattened.
    package func values(in document: JSONValue) -> [JSONValue] {
        guard self != .all else { return Self.leaves(of: document) }
        var values = [document]
        for member in name.split(separator: ".", omittingEmptySubsequences: false) {
            values = Self.elements(of: values.compactMap { $0[String(member)] })
        }
        return values
    }

    /// All fields together, under the name that Elasticsearch has used for them.
    private static var all: Self { "_all" }

    private static func leaves(of value: JSONValue) -> [JSONValue] {
        switch value {
        case .object(let members): members.values.flatMap(leaves)
        case .array(let elements): elements.flatMap(leaves)
        default: [value]
        }
    }

    private static func elements(of values: [JSONValue]) -> [JSONValue] {
        var elements = values
        while elements.contains(where: { $0.array != nil }) { elements = elements.flatMap { $0.array ?? [$0] } }
        return elements
    }
}

extension SearchCondition {
    /// Returns a Boolean value that indicates whether one value, which isn't a list, meets the condition.
    func isMet(by value: JSONValue) -> Bool {
        if case .exists = self {
            if case .object(let members) = value { return !members.isEmpty }
            return value != .null
        }
        guard let text = value.scalarText else { return false }
        switch self {
        case .exists: return true
        case .equals(let wanted):
            return SearchComparison.isEqual(text, to: wanted, isNumber: value.isNumber)
        case .equalsSecret(let wanted):
            return SearchComparison.isEqual(text, to: wanted.rawValue, isNumber: value.isNumber)
        case .matches(let pattern):
            return pattern.matches(text)
        case .range(let lower, let upper):
            return lower.isMet(by: text, isUpper: false) && upper.isMet(by: text, isUpper: true)
        }
    }
}

extension SearchCondition.Bound {
    fileprivate func isMet(by text: String, isUpper: Bool) -> Bool {
        let order: SearchComparison.Order
        switch self {
        case .open: return true
        case .including(let bound):
            order = SearchComparison.order(of: text, to: bound)
            if order == .same { return true }
        case .excluding(let bound):
            order = SearchComparison.order(of: text, to: bound)
        }
        return order == (isUpper ? .less : .more)
    }
}

extension JSONValue {
    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .number: true
        default: false
        }
    }
}
