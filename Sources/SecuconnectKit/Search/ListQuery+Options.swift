extension ListQuery {
    /// The name of a predefined query of the server.
    public struct Preset: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The objects of the account itself.
        public static let own: Self = "own"
    }

    /// The references that are replaced by full objects.
    public struct Expansion: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// All references.
        public static let all: Self = "all"
    }

    /// A value that tells whether the response describes the fields.
    public struct Meta: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The description in addition to the objects.
        public static let included: Self = "true"
        /// The description in place of the objects.
        public static let only: Self = "only"
    }
}
