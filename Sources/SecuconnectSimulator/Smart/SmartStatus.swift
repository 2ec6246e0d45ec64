import SecuconnectKit

/// The states that a Smart Transaction goes through.
enum SmartStatus: String, CaseIterable {
    case created, processing, approved, pending, ok, received, shipped, collection, collected
    case failed, cancelled, aborted

    /// Whether a payer may still pay, or pay another way.
    var isPayable: Bool { [.created, .processing, .approved, .failed].contains(self) }

    /// Whether the money is there, so that the goods may go out.
    var isPaid: Bool { [.ok, .received, .shipped, .collection, .collected].contains(self) }

    /// Where a captured payment leads to: with a purchase order the goods are still to be handed over.
    static func captured(_ document: JSONValue) -> SmartStatus {
        guard document["intent"] == "order" else { return .ok }
        return document["delivery_options"]?["type"] == "collection" ? .collection : .received
    }
}

extension ServerState {
    /// The status of a transaction that exists.
    func status(of id: String) -> SmartStatus {
        smart[id]?["status"]?.string.flatMap(SmartStatus.init(rawValue:)) ?? .created
    }

    /// The only way in which a status changes after the creation.
    mutating func setStatus(_ status: SmartStatus, of id: String) {
        let timestamp = timestamp
        // Whoever comes for the goods shows this.
        let needsCode = status == .collection && smart[id]?["delivery_options"]?["code"]?.string == nil
        let code = needsCode ? identifiers.nextPickupCode() : nil
        smart.change(id) { document in
            if let code { document["delivery_options"]?["code"] = .string(code) }
            document["status"] = .string(status.rawValue)
            document["updated"] = timestamp
        }
    }

    /// A transaction's document, or the refusal of an unknown id.
    func smartDocument(_ id: String) throws(APIError) -> JSONValue {
        guard let document = smart[id] else { throw .unknownID(id) }
        return document
    }
}
