extension SmartTransaction {
    /// The sale of a prepaid product, such as phone credit, at a terminal.
    public struct PrepaidSale: Codable, Hashable, Sendable {
        /// Its number.
        public var id: Int?
        /// How far it has come.
        public var status: String?
        /// What went wrong, for developers.
        public var errorDetails: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id
            case status
            case errorDetails = "error_details"
        }
    }
}
