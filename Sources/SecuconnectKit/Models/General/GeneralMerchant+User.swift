extension GeneralMerchant {
    /// Who a merchant is.
    public struct User: Codable, Hashable, Sendable {
        /// Forename and surname in one text.
        public var name: String?
        /// The first name.
        public var forename: String?
        /// The family name.
        public var surname: String?
        /// The company.
        public var companyName: String?
        /// The name of the project, unique among the contracts.
        public var projectName: String?
        /// Addresses.
        public var address: [GeoAddress]?
        /// E-mail addresses.
        public var email: [Email]?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case name
            case forename
            case surname
            case companyName = "companyname"
            case projectName = "project_name"
            case address
            case email
        }
    }

    /// An e-mail address.
    public struct Email: Codable, Hashable, Sendable {
        /// What the address is for.
        public var type: String?
        /// The address itself.
        public var formatted: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case type
            case formatted = "email_formatted"
        }
    }

    /// Whom something has been assigned by.
    public struct Assignment: Codable, Hashable, Sendable {
        /// The kind of object that assigned it.
        public var object: String?
        /// Its id.
        public var id: ResourceID<AnyResource>?
        /// Whether it is the owner too.
        public var isOwner: Bool?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object
            case id
            case isOwner = "owner"
        }
    }

    /// Whom something has been invited by.
    public struct Invitation: Codable, Hashable, Sendable {
        /// The kind of object that invited it.
        public var object: String?
        /// Its id.
        public var id: ResourceID<AnyResource>?
        /// The e-mail address of the person who invited.
        public var invited: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object
            case id
            case invited
        }
    }
}
