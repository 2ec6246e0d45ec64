/// A value that tells whether the response describes the fields.
public struct ListMeta: OpenEnum, ExpressibleByStringLiteral {
    /// The raw value used by the API.
    public var rawValue: String

    /// Creates a value from a raw value.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The description in addition to the objects.
    public static let included: Self = "true"
    /// The description in place of the objects.
    public static let only: Self = "only"
}
