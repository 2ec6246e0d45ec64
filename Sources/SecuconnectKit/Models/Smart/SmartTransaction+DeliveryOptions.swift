extension SmartTransaction {
    /// The delivery of the goods.
    public enum DeliveryOptions: Hashable, Sendable {
        /// A delivery by shipping.
        case shipping(Shipping)
        /// A delivery by collection.
        case collection(Collection)
        /// A delivery of an unknown type, as raw JSON.
        case other(JSONValue)
    }

    /// A request to record the delivery of the goods. Fields of an earlier delivery that are omitted are erased.
    public struct DeliveryUpdate: APIModel {
        /// The delivery of the goods.
        @Indirect public var deliveryOptions: DeliveryOptions? = nil

        /// Creates a request with a delivery.
        ///
        /// - Parameter deliveryOptions: The delivery by shipping or collection.
        public init(_ deliveryOptions: DeliveryOptions) { self.deliveryOptions = deliveryOptions }

        private enum CodingKeys: String, CodingKey {
            case deliveryOptions = "delivery_options"
        }
    }
}

extension SmartTransaction.DeliveryOptions: APIModel {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: StringCodingKey.self)
        let kind = try members.decodeIfPresent(String.self, forKey: Self.kindKey) ?? Self.kind(of: members.allKeys)
        switch kind {
        case "shipping": self = .shipping(try Shipping(from: decoder))
        case "collection": self = .collection(try Collection(from: decoder))
        default: self = .other(try JSONValue(from: decoder))
        }
    }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .shipping(let shipping):
            try shipping.encode(to: encoder)
            try Self.encode(kind: "shipping", to: encoder)
        case .collection(let collection):
            try collection.encode(to: encoder)
            try Self.encode(kind: "collection", to: encoder)
        case .other(let value):
            try value.encode(to: encoder)
        }
    }

    private static let kindKey = StringCodingKey("type")

    private static func encode(kind: String, to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: StringCodingKey.self)
        try container.encode(kind, forKey: kindKey)
    }

    private static func kind(of members: [StringCodingKey]) -> String? {
        let names = Set(members.map(\.stringValue))
        let ofShipping: Set = ["shipped_at", "shipped_by", "tracking_code", "invoice_number"]
        let ofCollection: Set = ["scheduled_slot", "store_id", "delivered_at", "code"]
        if !names.isDisjoint(with: ofShipping) { return "shipping" }
        return names.isDisjoint(with: ofCollection) ? nil : "collection"
    }
}

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
