import SecuconnectKit

extension ServerState {
    /// Records that the goods were shipped or collected, which makes an invoice due.
    mutating func setDelivery(_ id: String, _ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        let document = try smartDocument(id)
        guard var delivery = members["delivery_options"], delivery.object?.isEmpty == false else {
            throw .format("delivery_options is missing")
        }
        let told = delivery["type"] ?? .null
        let type = told == .null ? Self.deliveryType(of: delivery, in: document) : told
        guard ["shipping", "collection"].contains(type) else { throw .format("delivery_options.type is unknown") }
        delivery["type"] = type
        guard status(of: id).isPaid else { throw .wrongState("The transaction hasn't been paid") }
        // A shipment can be updated and then replaces the earlier one; goods are collected only once.
        guard document["delivery_options"]?["delivered_at"] == nil else {
            throw .wrongState("The goods were collected already")
        }
        if type == "collection" { delivery["code"] = delivery["code"] ?? document["delivery_options"]?["code"] }
        smart.change(id) { $0["delivery_options"] = delivery }
        let isOrder = document["intent"] == "order"
        setStatus(isOrder ? (type == "collection" ? .collected : .shipped) : status(of: id), of: id)
        for payment in paymentIDs(of: id) where simpleStatus(ofPayment: payment) == .waitingForShipment {
            setStatus(.invoiceDue, ofPayment: payment, isPushed: paymentRecords[payment]?.leading == nil)
        }
        return try smartDocument(id)
    }

    /// Returns the type of delivery that its fields indicate, otherwise the agreed one.
    private static func deliveryType(of delivery: JSONValue, in document: JSONValue) -> JSONValue {
        if delivery["delivered_at"] != nil || delivery["store_id"] != nil { return "collection" }
        if delivery["shipped_at"] != nil || delivery["tracking_code"] != nil { return "shipping" }
        return document["delivery_options"]?["type"] ?? "shipping"
    }
}
