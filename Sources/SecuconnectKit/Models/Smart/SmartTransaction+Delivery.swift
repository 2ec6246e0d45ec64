extension SmartTransaction.DeliveryOptions {
    /// A delivery by shipping.
    public struct Shipping: APIModel {
        /// The shipping time.
        public var shippedAt: APITimestamp?
        /// The carrier.
        public var shippedBy: String?
        /// The tracking number.
        public var trackingCode: String?
        /// The merchant's invoice number.
        public var invoiceNumber: String?

        /// Creates an instance. Omitted values aren't sent.
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

    /// A delivery by collection: the payer picks up the goods.
    public struct Collection: APIModel {
        /// The time slot that the payer has chosen.
        public var scheduledSlot: TimeSlot?
        /// The store where the payer collects the goods.
        public var storeID: ResourceID<GeneralStore>?
        /// The handover time.
        public var deliveredAt: APITimestamp?
        /// The code that the payer presents to collect the goods.
        public var code: String?

        /// Creates an instance. Omitted values aren't sent.
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

    /// A time slot.
    public struct TimeSlot: APIModel {
        /// The start time.
        public var startDate: APITimestamp?
        /// The end time.
        public var endDate: APITimestamp?

        /// Creates an instance. Omitted values aren't sent.
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
