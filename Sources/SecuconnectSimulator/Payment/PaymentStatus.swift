/// A detailed status of a Payment Transaction with the simple one that it counts as.
///
/// Simple numbers and texts are documented. Detailed numbers are where they are known; those of the other states are the
/// simulator's own.
struct PaymentStatus {
    let id: Int
    let text: String
    let simple: Int
    let simpleText: String

    static let initial = PaymentStatus(id: 1, text: "begonnen", simple: 0, simpleText: "proceed")
    static let accepted = PaymentStatus(id: 6, text: "abgeschlossen", simple: 1, simpleText: "accepted")
    static let authorized = PaymentStatus(id: 9, text: "vorautorisiert", simple: 2, simpleText: "authorized")
    static let denied = PaymentStatus(id: 8, text: "abgelehnt", simple: 3, simpleText: "denied")
    static let void = PaymentStatus(id: 10, text: "storniert", simple: 5, simpleText: "void")
    static let refunded = PaymentStatus(id: 11, text: "Gutschrift", simple: 7, simpleText: "refund")
    static let pending = PaymentStatus(id: 20, text: "in Bearbeitung", simple: 10, simpleText: "pending")
    static let prepaymentAwaited = PaymentStatus(
        id: 25, text: "Vorkasse wartend", simple: 2, simpleText: "authorized")
    static let shipmentAwaited = PaymentStatus(
        id: 85, text: "wartet auf Versand", simple: 14, simpleText: "waiting for shipment")

    /// Simple statuses in which the money has moved, so that taking it back is a refund.
    static let simpleOfExecuted: Set<Int> = [1, 9, 14]

    /// Simple statuses of payments that came to their end without money, or with all of it given back.
    static let simpleOfEnded: Set<Int> = [3, 5, 7]
}
