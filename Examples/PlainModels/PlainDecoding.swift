import Foundation

// The models of SecuconnectKit once more, compiled from the very same files but without their tolerance: the overloads
// of `decodeIfPresent` are left out, so that synthesised `Codable` calls the standard library's, and scalars are read
// in one way only. The benchmark compares the two; nobody else needs this.

/// Reads scalars as they are spelled.
enum LenientScalar {
    static func int(from decoder: any Decoder) throws -> Int { try decoder.singleValueContainer().decode(Int.self) }

    static func string(from decoder: any Decoder) throws -> String {
        try decoder.singleValueContainer().decode(String.self)
    }

    static func bool(from decoder: any Decoder) throws -> Bool { try decoder.singleValueContainer().decode(Bool.self) }
}

/// A list that is decoded as it is spelled.
struct LenientList<Element: Decodable>: Decodable {
    let elements: [Element]

    init(from decoder: any Decoder) throws { elements = try [Element](from: decoder) }
}

extension String {
    /// The string without white space at both ends.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// Stands in for the client's error, which the models throw when a program passes what can't be meant.
enum SecuconnectError: Error {
    case invalidArgument(String)
}
