extension SearchField {
    /// The fields of a customer within another object.
    public struct Customer: Hashable, Sendable {
        let prefix: String

        /// The identifier of the customer.
        public var id: SearchField { SearchField(prefix + ".id") }
        /// The first and last name.
        public var name: SearchField { SearchField(prefix + ".contact.name") }
        /// The first name.
        public var forename: SearchField { SearchField(prefix + ".contact.forename") }
        /// The last name.
        public var surname: SearchField { SearchField(prefix + ".contact.surname") }
        /// The name of the company.
        public var companyName: SearchField { SearchField(prefix + ".contact.companyname") }
        /// The email address.
        public var email: SearchField { SearchField(prefix + ".contact.email") }
        /// The landline number.
        public var phone: SearchField { SearchField(prefix + ".contact.phone") }
        /// The mobile number.
        public var mobile: SearchField { SearchField(prefix + ".contact.mobile") }
        /// The date of birth.
        public var dateOfBirth: SearchField { SearchField(prefix + ".contact.dob") }
        /// The street.
        public var street: SearchField { SearchField(prefix + ".contact.address.street") }
        /// The city.
        public var city: SearchField { SearchField(prefix + ".contact.address.city") }
        /// The postal code.
        public var postalCode: SearchField { SearchField(prefix + ".contact.address.postal_code") }
        /// The country's ISO 3166 code of two letters.
        public var country: SearchField { SearchField(prefix + ".contact.address.country") }
    }
}
