/// The name of a predefined query of the server.
public struct ListPreset: OpenEnum, ExpressibleByStringLiteral {
    /// The raw value used by the API.
    public var rawValue: String

    /// Creates a value from a raw value.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The objects of the account itself.
    public static let own: Self = "own"
}
