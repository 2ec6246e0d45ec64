import Foundation
import SecuconnectKit

extension JSONValue {
    /// A scalar value as a string; `nil` for null, a list or an object.
    var scalarText: String? {
        switch self {
        case .null, .array, .object: nil
        case .bool(let flag): String(flag)
        case .integer(let number): String(number)
        case .number(let number): number.description
        case .string(let text): text
        }
    }
}
