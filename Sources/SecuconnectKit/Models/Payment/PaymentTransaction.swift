/// One movement of money: a payment, a part of it for one merchant, or a refund.
///
/// A Smart Transaction makes its payments itself when it is prepared or started. To see what became of one, look at
/// ``Details/statusSimple`` in ``details`` and at nothing else: the other states and their texts change freely.
///
/// A refund is a payment of its own with a negative ``amount``, and the original among its ``parents``.
public struct PaymentTransaction: Codable, Hashable, Sendable {
    /// The identifier of a payment.
    public typealias ID = ResourceID<PaymentTransaction>

    /// The kind of object, `payment.transactions`.
    public var object: String?
    /// The id. Older payments have a hash in place of the usual `PCI_…`.
    public var id: ID
    /// When it was created.
    public var created: APITimestamp?
    /// When it was changed last.
    public var updated: APITimestamp?
    /// The platform on which the payment was made.
    public var platform: ResourceReference<PaymentPlatform>?
    /// The merchant who is paid.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The store in which the payment was made.
    @Indirect public var store: GeneralStore? = nil
    /// The contract of the merchant who is paid.
    @Indirect public var contract: GeneralContract? = nil
    /// The number under which payer and merchant know the payment.
    public var transactionID: Int?
    /// What this payment came out of, such as the payment that it refunds.
    public var parents: [Relation]?
    /// Other payments that belong to this one.
    public var relatedTransactions: [Relation]?
    /// The subscription that the payment is part of.
    public var subscription: ResourceReference<PaymentSubscription>?
    /// The number of the payment method.
    public var productID: Int?
    /// The payment method, in words that may be translated, such as `Vorkasse`.
    public var product: String?
    /// The payment method, by its untranslated name.
    public var productRaw: String?
    /// The server's number of the means of payment.
    public var zahlungsmittelID: Int?
    /// The number of the merchant's contract; not the id of ``contract``.
    public var contractID: Int?
    /// The amount in the minor unit; negative for a refund.
    public var amount: Int?
    /// The currency of the amounts.
    public var currency: CurrencyCode?
    /// When the payment was completed.
    public var completionDate: APITimestamp?
    /// What the payment is for; it may hold mark-up.
    public var description: String?
    /// What the payment is for, as plain text.
    public var descriptionRaw: String?
    /// The detailed state. There are many, and new ones come: prefer ``Details/statusSimple``.
    public var status: Int?
    /// The detailed state in German, to be shown and not to be compared.
    public var statusText: String?
    /// When the money arrived.
    public var incomingPaymentDate: APITimestamp?
    /// The state of the payment.
    @Indirect public var details: Details? = nil
    /// The payer.
    @Indirect public var customer: Customer? = nil
    /// The number of the terminal.
    public var tid: String?
    /// The means of payment in short, such as a masked IBAN.
    public var paymentData: SensitiveString?
    /// The name of the store.
    public var storeName: String?
    /// When the payout to the merchant was created.
    public var payoutDate: APITimestamp?
    /// The merchant's number of the invoice.
    public var invoiceNumber: String?
    /// The id that the payment has in the older interface.
    public var transactionHash: String?
    /// For a part of a mixed basket: the `reference_id` of its sub-basket.
    public var referenceID: String?
    /// What the payer wrote on the transfer.
    public var incomingPaymentPurpose: String?
    /// The account that the money came from.
    public var incomingPaymentIBAN: SensitiveString?
    /// The bank that the money came from.
    public var incomingPaymentBIC: String?
    /// The holder of the account that the money came from.
    public var accountOwner: String?
    /// Whether the payment is held back until its accrual is revoked.
    public var accrual: Bool?
    /// The merchant's number of the order.
    public var orderID: String?
    /// Whether the payment has been handed to the bank.
    public var transmittedToBank: Bool?
    /// Papers that belong to the payment.
    public var documents: [Document]?
    /// When the payment was loaded.
    public var loadDate: APITimestamp?
    /// What was bought.
    public var basket: [BasketItem]?

    /// Makes one that only has its id: for your tests.
    ///
    /// - Parameter id: its id.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case created
        case updated
        case platform
        case merchant
        case store
        case contract
        case transactionID = "trans_id"
        case parents
        case relatedTransactions = "related_transactions"
        case subscription
        case productID = "product_id"
        case product
        case productRaw = "product_raw"
        case zahlungsmittelID = "zahlungsmittel_id"
        case contractID = "contract_id"
        case amount
        case currency
        case completionDate = "completion_date"
        case description
        case descriptionRaw = "description_raw"
        case status
        case statusText = "status_text"
        case incomingPaymentDate = "incoming_payment_date"
        case details
        case customer
        case tid
        case paymentData = "payment_data"
        case storeName = "store_name"
        case payoutDate = "payout_date"
        case invoiceNumber = "invoice_number"
        case transactionHash = "transaction_hash"
        case referenceID = "reference_id"
        case incomingPaymentPurpose = "incoming_payment_purpose"
        case incomingPaymentIBAN = "incoming_payment_iban"
        case incomingPaymentBIC = "incoming_payment_bic"
        case accountOwner = "account_owner"
        case accrual
        case orderID = "order_id"
        case transmittedToBank = "transmitted_to_bank"
        case documents
        case loadDate = "load_date"
        case basket
    }
}
