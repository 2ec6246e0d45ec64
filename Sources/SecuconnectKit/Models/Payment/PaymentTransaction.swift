/// A payment, the part of one merchant of a payment, or a refund.
///
/// The server creates the payments of a Smart Transaction when it is prepared or started. Base decisions on
/// ``Details/statusSimple`` in ``details`` only: the other states and their strings can change at any time.
///
/// A refund is a separate payment with a negative ``amount`` and the original among its ``parents``.
public struct PaymentTransaction: APIModel {
    /// The identifier of a payment.
    public typealias ID = ResourceID<PaymentTransaction>

    /// The kind of object, `payment.transactions`.
    public var object: String?
    /// The identifier. Older payments have a hash instead of `PCI_…`.
    public var id: ID
    /// The creation time.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The platform of the payment.
    public var platform: ResourceReference<PaymentPlatform>?
    /// The merchant that receives the payment.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The store of the payment.
    @Indirect public var store: GeneralStore? = nil
    /// The contract of the merchant.
    @Indirect public var contract: GeneralContract? = nil
    /// The transaction number, which payer and merchant see.
    public var transactionID: Int?
    /// The parent payments, such as the original of a refund.
    public var parents: [Relation]?
    /// The related payments.
    public var relatedTransactions: [Relation]?
    /// The subscription that the payment belongs to.
    public var subscription: ResourceReference<PaymentSubscription>?
    /// The number of the payment method.
    public var productID: Int?
    /// The name of the payment method, which can be translated, such as `Vorkasse`.
    public var product: String?
    /// The untranslated name of the payment method.
    public var productRaw: String?
    /// The number of the means of payment on the server.
    public var zahlungsmittelID: Int?
    /// The number of the merchant's contract. It isn't the identifier of ``contract``.
    public var contractID: Int?
    /// The amount in minor units; negative for a refund.
    public var amount: Int?
    /// The currency.
    public var currency: CurrencyCode?
    /// The completion time.
    public var completionDate: APITimestamp?
    /// The purpose of the payment. It can contain markup.
    public var description: String?
    /// The purpose of the payment as plain text.
    public var descriptionRaw: String?
    /// The number of the detailed state. Values are added at any time; prefer ``Details/statusSimple``.
    public var status: Int?
    /// The detailed state in German, for display only.
    public var statusText: String?
    /// The time when the money arrived.
    public var incomingPaymentDate: APITimestamp?
    /// The state of the payment.
    @Indirect public var details: Details? = nil
    /// The payer.
    @Indirect public var customer: Customer? = nil
    /// The terminal number.
    public var tid: String?
    /// A summary of the means of payment, such as a masked IBAN.
    public var paymentData: SensitiveString?
    /// The name of the store.
    public var storeName: String?
    /// The creation time of the payout to the merchant.
    public var payoutDate: APITimestamp?
    /// The merchant's invoice number.
    public var invoiceNumber: String?
    /// The identifier of the payment in the older interface.
    public var transactionHash: String?
    /// The `reference_id` of the sub-basket, for a part of a mixed basket.
    public var referenceID: String?
    /// The purpose that the payer entered for the transfer.
    public var incomingPaymentPurpose: String?
    /// The IBAN of the account that the money came from.
    public var incomingPaymentIBAN: SensitiveString?
    /// The BIC of the bank that the money came from.
    public var incomingPaymentBIC: String?
    /// The name of the holder of the account that the money came from.
    public var accountOwner: String?
    /// A Boolean value that indicates whether the payout is withheld until the accrual is revoked.
    public var accrual: Bool?
    /// The merchant's order number.
    public var orderID: String?
    /// A Boolean value that indicates whether the payment has been transmitted to the bank.
    public var transmittedToBank: Bool?
    /// The documents of the payment.
    public var documents: [Document]?
    /// The load time of the payment.
    public var loadDate: APITimestamp?
    /// The items of the basket.
    public var basket: [BasketItem]?
    /// The values of the response that couldn't be read; nil if there are none.
    public var lostValues: LostValues?

    /// Creates an instance with an identifier only, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, platform, merchant, store, contract
        case transactionID = "trans_id"
        case parents
        case relatedTransactions = "related_transactions"
        case subscription
        case productID = "product_id"
        case product
        case productRaw = "product_raw"
        case zahlungsmittelID = "zahlungsmittel_id"
        case contractID = "contract_id"
        case amount, currency
        case completionDate = "completion_date"
        case description
        case descriptionRaw = "description_raw"
        case status
        case statusText = "status_text"
        case incomingPaymentDate = "incoming_payment_date"
        case details, customer, tid
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
        case lostValues = "#lost"
    }
}
