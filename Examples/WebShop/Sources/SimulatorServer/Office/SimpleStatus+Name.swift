import SecuconnectKit

extension PaymentTransaction.SimpleStatus {
    /// The name of the status for people, otherwise its number.
    var name: String { Self.names[self] ?? String(rawValue) }

    private static let names: [Self: String] = [
        .proceed: "proceed", .accepted: "accepted", .authorized: "authorized", .denied: "denied", .issue: "issue",
        .void: "void", .issueResolved: "issue resolved", .refund: "refunded", .created: "created", .paid: "paid",
        .pending: "pending", .waitingForShipment: "waiting for shipment",
    ]
}
