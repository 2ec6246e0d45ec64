public import Foundation

/// A payment contract: the agreement under which a merchant takes payments.
public struct PaymentContract: APIModel {
    /// The identifier of a contract.
    ///
    /// It is the same type as the one of a ``GeneralContract``, because both resources name the same contracts. A
    /// contract can have two identifiers, an older one that begins with `PCR_` and one that begins with `GCR_`. Both
    /// can be sent; responses contain the newer one.
    public typealias ID = GeneralContract.ID

    /// The kind of object, `general.contracts` or `payment.contracts`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The number of the contract in the older interface.
    public var legacyID: Int?
    /// The creation time. In lists it has been seen to be the time of the call, so don't sort or compare by it.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The parent contract.
    public var parent: ResourceReference<GeneralContract>?
    /// The merchant that the contract belongs to.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The account that payers transfer money to.
    public var payInAccount: BankAccount?
    /// A Boolean value that indicates whether the contract is for tests only.
    public var isDemo: Bool?
    /// A Boolean value that indicates whether the contract is active: it was approved, takes payments, and is paid out.
    /// It can become `false` again.
    public var isApproved: Bool?
    /// A Boolean value that indicates whether the contract can be cloned.
    public var allowsCloning: Bool?
    /// The internal reference of the contract.
    public var internalReference: String?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id
        case legacyID = "id_old"
        case created, updated, parent, merchant
        case payInAccount = "pay_in_account"
        case isDemo = "demo"
        case isApproved = "approved"
        case allowsCloning = "allow_cloning"
        case internalReference = "internal_reference"
        case lostValues = "#lost"
    }
}

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
        public var legacyID: Int?
        /// The creation time.
        public var created: APITimestamp?
        /// The parent contract.
        public var parent: ResourceReference<GeneralContract>?
        /// A Boolean value that indicates whether the contract is active: it was approved, takes payments, and is paid out.
        /// It can become `false` again.
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
            case legacyID = "id_old"
            case created, parent
            case isApproved = "approved"
            case contract, merchant, store
            case apiKey = "apikey"
            case payInAccount = "payin_account"
        }
    }

    /// The data that a contract is cloned with, for another project of a known merchant.
    public struct CloneDraft: APIModel {
        /// The name of the project, which must be unique. The server has no use for a clone without one.
        public var project: String?
        /// The account that payouts go to.
        public var paymentData: BankAccount?
        /// The address that receives pushes about the contract and its payments.
        public var pushURL: URL?
        /// A Boolean value that indicates whether the contract gets an account for incoming payments, which prepayments
        /// and invoices need.
        public var takesPayIns: Bool?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            project: String? = nil, paymentData: BankAccount? = nil, pushURL: URL? = nil, takesPayIns: Bool? = nil
        ) {
            self.project = project
            self.paymentData = paymentData
            self.pushURL = pushURL
            self.takesPayIns = takesPayIns
        }

        private enum CodingKeys: String, CodingKey {
            case project
            case paymentData = "payment_data"
            case pushURL = "url_push"
            case takesPayIns = "payin_account"
        }
    }
}

extension PaymentContract.CloneDraft {
    /// Refuses a blank name of the project.
    func check() throws { try PaymentContract.check(project: project) }
}

extension PaymentContract {
    /// Refuses a blank name of a project.
    static func check(project: String?) throws {
        guard let project, project.trimmed.isEmpty else { return }
        throw SecuconnectError.invalidArgument("The name of the project is blank; give it a name that is unique.")
    }
}
