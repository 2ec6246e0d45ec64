extension GeneralMerchant {
    /// The name and address of a merchant.
    public struct User: APIModel {
        /// The full name.
        public var name: String?
        /// The given name.
        public var forename: String?
        /// The family name.
        public var surname: String?
        /// The company name.
        public var companyName: String?
        /// The name of the project, unique among the contracts.
        public var projectName: String?
        /// The addresses.
        public var address: [GeoAddress]?
        /// The email addresses.
        public var email: [Email]?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case name, forename, surname
            case companyName = "companyname"
            case projectName = "project_name"
            case address, email
        }
    }

    /// An email address.
    public struct Email: APIModel {
        /// The type of address.
        public var type: String?
        /// The email address.
        public var formatted: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case type
            case formatted = "email_formatted"
        }
    }

    /// The assignment by another object.
    public struct Assignment: APIModel {
        /// The kind of the assigning object.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<AnyResource>?
        /// A Boolean value that indicates whether the assigning object is the owner.
        public var isOwner: Bool?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id
            case isOwner = "owner"
        }
    }

    /// The invitation by another object.
    public struct Invitation: APIModel {
        /// The kind of the inviting object.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<AnyResource>?
        /// The email address of the inviting person.
        public var invited: String?

        /// Creates an instance without values, for tests.
        public init() {}
    }
}
