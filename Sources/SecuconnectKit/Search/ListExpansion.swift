/// The references that are replaced by full objects.
public struct ListExpansion: OpenEnum, ExpressibleByStringLiteral {
    /// The raw value used by the API.
    public var rawValue: String

    /// Creates a value from a raw value.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// All references.
    public static let all: Self = "all"
}
