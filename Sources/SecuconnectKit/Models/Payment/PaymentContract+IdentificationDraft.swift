public import Foundation

extension PaymentContract {
    /// The data that a new merchant is taken on with: a contract is created and an identification begins.
    ///
    /// In practice the server needs at least a unique ``project``, a ``contact`` with address, email, phone and date of
    /// birth (and the name of a company), and a ``payoutAccount`` with owner and IBAN. Only what you set is sent.
    ///
    /// ```swift
    /// let draft = PaymentContract.IdentificationDraft(
    ///     contact: ContactDetails(
    ///         forename: "Erik", surname: "Beispiel", email: "erik@example.com"),
    ///     project: "Beispiel GmbH",
    ///     payoutAccount: BankAccount(
    ///         iban: "DE27100777770209299700", owner: "Beispiel GmbH"),
    ///     pushURL: URL(string: "https://shop.example/push"))
    /// ```
    public struct IdentificationDraft: APIModel {
        /// The merchant: a person or a company with its contact details.
        @Indirect public var contact: ContactDetails? = nil
        /// The name of the project, which must be unique for your platform.
        public var project: String?
        /// The page of the project on your platform.
        public var projectURL: URL?
        /// The website of the project or the merchant.
        public var websiteURL: URL?
        /// The merchant, if it exists already. It can only be used together with ``eventDetails``.
        public var merchantID: GeneralMerchant.ID?
        /// The event that tickets are sold for.
        public var eventDetails: GeneralContract.EventDetails?
        /// The number of the merchant category. It isn't the ISO merchant category code.
        public var merchantCategory: Int?
        /// Additional notes.
        public var notes: String?
        /// The reference on invoices to the merchant.
        public var invoiceReference: String?
        /// The account that payouts go to.
        @Indirect public var payoutAccount: BankAccount? = nil
        /// The bank account of the merchant. Undocumented; presumably the older name of ``payoutAccount``.
        @Indirect public var paymentData: BankAccount? = nil
        /// The purpose of payouts on the bank statement.
        public var payoutPurpose: String?
        /// A Boolean value that indicates whether the contract gets an account for incoming payments, which prepayments
        /// and invoices need.
        public var takesPayIns: Bool?
        /// The text on the statements of credit cards.
        public var accountStatementText: String?
        /// The prices that the merchant pays.
        public var pricing: [Pricing]?
        /// The funding threshold in minor units, 1 or more.
        public var fundingThreshold: Int?
        /// The last day of the funding.
        public var fundingEnd: CalendarDate?
        /// The interval at which interest is paid.
        public var interestPaymentInterval: InterestPaymentInterval?
        /// The request that identifies the merchant.
        public var identRequest: ServicesIdentRequest.ID?
        /// The signed contract. An uploaded document expires after 20 minutes.
        public var signedContract: DocumentUpload.ID?
        /// The brochure of the project.
        public var projectBrochure: DocumentUpload.ID?
        /// The fact sheet of the project.
        public var projectFactsheet: DocumentUpload.ID?
        /// The document with which the bank confirms the account.
        public var accountVerification: DocumentUpload.ID?
        /// The address that receives pushes about the contract, such as its approval.
        public var pushURL: URL?
        /// A Boolean value that indicates whether a store is created at the address of the merchant.
        public var createsFirstStore: Bool?
        /// The name of the first store.
        public var storeName: String?
        /// The terminal identifier of a third party.
        public var terminalID: String?
        /// The duration of the project in months, 1 or more.
        public var projectDuration: Int?
        /// The appearance of the older checkout pages.
        public var iframeOptions: IframeOptions?
        private var additionalData: AdditionalData?

        /// The card that is ordered for the merchant.
        public var cardOrder: CardOrder? {
            get { additionalData?.cardOrder }
            set { additionalData = newValue.map { AdditionalData(cardOrder: $0) } }
        }

        /// Creates a draft. Omitted values aren't sent.
        public init(
            contact: ContactDetails? = nil, project: String? = nil, projectURL: URL? = nil, websiteURL: URL? = nil,
            merchantID: GeneralMerchant.ID? = nil, eventDetails: GeneralContract.EventDetails? = nil,
            merchantCategory: Int? = nil, notes: String? = nil, invoiceReference: String? = nil,
            payoutAccount: BankAccount? = nil, paymentData: BankAccount? = nil, payoutPurpose: String? = nil,
            takesPayIns: Bool? = nil, accountStatementText: String? = nil, pricing: [Pricing]? = nil,
            fundingThreshold: Int? = nil, fundingEnd: CalendarDate? = nil,
            interestPaymentInterval: InterestPaymentInterval? = nil, identRequest: ServicesIdentRequest.ID? = nil,
            signedContract: DocumentUpload.ID? = nil, projectBrochure: DocumentUpload.ID? = nil,
            projectFactsheet: DocumentUpload.ID? = nil, accountVerification: DocumentUpload.ID? = nil,
            pushURL: URL? = nil, createsFirstStore: Bool? = nil, storeName: String? = nil, terminalID: String? = nil,
            projectDuration: Int? = nil, iframeOptions: IframeOptions? = nil, cardOrder: CardOrder? = nil
        ) {
            self.contact = contact
            self.project = project
            self.projectURL = projectURL
            self.websiteURL = websiteURL
            self.merchantID = merchantID
            self.eventDetails = eventDetails
            self.merchantCategory = merchantCategory
            self.notes = notes
            self.invoiceReference = invoiceReference
            self.payoutAccount = payoutAccount
            self.paymentData = paymentData
            self.payoutPurpose = payoutPurpose
            self.takesPayIns = takesPayIns
            self.accountStatementText = accountStatementText
            self.pricing = pricing
            self.fundingThreshold = fundingThreshold
            self.fundingEnd = fundingEnd
            self.interestPaymentInterval = interestPaymentInterval
            self.identRequest = identRequest
            self.signedContract = signedContract
            self.projectBrochure = projectBrochure
            self.projectFactsheet = projectFactsheet
            self.accountVerification = accountVerification
            self.pushURL = pushURL
            self.createsFirstStore = createsFirstStore
            self.storeName = storeName
            self.terminalID = terminalID
            self.projectDuration = projectDuration
            self.iframeOptions = iframeOptions
            self.cardOrder = cardOrder
        }

        private enum CodingKeys: String, CodingKey {
            case contact, project
            case projectURL = "project_url"
            case websiteURL = "url_website"
            case merchantID = "merchant_id"
            case eventDetails = "event_details"
            case merchantCategory = "merchant_category"
            case notes
            case invoiceReference = "invoice_reference"
            case payoutAccount = "payout_account"
            case paymentData = "payment_data"
            case payoutPurpose = "payout_purpose"
            case takesPayIns = "payin_account"
            case accountStatementText = "account_statement_text"
            case pricing
            case fundingThreshold = "funding_threshold"
            case fundingEnd = "funding_end"
            case interestPaymentInterval = "interest_payment_interval"
            case identRequest = "identrequest"
            case signedContract = "signed_contract"
            case projectBrochure = "project_brochure"
            case projectFactsheet = "project_factsheet"
            case accountVerification = "account_verification"
            case pushURL = "url_push"
            case createsFirstStore = "create_first_store"
            case storeName = "store_name"
            case terminalID = "tid"
            case projectDuration = "project_duration"
            case iframeOptions = "iframe_opts"
            case additionalData = "additional_data"
        }
    }
}

extension PaymentContract.IdentificationDraft {
    /// Refuses numbers that aren't valid.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check() throws {
        try PaymentContract.check(project: project)
        if let fundingThreshold, fundingThreshold < 1 {
            throw SecuconnectError.invalidArgument("A funding threshold is 1 or more in minor units.")
        }
        if let projectDuration, projectDuration < 1 {
            throw SecuconnectError.invalidArgument("The duration of a project is 1 month or more.")
        }
        for price in pricing ?? [] {
            let numbers = [price.disagio, price.minimumDisagio, price.fixedFee].compactMap { $0 }
            guard numbers.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
                throw SecuconnectError.invalidArgument("A price is a number that is 0 or more.")
            }
        }
        if cardOrder?.cardType == .plastic, cardOrder?.identifier == nil {
            throw SecuconnectError.invalidArgument("A plastic card needs an identifier; set it in the card order.")
        }
    }
}
