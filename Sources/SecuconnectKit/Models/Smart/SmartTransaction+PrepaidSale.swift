extension SmartTransaction {
    /// The sale of a prepaid product, such as phone credit, at a terminal.
    public struct PrepaidSale: APIModel {
        /// The number.
        public var id: Int?
        /// The state.
        public var status: String?
        /// The error description for developers.
        public var errorDetails: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id, status
            case errorDetails = "error_details"
        }
    }
}
