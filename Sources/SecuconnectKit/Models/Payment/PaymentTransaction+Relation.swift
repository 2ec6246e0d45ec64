extension PaymentTransaction {
    /// A related payment.
    public struct Relation: APIModel {
        /// The kind of object, `payment.transactions`.
        public var object: String?
        /// The identifier of the related payment.
        public var id: PaymentTransaction.ID?
        /// The transaction number of the related payment.
        public var transactionID: Int?
        /// The number of the relation type; 19 leads from a refund to its original.
        public var refTypeID: Int?
        /// The relation type in German.
        public var refTypeRaw: String?
        /// The direction of the relation.
        public var hierarchy: Direction?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id
            case transactionID = "trans_id"
            case refTypeID = "ref_type_id"
            case refTypeRaw = "ref_type_raw"
            case hierarchy
        }
    }
}

extension PaymentTransaction.Relation {
    /// The direction of a relation.
    public struct Direction: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The related payment is the parent.
        public static let parent: Self = "parent"
        /// The related payment is the child.
        public static let child: Self = "child"
    }
}
