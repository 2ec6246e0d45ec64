extension SmartTransaction {
    /// The merchant, in short.
    public struct MerchantSummary: Codable, Hashable, Sendable {
        /// Always `general.merchants`, where the server says so.
        public var object: String?
        /// The id.
        public var id: ResourceID<GeneralMerchant>?
        /// The company's name.
        public var companyName: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object
            case id
            case companyName = "companyname"
        }
    }
}
