package import Foundation

extension JSONReader {
    /// Reads a document together with the values in it that don't fit their property.
    ///
    /// - Parameters:
    ///   - type: The type of the value.
    ///   - data: The document.
    /// - Returns: The value, and the values that were read as `nil` or left out.
    /// - Throws: `DecodingError`.
    package static func decodeWithDroppedValues<Value: Decodable>(
        _ type: Value.Type, from data: Data
    ) throws -> (value: Value, dropped: [DroppedValue]) {
        let dropped = DroppedValueCollector()
        var reader = JSONReader()
        reader.dropped = dropped
        return (try reader.decode(type, from: data), dropped.all)
    }
}
