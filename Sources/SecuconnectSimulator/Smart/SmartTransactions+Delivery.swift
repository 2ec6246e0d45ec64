import SecuconnectKit

extension ServerState {
    /// Notes that the goods were shipped, or handed over.
    mutating func setDelivery(_ id: String, _ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        let document = try smartDocument(id)
        guard let delivery = members["delivery_options"], let type = delivery["type"]?.string else {
            throw .format("delivery_options is missing")
        }
        guard ["shipping", "collection"].contains(type) else { throw .format("delivery_options.type is unknown") }
        guard status(of: id).isPaid else { throw .wrongState("The transaction has not been paid") }
        // A shipment may be told again and then replaces what was told before; goods are collected only once.
        guard document["delivery_options"]?["delivered_at"] == nil else {
            throw .wrongState("The goods were collected already")
        }
        smart.change(id) { $0["delivery_options"] = delivery }
        let isOrder = document["intent"] == "order"
        setStatus(isOrder ? (type == "collection" ? .collected : .shipped) : status(of: id), of: id)
        return try smartDocument(id)
    }
}
