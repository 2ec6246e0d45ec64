public import Foundation

/// A payout to a merchant that was carried out, with the amounts that it is made of.
///
/// The API has no list of the single payments of a payout: they are in its ``documents``.
public struct PaymentPayout: APIModel {
    /// The identifier of a payout.
    public typealias ID = ResourceID<PaymentPayout>

    /// The kind of object, `payment.payouts`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The name of the store.
    public var storeName: String?
    /// The merchant that receives the money.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The transaction number in the older interface.
    public var transactionCode: Int?
    /// The amount of the payout transaction, in minor units. For what arrives see ``payoutAmount``.
    public var amount: Int?
    /// The currency of all amounts.
    public var currency: CurrencyCode?
    /// The time of the payout.
    public var date: APITimestamp?
    /// The simple state.
    public var simpleStatus: PaymentTransaction.SimpleStatus?
    /// The simple state as text.
    public var simpleStatusText: String?
    /// The detailed state.
    public var statusID: Int?
    /// The name of the receiver.
    public var receiver: String?
    /// The purpose on the bank statement.
    public var purpose: String?
    /// The documents that list the single payments.
    public var documents: [Document]?
    /// The number of the payment product.
    public var productID: Int?
    /// The refunds that were deducted, in minor units.
    public var refundAmount: Int?
    /// The shares of stakeholders that were deducted, in minor units.
    public var stakeholderAmount: Int?
    /// The claims that were deducted, in minor units.
    public var claimAmount: Int?
    /// The invoices that were deducted, in minor units.
    public var invoiceAmount: Int?
    /// The other items, in minor units.
    public var miscAmount: Int?
    /// The amount that arrives, in minor units.
    public var payoutAmount: Int?
    /// The sum of the payments, in minor units.
    public var transactionVolume: Int?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a payout, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id
        case storeName = "store_name"
        case merchant
        case transactionCode = "trans_id"
        case amount, currency, date
        case simpleStatus = "simple_status_id"
        case simpleStatusText = "simple_status_description"
        case statusID = "trans_status_id"
        case receiver, purpose, documents
        case productID = "product_id"
        case refundAmount = "refund_amount"
        case stakeholderAmount = "stakeholder_amount"
        case claimAmount = "claim_amount"
        case invoiceAmount = "invoice_amount"
        case miscAmount = "misc_amount"
        case payoutAmount = "payout_amount"
        case transactionVolume = "transaction_volume"
        case lostValues = "#lost"
    }
}

extension PaymentPayout {
    /// A document that lists the payments of a payout.
    public struct Document: APIModel {
        /// The address of the document.
        public var url: URL?
        /// The format of the document.
        public var type: Kind?

        /// Creates an instance without values, for tests.
        public init() {}

        /// The format of a document.
        public struct Kind: OpenEnum, ExpressibleByStringLiteral {
            /// The raw value used by the API.
            public var rawValue: String

            /// Creates a value from a raw value.
            public init(rawValue: String) { self.rawValue = rawValue }

            /// Comma-separated values.
            public static let csv: Self = "csv"
            /// A PDF document.
            public static let pdf: Self = "pdf"
        }
    }
}
