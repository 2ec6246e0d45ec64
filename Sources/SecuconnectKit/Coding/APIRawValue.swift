/// A type that wraps one string or number of the API.
///
/// The conforming type gives the value a meaning. The raw value is kept and sent back unchanged. The library decodes leniently: a
/// string may arrive as a number, and a number as a string.
public protocol APIRawValue: RawRepresentable, Codable, Hashable, Sendable
where RawValue: Codable & Hashable & Sendable {
    /// Creates a value from any raw value, without validation.
    ///
    /// - Parameter rawValue: The raw value used by the API.
    init(rawValue: RawValue)
}

extension APIRawValue {
    /// Creates a value from any raw value, without validation.
    ///
    /// - Parameter rawValue: The raw value used by the API.
    public init(_ rawValue: RawValue) { self.init(rawValue: rawValue) }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension APIRawValue where RawValue == String {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    /// Creates a value from a string literal.
    ///
    /// - Parameter value: The raw value used by the API.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// A textual representation of this instance.
    ///
    /// The description is the raw value used by the API.
    public var description: String { rawValue }
}

extension APIRawValue where RawValue == Int {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(Int.self))
    }

    /// Creates a value from an integer literal.
    ///
    /// - Parameter value: The raw value used by the API.
    public init(integerLiteral value: Int) { self.init(rawValue: value) }

    /// A textual representation of this instance.
    ///
    /// The description is the raw value used by the API.
    public var description: String { String(rawValue) }
}
