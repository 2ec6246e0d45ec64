import Foundation

/// A row of a result. Its columns are read from the first to the last.
package struct SQLRow: Hashable, Sendable {
    private var rest: ArraySlice<SQLValue>

    package init(_ values: [SQLValue]) { rest = values[...] }

    /// Reads the next column.
    ///
    /// - Throws: ``UnreadableColumn`` if it's null or has another type.
    package mutating func next<Value: SQLReadable>() throws -> Value {
        guard let value: Value = try nextIfPresent() else { throw UnreadableColumn() }
        return value
    }

    /// Reads the next column; `nil` for null.
    ///
    /// - Throws: ``UnreadableColumn`` if it has another type.
    package mutating func nextIfPresent<Value: SQLReadable>() throws -> Value? {
        guard let value = rest.popFirst() else { throw UnreadableColumn() }
        guard value != .null else { return nil }
        guard let value = Value(value) else { throw UnreadableColumn() }
        return value
    }

    /// Reads the next column, whose text is the raw value of a type.
    ///
    /// - Throws: ``UnreadableColumn`` if there is no such value.
    package mutating func nextCase<Value: RawRepresentable<String>>() throws -> Value {
        guard let value = Value(rawValue: try next()) else { throw UnreadableColumn() }
        return value
    }

    /// Reads the next column, whose text is JSON; `nil` for null.
    ///
    /// - Throws: The error of the decoder.
    package mutating func nextJSONIfPresent<Value: Decodable>() throws -> Value? {
        guard let text: String = try nextIfPresent() else { return nil }
        return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }

    /// Reads the next column, whose text is JSON.
    ///
    /// - Throws: ``UnreadableColumn`` if it's null, or the error of the decoder.
    package mutating func nextJSON<Value: Decodable>() throws -> Value {
        guard let value: Value = try nextJSONIfPresent() else { throw UnreadableColumn() }
        return value
    }
}

/// The error of a column that doesn't have the expected type.
package struct UnreadableColumn: Error {}
