extension PaymentContainer {
    /// The result of the validation of an IBAN.
    public struct IBANValidation: APIModel {
        /// The number that was sent with the IBAN.
        public var reference: Int?
        /// A Boolean value that indicates whether the IBAN is valid.
        public var isValid: Bool?
        /// The IBAN.
        public var iban: SensitiveString?
        /// The BIC of the bank.
        public var bic: String?
        /// The name of the bank.
        public var bankName: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case reference = "id"
            case isValid = "valid"
            case iban, bic
            case bankName = "bankname"
        }
    }
}
