/// A report of the prepaid sales of a terminal.
public struct PrepaidReport: APIModel {
    /// The identifier of a report.
    public typealias ID = ResourceID<PrepaidReport>

    /// The kind of object, `prepaid.reports`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The creation time.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The merchant.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The store.
    public var store: ResourceReference<GeneralStore>?
    /// The device.
    public var device: ResourceReference<SmartDevice>?
    /// The total in minor units.
    public var amount: Int?
    /// The identifier of the terminal in the virtual terminal client (VTC).
    public var vtcTerminalID: String?
    /// The beginning of the period.
    public var periodStart: APITimestamp?
    /// The end of the period.
    public var periodEnd: APITimestamp?
    /// The lines at the top of the receipt.
    public var receiptHeader: [SmartTransaction.ReceiptLine]?
    /// The lines of the receipt.
    public var receipt: [SmartTransaction.ReceiptLine]?
    /// The values of the response that couldn't be read; nil if there are none.
    public var lostValues: LostValues?

    /// Creates a report, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, merchant, store, device, amount
        case vtcTerminalID = "vtc_tid"
        case periodStart = "report_from"
        case periodEnd = "report_to"
        case receiptHeader = "receipt_header"
        case receipt
        case lostValues = "#lost"
    }
}
