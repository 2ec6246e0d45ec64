extension SmartTransaction {
    /// How the goods get to the payer.
    public enum DeliveryOptions: Hashable, Sendable {
        /// They are sent.
        case shipping(Shipping)
        /// The payer comes for them.
        case collection(Collection)
        /// A way that is not known here: the object as it stands on the wire.
        case other(JSONValue)
    }

    /// What is sent to say how the goods got to the payer. Members of an earlier delivery that are left out are erased.
    public struct DeliveryUpdate: Codable, Hashable, Sendable {
        /// How the goods got to the payer.
        @Indirect public var deliveryOptions: DeliveryOptions? = nil

        /// Says how the goods got to the payer.
        ///
        /// - Parameter deliveryOptions: shipped or collected.
        public init(_ deliveryOptions: DeliveryOptions) { self.deliveryOptions = deliveryOptions }

        private enum CodingKeys: String, CodingKey {
            case deliveryOptions = "delivery_options"
        }
    }
}

extension SmartTransaction.DeliveryOptions: Codable {
    /// Reads the way that `type` names, or else the one that the members tell.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` if there is no object.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: AnyKey.self)
        let kind = try members.decodeIfPresent(String.self, forKey: Self.kindKey) ?? Self.kind(of: members.allKeys)
        switch kind {
        case "shipping": self = .shipping(try Shipping(from: decoder))
        case "collection": self = .collection(try Collection(from: decoder))
        default: self = .other(try JSONValue(from: decoder))
        }
    }

    /// Writes the members and, for the known ways, their `type`.
    ///
    /// - Parameter encoder: where to write to.
    /// - Throws: what the encoder throws.
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

    private static let kindKey = AnyKey("type")

    private static func encode(kind: String, to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: AnyKey.self)
        try container.encode(kind, forKey: kindKey)
    }

    private static func kind(of members: [AnyKey]) -> String? {
        let names = Set(members.map(\.stringValue))
        let ofShipping: Set = ["shipped_at", "shipped_by", "tracking_code", "invoice_number"]
        let ofCollection: Set = ["scheduled_slot", "store_id", "delivered_at", "code"]
        if !names.isDisjoint(with: ofShipping) { return "shipping" }
        return names.isDisjoint(with: ofCollection) ? nil : "collection"
    }
}
