import SecuconnectKit

/// The statuses of a Smart Transaction.
enum SmartStatus: String, CaseIterable {
    case created, processing, approved, pending, ok, received, shipped, collection, collected
    case failed, cancelled, aborted

    /// A Boolean value that indicates whether a payer can still pay, or pay with another method.
    var isPayable: Bool { [.created, .processing, .approved, .failed].contains(self) }

    /// A Boolean value that indicates whether the payment is complete, so that the goods may be delivered.
    var isPaid: Bool { [.ok, .received, .shipped, .collection, .collected].contains(self) }

    /// Returns the status of a captured payment. With a purchase order the goods still have to be delivered.
    static func captured(_ document: JSONValue) -> SmartStatus {
        guard document["intent"] == "order" else { return .ok }
        return document["delivery_options"]?["type"] == "collection" ? .collection : .received
    }
}

extension ServerState {
    /// Returns the status of an existing transaction.
    func status(of id: String) -> SmartStatus {
        smart[id]?["status"]?.string.flatMap(SmartStatus.init(rawValue:)) ?? .created
    }

    /// Sets the status of a transaction. No other method changes it after the creation.
    mutating func setStatus(_ status: SmartStatus, of id: String) {
        let timestamp = timestamp
        // The code is shown to collect the goods.
        let needsCode = status == .collection && smart[id]?["delivery_options"]?["code"]?.string == nil
        let code = needsCode ? identifiers.nextPickupCode() : nil
        smart.change(id) { document in
            if let code { document["delivery_options"]?["code"] = .string(code) }
            document["status"] = .string(status.rawValue)
            document["updated"] = timestamp
        }
    }

    /// Returns the document of a transaction, or refuses an unknown identifier.
    func smartDocument(_ id: String) throws(APIError) -> JSONValue {
        guard let document = smart[id] else { throw .unknownID(id) }
        return document
    }
}
