extension PaymentContract {
    /// The result of taking on a merchant: the new contract, its merchant and the key to use it.
    ///
    /// - Important: The server returns ``apiKey`` only once. Store it in a safe place before you do anything else.
    public struct Identification: APIModel {
        /// The kind of object.
        public var object: String?
        /// The identifier of the new contract, which not every response has. See ``contract``.
        public var id: GeneralContract.ID?
        /// The number of the contract in the older interface.
        public var oldID: Int?
        /// The creation time.
        public var created: APITimestamp?
        /// The parent contract.
        public var parent: ResourceReference<GeneralContract>?
        /// A Boolean value that indicates whether the contract has been approved for payouts.
        public var isApproved: Bool?
        /// The new contract.
        public var contract: ResourceReference<GeneralContract>?
        /// The new merchant.
        public var merchant: ResourceReference<GeneralMerchant>?
        /// The first store of the merchant, if one was asked for.
        public var store: ResourceReference<GeneralStore>?
        /// The key of the merchant. It is a credential.
        public var apiKey: SensitiveString?
        /// The account that payers transfer money to.
        public var payInAccount: BankAccount?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id
            case oldID = "id_old"
            case created, parent
            case isApproved = "approved"
            case contract, merchant, store
            case apiKey = "apikey"
            case payInAccount = "payin_account"
        }
    }
}
