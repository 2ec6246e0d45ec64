package import Foundation

/// A value of a column or of a parameter.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case bytes(Data)

    /// Creates a text; null for `nil`.
    package init(_ text: String?) { self = text.map { .text($0) } ?? .null }

    /// Creates an integer; null for `nil`.
    package init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .null }

    /// Creates a number; null for `nil`.
    package init(_ number: Double?) { self = number.map { .real($0) } ?? .null }

    /// Creates the JSON text of a value; null for `nil`.
    package init(json value: (some Encodable)?) throws {
        self = try value.map { .text(String(decoding: try JSONEncoder().encode($0), as: UTF8.self)) } ?? .null
    }
}

/// A type whose values are read from columns.
package protocol SQLReadable {
    /// Creates a value; `nil` if the column has another type. PostgreSQL returns texts for all types.
    init?(_ value: SQLValue)
}

extension String: SQLReadable {
    package init?(_ value: SQLValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension Int: SQLReadable {
    package init?(_ value: SQLValue) {
        switch value {
        case .integer(let integer): self = integer
        case .text(let text): self.init(text)
        default: return nil
        }
    }
}

extension Double: SQLReadable {
    package init?(_ value: SQLValue) {
        switch value {
        case .real(let number): self = number
        case .integer(let integer): self = Double(integer)
        case .text(let text): self.init(text)
        default: return nil
        }
    }
}

extension Data: SQLReadable {
    package init?(_ value: SQLValue) {
        switch value {
        case .bytes(let bytes): self = bytes
        case .text(let text): self.init(hexadecimal: text)
        default: return nil
        }
    }
}
