/// The identifier of an object on the server, such as `STX_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ`.
///
/// `Resource` is the type of the object, so the identifier of a payment can't be passed for a Smart Transaction. Most
/// identifiers are three capitals, an underscore and thirty capitals or digits, but older ones are hashes or numbers.
/// An identifier is checked only when it becomes part of a path (see ``APIPath``).
public struct ResourceID<Resource>: APIRawValue, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The raw value used by the API.
    public var rawValue: String

    /// Creates a value from a raw value.
    public init(rawValue: String) { self.rawValue = rawValue }
}
