import SecuconnectKit

/// A detailed status of a Payment Transaction with the simple one that it counts as.
///
/// Simple numbers and texts are documented. Detailed numbers are where they are known; those of the other states are
/// the simulator's own.
struct PaymentStatus {
    let id: Int
    let text: String
    let simple: PaymentTransaction.SimpleStatus
    let simpleText: String

    static let initial = PaymentStatus(id: 1, text: "begonnen", simple: .proceed, simpleText: "proceed")
    static let accepted = PaymentStatus(id: 6, text: "abgeschlossen", simple: .accepted, simpleText: "accepted")
    /// A shipped invoice, which the payer now has to pay.
    static let invoiceDue = PaymentStatus(
        id: 86, text: "abgeschlossen (Rechnung offen)", simple: .accepted, simpleText: "accepted")
    static let authorized = PaymentStatus(id: 9, text: "vorautorisiert", simple: .authorized, simpleText: "authorized")
    static let denied = PaymentStatus(id: 8, text: "abgelehnt", simple: .denied, simpleText: "denied")
    static let chargedBack = PaymentStatus(id: 69, text: "Chargeback", simple: .issue, simpleText: "issue")
    static let void = PaymentStatus(id: 10, text: "storniert", simple: .void, simpleText: "void")
    static let issueResolved = PaymentStatus(
        id: 70, text: "Problem behoben", simple: .issueResolved, simpleText: "issue resolved")
    /// Of a payment of which nothing is left, and of a refund that waits for the bank.
    static let refunded = PaymentStatus(id: 11, text: "Gutschrift", simple: .refund, simpleText: "refund")
    static let pending = PaymentStatus(id: 20, text: "in Bearbeitung", simple: .pending, simpleText: "pending")
    static let prepaymentAwaited = PaymentStatus(
        id: 25, text: "Vorkasse wartend", simple: .authorized, simpleText: "authorized")
    static let shipmentAwaited = PaymentStatus(
        id: 85, text: "wartet auf Versand", simple: .waitingForShipment, simpleText: "waiting for shipment")
}

/// How far a payment has come, as far as taking it back is concerned.
enum PaymentStage {
    /// No money has moved: it can be lowered or called off.
    case open
    /// The money has moved: it can be given back.
    case executed
    /// Nothing can be taken back: it came to nothing, was given back, or the payer's bank took it back itself.
    case ended

    init(_ simple: PaymentTransaction.SimpleStatus) {
        switch simple {
        case .proceed, .authorized, .created, .pending, .onHold, .waitingForShipment: self = .open
        case .accepted, .paid, .issueResolved: self = .executed
        default: self = .ended
        }
    }
}
