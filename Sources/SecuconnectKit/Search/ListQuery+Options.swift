extension ListQuery {
    /// The name of a query that the server has ready.
    public struct Preset: OpenEnum, ExpressibleByStringLiteral {
        /// The name as it stands on the wire.
        public var rawValue: String

        /// Takes a name; nothing is checked.
        ///
        /// - Parameter rawValue: the name as it stands on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The account's own objects.
        public static let own: Self = "own"
    }

    /// Which references are replaced by what they refer to.
    public struct Expansion: OpenEnum, ExpressibleByStringLiteral {
        /// The name of a field, or `all`.
        public var rawValue: String

        /// Takes the name of a field; nothing is checked.
        ///
        /// - Parameter rawValue: the name as it stands on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// All of them.
        public static let all: Self = "all"
    }

    /// Whether the answer describes the fields.
    public struct Meta: OpenEnum, ExpressibleByStringLiteral {
        /// The word as it stands on the wire.
        public var rawValue: String

        /// Takes a word; nothing is checked.
        ///
        /// - Parameter rawValue: the word as it stands on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Beside the objects.
        public static let included: Self = "true"
        /// In place of the objects.
        public static let only: Self = "only"
    }
}
