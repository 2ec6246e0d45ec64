extension LoyaltyCustomer {
    /// The data that a customer is created from or changed to.
    public struct Draft: APIModel {
        /// The merchant that the customer belongs to.
        public var merchant: GeneralMerchant.ID?
        /// The contact details that the merchant enters.
        @Indirect public var merchantContact: ContactDetails? = nil
        /// The customer number in the system of the merchant.
        public var customerNumber: String?
        /// The note of the merchant.
        public var note: String?
        /// The consent of the customer to communication.
        public var consentForCommunication: Consent?
        /// The additional data of the merchant, a JSON object.
        public var additionalData: JSONValue?
        /// A Boolean value that indicates whether to remove the personal data of the customer, presumably for good. It
        /// is only for updates.
        public var anonymize: Bool?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            merchant: GeneralMerchant.ID? = nil, merchantContact: ContactDetails? = nil, customerNumber: String? = nil,
            note: String? = nil, consentForCommunication: Consent? = nil, additionalData: JSONValue? = nil,
            anonymize: Bool? = nil
        ) {
            self.merchant = merchant
            self.merchantContact = merchantContact
            self.customerNumber = customerNumber
            self.note = note
            self.consentForCommunication = consentForCommunication
            self.additionalData = additionalData
            self.anonymize = anonymize
        }

        private enum CodingKeys: String, CodingKey {
            case merchant
            case merchantContact = "merchant_contact"
            case customerNumber = "customernumber"
            case note
            case consentForCommunication = "consent_for_communication"
            case additionalData = "additional_data"
            case anonymize
        }
    }
}
