extension SmartTransaction.DeliveryOptions {
    /// Goods that are sent.
    public struct Shipping: Codable, Hashable, Sendable {
        /// When they were sent.
        public var shippedAt: APITimestamp?
        /// Who carries them.
        public var shippedBy: String?
        /// The number to follow them by.
        public var trackingCode: String?
        /// The number of your invoice.
        public var invoiceNumber: String?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - shippedAt: when they were sent.
        ///   - shippedBy: who carries them.
        ///   - trackingCode: the number to follow them by.
        ///   - invoiceNumber: the number of your invoice.
        public init(
            shippedAt: APITimestamp? = nil,
            shippedBy: String? = nil,
            trackingCode: String? = nil,
            invoiceNumber: String? = nil
        ) {
            self.shippedAt = shippedAt
            self.shippedBy = shippedBy
            self.trackingCode = trackingCode
            self.invoiceNumber = invoiceNumber
        }

        private enum CodingKeys: String, CodingKey {
            case shippedAt = "shipped_at"
            case shippedBy = "shipped_by"
            case trackingCode = "tracking_code"
            case invoiceNumber = "invoice_number"
        }
    }

    /// Goods that the payer comes for.
    public struct Collection: Codable, Hashable, Sendable {
        /// When the payer wants to come.
        public var scheduledSlot: TimeSlot?
        /// Where the goods wait.
        public var storeID: ResourceID<GeneralStore>?
        /// When they were handed over.
        public var deliveredAt: APITimestamp?
        /// What the payer says or shows to get them.
        public var code: String?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - scheduledSlot: when the payer wants to come.
        ///   - storeID: where the goods wait.
        ///   - deliveredAt: when they were handed over.
        ///   - code: what the payer says or shows to get them.
        public init(
            scheduledSlot: TimeSlot? = nil,
            storeID: ResourceID<GeneralStore>? = nil,
            deliveredAt: APITimestamp? = nil,
            code: String? = nil
        ) {
            self.scheduledSlot = scheduledSlot
            self.storeID = storeID
            self.deliveredAt = deliveredAt
            self.code = code
        }

        private enum CodingKeys: String, CodingKey {
            case scheduledSlot = "scheduled_slot"
            case storeID = "store_id"
            case deliveredAt = "delivered_at"
            case code
        }
    }

    /// A span of time.
    public struct TimeSlot: Codable, Hashable, Sendable {
        /// When it begins.
        public var startDate: APITimestamp?
        /// When it ends.
        public var endDate: APITimestamp?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - startDate: when it begins.
        ///   - endDate: when it ends.
        public init(startDate: APITimestamp? = nil, endDate: APITimestamp? = nil) {
            self.startDate = startDate
            self.endDate = endDate
        }

        private enum CodingKeys: String, CodingKey {
            case startDate = "start_date"
            case endDate = "end_date"
        }
    }
}
