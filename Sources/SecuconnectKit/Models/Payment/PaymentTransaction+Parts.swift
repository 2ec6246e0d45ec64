extension PaymentTransaction {
    /// The payer of a payment: the name and nothing more.
    public struct Customer: Codable, Hashable, Sendable {
        /// The company.
        public var companyName: String?
        /// The form of address.
        public var salutation: String?
        /// An academic or other title.
        public var title: String?
        /// The first name.
        public var forename: String?
        /// The family name.
        public var surname: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case companyName = "companyname"
            case salutation
            case title
            case forename
            case surname
        }
    }

    /// A paper that belongs to a payment, such as a request for payment.
    public struct Document: Codable, Hashable, Sendable {
        /// Where to fetch it.
        public var url: String?
        /// The format of the file, such as `pdf`.
        public var type: String?
        /// What the paper is, in German.
        public var documentType: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case url
            case type
            case documentType = "document_type"
        }
    }

    /// Another payment, and how it belongs to this one.
    public struct Relation: Codable, Hashable, Sendable {
        /// The kind of object, `payment.transactions`.
        public var object: String?
        /// The id of the other payment.
        public var id: PaymentTransaction.ID?
        /// The number of the other payment.
        public var transactionID: Int?
        /// The kind of relation; 19 leads from a refund to its original.
        public var refTypeID: Int?
        /// The kind of relation in German.
        public var refTypeRaw: String?
        /// Which of the two came first.
        public var hierarchy: Direction?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object
            case id
            case transactionID = "trans_id"
            case refTypeID = "ref_type_id"
            case refTypeRaw = "ref_type_raw"
            case hierarchy
        }
    }
}

extension PaymentTransaction.Relation {
    /// Where the other payment stands.
    public struct Direction: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The other one came first.
        public static let parent: Self = "parent"
        /// The other one came out of this one.
        public static let child: Self = "child"
    }
}
