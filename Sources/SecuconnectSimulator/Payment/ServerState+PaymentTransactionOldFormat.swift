import SecuconnectKit

extension ServerState {
    /// Returns a payment in the format of the older interface: its identifier is a hash, its status a name, and the
    /// detailed status a string.
    func oldFormat(of id: String) throws(APIError) -> JSONValue {
        let document = try paymentDocument(id)
        let method = paymentRecords[id]?.method ?? ""
        var old: JSONValue = [
            "object": .string(
                "payment.\(paymentRecords[id]?.directProduct ?? Self.oldProducts[method] ?? "secupaydebits")"),
            "id": document["transaction_hash"] ?? .null,
            "status": .string(oldWord(ofPayment: id)),
            "transaction_status": .string(String(document["status"]?.integer ?? 0)),
            "demo": smart[paymentRecords[id]?.smartID ?? ""]?["is_demo"] ?? false,
        ]
        for name in ["trans_id", "amount", "currency", "order_id", "accrual"] { old[name] = document[name] }
        if method == .prepaid || method == .invoice, let number = document["trans_id"]?.integer {
            old["transfer_purpose"] = .string("TA \(number)")
        }
        return old
    }

    private static let oldProducts: [PaymentMethod: String] = [
        .creditcard: "secupaycreditcards", .debit: "secupaydebits", .invoice: "secupayinvoices",
        .prepaid: "secupayprepays", .sofort: "secupaysofort",
    ]

    /// Returns the status of a payment as a name. The vendor's tests expect two names that don't follow from the simple
    /// status: that of a payment that nobody has confirmed, and that of an invoice that waits for its shipment.
    func oldWord(ofPayment id: String) -> String {
        switch payments[id]?["status"]?.integer {
        case PaymentStatus.initial.id: return "internal_server_status"
        case PaymentStatus.shipmentAwaited.id: return "accepted"
        default: break
        }
        return switch simpleStatus(ofPayment: id) {
        case .accepted: "accepted"
        case .authorized: "authorized"
        case .denied: "denied"
        case .issue: "issue"
        case .void: "void"
        case .issueResolved: "issue_resolved"
        case .refund: "refund"
        case .pending: "pending"
        default: "proceed"
        }
    }
}
