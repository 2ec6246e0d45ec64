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
