import Foundation
import SecuconnectKit

/// The data of a payment that the server doesn't return.
struct PaymentRecord: Codable {
    /// The Smart Transaction of the payment.
    let smartID: String
    let method: PaymentMethod
    /// The original amount.
    let originalAmount: Int
    /// The original payment of a refund.
    var original: String?
    /// The payment of the whole, for the share of a merchant in a mixed basket.
    var leading: String?
    /// The shares of the merchants in a mixed basket.
    var shares: [String] = []
    /// The refunds of the payment, including failed ones.
    var refunds: [String] = []
    /// The parts of a refund of the whole that the merchants of the shares give back, by share.
    var parts: [String: Int] = [:]
    /// The amounts that contracts of third parties get out of the payment, or give back with a refund.
    var stakeholders: [String: Int] = [:]
    /// The stored means of payment.
    var containerID: String?
    /// The URL for pushes of a payment without a Smart Transaction.
    var pushURL: URL?
    /// The older direct product that the payment belongs to, such as `secupaydebits`.
    var directProduct: String?
    /// A Boolean value that indicates whether the payment is a payout that was ordered, or an item of one.
    var isPayout = false
    /// A Boolean value that indicates whether an invoice was assigned.
    var hasInvoice = false
    /// A Boolean value that indicates whether a part was canceled before any money moved.
    var wasLowered = false
}

extension ServerState {
    /// Returns the document of a payment, or refuses an unknown identifier.
    func paymentDocument(_ id: String) throws(APIError) -> JSONValue {
        guard let document = payments[id] else { throw .unknownID(id) }
        return document
    }

    func simpleStatus(ofPayment id: String) -> PaymentTransaction.SimpleStatus {
        .init(payments[id]?["details"]?["status_simple"]?.integer ?? 0)
    }

    func stage(ofPayment id: String) -> PaymentStage { PaymentStage(simpleStatus(ofPayment: id)) }

    /// Returns the payments of a Smart Transaction.
    func paymentIDs(of smartID: String) -> [String] {
        (smart[smartID]?["transactions"]?.array ?? []).compactMap { $0["id"]?.string }
            .filter { paymentRecords[$0] != nil }
    }

    /// Sets the status of all payments of a Smart Transaction. No other method changes it. For a mixed basket only the
    /// payment of the whole is pushed.
    mutating func setPaymentStatus(_ status: PaymentStatus, of smartID: String) {
        for id in paymentIDs(of: smartID) {
            let isShare = paymentRecords[id]?.leading != nil
            // A share that was captured or canceled alone has gone ahead of the whole.
            guard !isShare || stage(ofPayment: id) == .open else { continue }
            setStatus(status, ofPayment: id, isPushed: !isShare)
        }
    }

    /// Sets the status of a payment. No other method changes it. A change of the simple status is pushed.
    mutating func setStatus(_ status: PaymentStatus, ofPayment id: String, isPushed: Bool = true) {
        let former = simpleStatus(ofPayment: id)
        let timestamp = timestamp
        let isIncoming = paymentRecords[id].map { $0.original == nil && !$0.isPayout } ?? false
        payments.change(id) { document in
            document["status"] = .integer(status.id)
            document["status_text"] = .string(status.text)
            document["updated"] = timestamp
            document["details"]?["status"] = .integer(status.id)
            document["details"]?["status_text"] = .string(status.text)
            document["details"]?["status_simple"] = .integer(status.simple.rawValue)
            document["details"]?["status_simple_text"] = .string(status.simpleText)
            if isIncoming { document.noteDates(of: status, at: timestamp) }
        }
        if isPushed, former != status.simple { pushPayment(id, type: "changed") }
    }

    mutating func setAmount(_ amount: Int, ofPayment id: String) {
        let timestamp = timestamp
        payments.change(id) { document in
            document["amount"] = .integer(amount)
            document["details"]?["amount"] = .integer(amount)
            document["updated"] = timestamp
        }
    }
}

extension JSONValue {
    /// Adds the dates of a payment with a new status: of its completion, and of the arrival of its money.
    mutating func noteDates(of status: PaymentStatus, at timestamp: JSONValue) {
        guard status.simple == .accepted else { return }
        self["completion_date"] = self["completion_date"] ?? timestamp
        // The payer of an invoice that is due hasn't paid.
        guard status.id != PaymentStatus.invoiceDue.id else { return }
        self["incoming_payment_date"] = self["incoming_payment_date"] ?? timestamp
    }
}
