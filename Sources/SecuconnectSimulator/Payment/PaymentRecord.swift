import Foundation
import SecuconnectKit

/// What the server knows of a payment beside what it shows.
struct PaymentRecord {
    /// The Smart Transaction that it was made for.
    let smartID: String
    let method: PaymentMethod
    /// The amount at the beginning.
    let originalAmount: Int
    /// For a refund, the payment that it gives back.
    var original: String?
    /// For the share of one merchant in a mixed basket, the payment of the whole.
    var leading: String?
    /// The shares of the merchants in a mixed basket.
    var shares: [String] = []
    /// The refunds of the payment, those included that failed.
    var refunds: [String] = []
    /// The stored means of payment.
    var containerID: String?
    /// The address for pushes of a payment without a Smart Transaction.
    var pushURL: URL?
    /// The older direct product that the payment belongs to, such as `secupaydebits`.
    var directProduct: String?
    /// Whether the payment is a payout that was ordered, or an item of one.
    var isPayout = false
    /// Whether an invoice was assigned.
    var hasInvoice = false
    /// Whether a part was called off before any money moved.
    var wasLowered = false
}

extension ServerState {
    /// A payment's document, or the refusal of an unknown id.
    func paymentDocument(_ id: String) throws(APIError) -> JSONValue {
        guard let document = payments[id] else { throw .unknownID(id) }
        return document
    }

    func simpleStatus(ofPayment id: String) -> PaymentTransaction.SimpleStatus {
        .init(payments[id]?["details"]?["status_simple"]?.integer ?? 0)
    }

    /// What a payment amounts to now: less all refunds that may still succeed or have. Nothing if it came to nothing.
    ///
    /// A mixed basket has one payment of the whole, which contains the shares of its merchants: what is taken back of a
    /// share is taken from the whole, and no share is worth more than the whole.
    func netAmount(ofPayment id: String) -> Int {
        guard let record = paymentRecords[id] else { return 0 }
        let lost = record.shares.reduce(0) { lost, share in
            lost + (paymentRecords[share]?.originalAmount ?? 0) - ownNetAmount(ofPayment: share)
        }
        let own = max(0, ownNetAmount(ofPayment: id) - lost)
        return record.original != nil
            ? ownNetAmount(ofPayment: id) : record.leading.map { min(own, netAmount(ofPayment: $0)) } ?? own
    }

    private func ownNetAmount(ofPayment id: String) -> Int {
        if [.denied, .void].contains(simpleStatus(ofPayment: id)) { return 0 }
        // Refunds are negative.
        return (paymentRecords[id]?.refunds ?? []).reduce(payments[id]?["amount"]?.integer ?? 0) { net, refund in
            net + ownNetAmount(ofPayment: refund)
        }
    }

    /// The payments that a Smart Transaction is linked with.
    func paymentIDs(of smartID: String) -> [String] {
        (smart[smartID]?["transactions"]?.array ?? []).compactMap { $0["id"]?.string }
            .filter { paymentRecords[$0] != nil }
    }

    /// The only way in which the status of the payments behind a Smart Transaction changes. Of a mixed basket the payment
    /// of the whole alone is pushed.
    mutating func setPaymentStatus(_ status: PaymentStatus, of smartID: String) {
        for id in paymentIDs(of: smartID) {
            setStatus(status, ofPayment: id, isPushed: paymentRecords[id]?.leading == nil)
        }
    }

    /// The only way in which the status of a payment changes. A change of the simple one is pushed.
    mutating func setStatus(_ status: PaymentStatus, ofPayment id: String, isPushed: Bool = true) {
        let former = simpleStatus(ofPayment: id)
        let timestamp = timestamp
        payments.change(id) { document in
            document["status"] = .integer(status.id)
            document["status_text"] = .string(status.text)
            document["updated"] = timestamp
            document["details"]?["status"] = .integer(status.id)
            document["details"]?["status_text"] = .string(status.text)
            document["details"]?["status_simple"] = .integer(status.simple.rawValue)
            document["details"]?["status_simple_text"] = .string(status.simpleText)
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
