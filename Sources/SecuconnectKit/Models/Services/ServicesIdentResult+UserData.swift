extension ServicesIdentResult {
    /// The personal data of a person, as it was checked.
    public struct UserData: APIModel {
        /// The date of birth.
        public var dob: Value?
        /// The place of birth.
        public var birthplace: Value?
        /// The given name.
        public var forename: Value?
        /// The family name.
        public var surname: Value?
        /// The nationality.
        public var nationality: Value?
        /// The gender.
        public var gender: Value?
        /// The postal address.
        public var address: UserAddress?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// The postal address of a person, as it was checked.
    public struct UserAddress: APIModel {
        /// The street.
        public var street: Value?
        /// The house number.
        public var streetNumber: Value?
        /// The city.
        public var city: Value?
        /// The postal code.
        public var postalCode: Value?
        /// The country.
        public var country: Value?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case street
            case streetNumber = "street_number"
            case city
            case postalCode = "postal_code"
            case country
        }
    }

    /// An identity document.
    public struct Document: APIModel {
        /// The country that issued the document.
        public var country: Value?
        /// The day of issue.
        public var dateIssued: Value?
        /// The authority that issued the document.
        public var issuedBy: Value?
        /// The number of the document.
        public var number: Value?
        /// The type of document.
        public var type: Value?
        /// The day on which the document expires.
        public var validUntil: Value?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case country
            case dateIssued = "dateissued"
            case issuedBy = "issuedby"
            case number, type
            case validUntil = "validuntil"
        }
    }

    /// A value that was checked.
    public struct Value: APIModel {
        /// The value. It can be blank.
        public var value: SensitiveString?
        /// The result of the check.
        public var status: Status?

        /// Creates an instance without values, for tests.
        public init() {}

        /// The result of the check of a value.
        public struct Status: OpenEnum, ExpressibleByStringLiteral {
            /// The raw value used by the API.
            public var rawValue: String

            /// Creates a value from a raw value.
            public init(rawValue: String) { self.rawValue = rawValue }

            /// The value is that of the request.
            public static let match: Self = "MATCH"
            /// The value isn't part of the request.
            public static let new: Self = "NEW"
        }
    }
}

extension ServicesIdentResult.Value {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        guard let fields = try? decoder.container(keyedBy: CodingKeys.self) else {
            // Some values have been seen without a status.
            value = try SensitiveString(from: decoder)
            return
        }
        value = try fields.decodeIfPresent(SensitiveString.self, forKey: .value)
        status = try fields.decodeIfPresent(Status.self, forKey: .status)
    }
}
