extension PaymentTransaction {
    /// A document of a payment, such as a request for payment.
    public struct Document: APIModel {
        /// The address of the document.
        public var url: String?
        /// The format of the file, such as `pdf`.
        public var type: String?
        /// The type of document in German.
        public var documentType: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case url, type
            case documentType = "document_type"
        }
    }
}
