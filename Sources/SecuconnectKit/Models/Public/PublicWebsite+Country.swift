extension PublicWebsite {
    /// A country with its names.
    public struct Country: APIModel {
        /// The country as two capital letters (ISO 3166-1), such as `DE`.
        public var isoCode: String?
        /// The German name.
        public var germanName: String?
        /// The English name.
        public var englishName: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case isoCode = "iso_code"
            case germanName = "de"
            case englishName = "en"
        }
    }
}
