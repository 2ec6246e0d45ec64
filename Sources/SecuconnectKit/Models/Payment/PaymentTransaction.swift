public import Foundation

/// A payment, the part of one merchant of a payment, or a refund.
///
/// The server creates the payments of a Smart Transaction when it is prepared or started. Base decisions on
/// ``Details/simpleStatus`` in ``details`` only: the other states and their strings can change at any time.
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
    public var transactionCode: Int?
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
    public var instrumentID: Int?
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
    /// The number of the detailed state. Values are added at any time; prefer ``Details/simpleStatus``.
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
    public var terminalID: String?
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
    public var hasAccrual: Bool?
    /// The merchant's order number.
    public var orderID: String?
    /// A Boolean value that indicates whether the payment has been transmitted to the bank.
    public var isTransmittedToBank: Bool?
    /// The documents of the payment.
    public var documents: [Document]?
    /// The load time of the payment.
    public var loadDate: APITimestamp?
    /// The items of the basket.
    public var basket: [BasketItem]?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance with an identifier only, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, platform, merchant, store, contract
        case transactionCode = "trans_id"
        case parents
        case relatedTransactions = "related_transactions"
        case subscription
        case productID = "product_id"
        case product
        case productRaw = "product_raw"
        case instrumentID = "zahlungsmittel_id"
        case contractID = "contract_id"
        case amount, currency
        case completionDate = "completion_date"
        case description
        case descriptionRaw = "description_raw"
        case status
        case statusText = "status_text"
        case incomingPaymentDate = "incoming_payment_date"
        case details, customer
        case terminalID = "tid"
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
        case hasAccrual = "accrual"
        case orderID = "order_id"
        case isTransmittedToBank = "transmitted_to_bank"
        case documents
        case loadDate = "load_date"
        case basket
        case lostValues = "#lost"
    }
}

extension PaymentTransaction {
    /// A related payment.
    public struct Relation: APIModel {
        /// The kind of object, `payment.transactions`.
        public var object: String?
        /// The identifier of the related payment.
        public var id: PaymentTransaction.ID?
        /// The transaction number of the related payment.
        public var transactionCode: Int?
        /// The number of the relation type; 19 leads from a refund to its original.
        public var refTypeID: Int?
        /// The relation type in German.
        public var refTypeRaw: String?
        /// The direction of the relation.
        public var hierarchy: Direction?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id
            case transactionCode = "trans_id"
            case refTypeID = "ref_type_id"
            case refTypeRaw = "ref_type_raw"
            case hierarchy
        }
    }
}

extension PaymentTransaction.Relation {
    /// The direction of a relation.
    public struct Direction: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The related payment is the parent.
        public static let parent: Self = "parent"
        /// The related payment is the child.
        public static let child: Self = "child"
    }
}

extension PaymentTransaction {
    /// The name of the payer of a payment.
    public struct Customer: APIModel {
        /// The company name.
        public var companyName: String?
        /// The salutation.
        public var salutation: String?
        /// The academic or other title.
        public var title: String?
        /// The given name.
        public var forename: String?
        /// The family name.
        public var surname: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case companyName = "companyname"
            case salutation, title, forename, surname
        }
    }

    /// A document of a payment, such as a request for payment.
    public struct Document: APIModel {
        /// The address of the document.
        public var url: URL?
        /// The format of the file, such as `pdf`.
        public var type: String?
        /// The type of document in German.
        public var documentType: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case url, type
            case documentType = "document_type"
        }
    }
}

extension PaymentTransaction.ID {
    /// A Boolean value that indicates whether it belongs to one of the older direct products, which have a second name.
    var isLegacy: Bool { !rawValue.hasPrefix("PCI_") }

    /// The identifier that a response in the old format has; `nil` if it may be another one.
    ///
    /// The server returns the hash when it was asked for `PCI_…`, and presumably for a part of a mixed basket, which is
    /// the hash, an underscore and a number.
    var expectedHash: String? { isLegacy && !rawValue.contains("_") ? rawValue : nil }
}
