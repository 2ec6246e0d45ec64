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
    /// The values of the response that couldn't be read; `nil` if there are none.
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

extension PrepaidReport {
    /// The data that a report is created from.
    public struct Draft: APIModel {
        /// The merchant.
        public var merchant: GeneralMerchant.ID
        /// The store.
        public var store: GeneralStore.ID
        /// The device.
        public var smartDevice: SmartDevice.ID
        /// The identifier of the terminal in the virtual terminal client (VTC).
        public var vtcTerminalID: Int
        /// The beginning of the period, with time zone. Undocumented; without it the period presumably begins at the
        /// last report.
        public var periodStart: APITimestamp?
        /// The end of the period, with time zone.
        public var periodEnd: APITimestamp?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            merchant: GeneralMerchant.ID, store: GeneralStore.ID, smartDevice: SmartDevice.ID,
            vtcTerminalID: Int, periodStart: APITimestamp? = nil, periodEnd: APITimestamp? = nil
        ) {
            self.merchant = merchant
            self.store = store
            self.smartDevice = smartDevice
            self.vtcTerminalID = vtcTerminalID
            self.periodStart = periodStart
            self.periodEnd = periodEnd
        }

        private enum CodingKeys: String, CodingKey {
            case merchant, store
            case smartDevice = "smart_device"
            case vtcTerminalID = "vtc_tid"
            case periodStart = "report_from"
            case periodEnd = "report_to"
        }
    }
}

extension PrepaidReport.Draft {
    /// Refuses a period that ends before it begins.
    func check() throws {
        if let start = periodStart?.date, let end = periodEnd?.date, end < start {
            throw SecuconnectError.invalidArgument("The period ends before it begins; exchange its dates.")
        }
    }
}
