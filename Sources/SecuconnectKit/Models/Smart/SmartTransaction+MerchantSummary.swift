extension SmartTransaction {
    /// A summary of a merchant.
    public struct MerchantSummary: APIModel {
        /// The kind of object, `general.merchants`.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<GeneralMerchant>?
        /// The company name.
        public var companyName: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id
            case companyName = "companyname"
        }
    }
}
