import Foundation
package import SecuconnectKit

extension JSONReader {
    /// Reads a document in a string together with the values in it that don't fit their property.
    package static func decodeWithDroppedValues<Value: Decodable>(
        _ type: Value.Type, from json: String
    ) throws -> (value: Value, dropped: [DroppedValue]) {
        try decodeWithDroppedValues(type, from: Data(json.utf8))
    }
}
