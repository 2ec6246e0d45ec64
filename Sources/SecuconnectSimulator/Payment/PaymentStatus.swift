import SecuconnectKit

/// A detailed status of a Payment Transaction with its simple status.
///
/// Simple statuses are documented. Detailed numbers are the real ones where they are known; the others are the
/// simulator's own.
struct PaymentStatus {
    let id: Int
    let text: String
    let simple: PaymentTransaction.SimpleStatus
    let simpleText: String

    static let initial = PaymentStatus(id: 1, text: "begonnen", simple: .proceed, simpleText: "proceed")
    static let accepted = PaymentStatus(id: 6, text: "abgeschlossen", simple: .accepted, simpleText: "accepted")
    /// The status of a shipped invoice, which the payer now has to pay.
    static let invoiceDue = PaymentStatus(
        id: 86, text: "abgeschlossen (Rechnung offen)", simple: .accepted, simpleText: "accepted")
    static let authorized = PaymentStatus(id: 9, text: "vorautorisiert", simple: .authorized, simpleText: "authorized")
    static let denied = PaymentStatus(id: 8, text: "abgelehnt", simple: .denied, simpleText: "denied")
    static let chargedBack = PaymentStatus(id: 69, text: "Chargeback", simple: .issue, simpleText: "issue")
    static let void = PaymentStatus(id: 10, text: "storniert", simple: .void, simpleText: "void")
    static let issueResolved = PaymentStatus(
        id: 70, text: "Problem behoben", simple: .issueResolved, simpleText: "issue resolved")
    /// The status of a payment that was refunded completely, and of a refund that waits for the bank.
    static let refunded = PaymentStatus(id: 11, text: "Gutschrift", simple: .refund, simpleText: "refund")
    static let pending = PaymentStatus(id: 20, text: "in Bearbeitung", simple: .pending, simpleText: "pending")
    static let prepaymentAwaited = PaymentStatus(
        id: 25, text: "Vorkasse wartend", simple: .authorized, simpleText: "authorized")
    static let shipmentAwaited = PaymentStatus(
        id: 85, text: "wartet auf Versand", simple: .waitingForShipment, simpleText: "waiting for shipment")

    /// The statuses that the testing system can set.
    static let all = [
        initial, accepted, invoiceDue, authorized, denied, chargedBack, void, issueResolved, refunded, pending,
        prepaymentAwaited, shipmentAwaited,
    ]
}

/// The progress of a payment, which decides how it can be canceled.
enum PaymentStage {
    /// No money has moved, so it can be reduced or canceled.
    case open
    /// The money has moved, so it can be refunded.
    case executed
    /// Nothing can be refunded: it failed, was refunded, or was charged back by the payer's bank.
    case ended

    init(_ simple: PaymentTransaction.SimpleStatus) {
        switch simple {
        case .proceed, .authorized, .created, .pending, .onHold, .waitingForShipment: self = .open
        case .accepted, .paid, .issueResolved: self = .executed
        default: self = .ended
        }
    }
}
