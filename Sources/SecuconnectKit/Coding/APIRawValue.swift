/// A thin type over one text or number of the wire.
///
/// The conforming type gives the value a meaning; the raw value is kept exactly as it came and is sent back as such.
/// Reading is lenient: a text may arrive as a number or the other way round.
public protocol APIRawValue: RawRepresentable, Codable, Hashable, Sendable
where RawValue: Codable & Hashable & Sendable {
    /// Takes any value; nothing is checked.
    ///
    /// - Parameter rawValue: the value as it stands on the wire.
    init(rawValue: RawValue)
}

extension APIRawValue {
    /// Takes any value; nothing is checked.
    ///
    /// - Parameter rawValue: the value as it stands on the wire.
    public init(_ rawValue: RawValue) { self.init(rawValue: rawValue) }

    /// Writes the raw value.
    ///
    /// - Parameter encoder: where to write to.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension APIRawValue where RawValue == String {
    /// Reads a text, or a number or truth value as a text.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` if there is no scalar.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try LenientScalar.string(from: decoder))
    }

    /// Takes a value that is written in the source.
    ///
    /// - Parameter value: the value as it stands on the wire.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// The value as it stands on the wire.
    public var description: String { rawValue }
}

extension APIRawValue where RawValue == Int {
    /// Reads a whole number, or a text that is one.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` if there is no whole number.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try LenientScalar.int(from: decoder))
    }

    /// Takes a value that is written in the source.
    ///
    /// - Parameter value: the value as it stands on the wire.
    public init(integerLiteral value: Int) { self.init(rawValue: value) }

    /// The value as it stands on the wire.
    public var description: String { String(rawValue) }
}
