/// A transaction of a card terminal, as the card acquirer booked it.
///
/// The API doesn't send its currency. To find the payment, compare ``transactionCode`` with
/// ``PaymentTransaction/transactionCode``.
public struct CardProcessingTransaction: APIModel {
    /// The identifier of a transaction.
    public typealias ID = ResourceID<CardProcessingTransaction>

    /// The kind of object, `cardprocessing.transactions`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The time of creation.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The merchant that receives the money.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The store of the terminal.
    @Indirect public var store: GeneralStore? = nil
    /// The name of the store.
    public var storeName: String?
    /// The related transactions.
    public var relatedTransactions: [PaymentTransaction.Relation]?
    /// The transaction number of the payment.
    public var transactionCode: Int?
    /// The identifier of the card terminal.
    public var terminalID: String?
    /// The date or time of the end-of-day report that includes the transaction.
    public var endOfDayDate: APITimestamp?
    /// The identifier of the end-of-day report that includes the transaction.
    public var endOfDayID: String?
    /// The amount in minor units.
    public var amount: Int?
    /// The trace number of the terminal.
    public var traceNumber: Int?
    /// The number of the receipt.
    public var receiptNumber: String?
    /// The card product.
    public var product: String?
    /// The number of the report.
    public var reportID: Int?
    /// The type of the report. Its values are undocumented.
    public var reportType: Int?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a transaction, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, merchant, store
        case storeName = "store_name"
        case relatedTransactions = "related_transactions"
        case transactionCode = "trans_id"
        case terminalID = "tid"
        case endOfDayDate = "end_of_day_date"
        case endOfDayID = "end_of_day_id"
        case amount
        case traceNumber = "trace"
        case receiptNumber = "receipt_number"
        case product
        case reportID = "ref_report_id"
        case reportType = "ref_report_type"
        case lostValues = "#lost"
    }
}
