extension PaymentTransaction {
    /// The name of the payer of a payment.
    public struct Customer: APIModel {
        /// The company name.
        public var companyName: String?
        /// The salutation.
        public var salutation: String?
        /// The academic or other title.
        public var title: String?
        /// The given name.
        public var forename: String?
        /// The family name.
        public var surname: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case companyName = "companyname"
            case salutation, title, forename, surname
        }
    }
}
