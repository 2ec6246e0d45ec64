/// The meaning of a payment's status check for the delivery of goods.
///
/// A payment is sound only if every required value was read. A missing or unknown value is unclear.
enum PaymentVerdict: Hashable, Sendable {
    /// Accepted, with a remaining amount.
    case sound
    /// Accepted, and due after the goods were sent.
    case awaitingShipment
    /// Not decided yet.
    case waiting
    /// Canceled or refunded, without a remaining amount.
    case gone
    /// Accepted, with a later problem.
    case disputed
    /// Denied, only begun, in an unknown state, or unreadable.
    case unclear

    /// A Boolean value that indicates whether the merchant keeps the amount of the payment.
    var keepsMoney: Bool { self == .sound || self == .awaitingShipment }

    /// Creates a verdict from a status check.
    ///
    /// - Parameters:
    ///   - check: The status check.
    ///   - currency: The required currency of the payment; nil if it isn't known.
    init(_ check: PaymentTransaction.StatusCheck, currency: CurrencyCode?) {
        let isUnreadable = check.lostValues?.contains(anyOf: "status_simple", "amount", "currency") ?? false
        let isForeign = !(check.currency?.isSame(as: currency) ?? true)
        let amount = isUnreadable || isForeign ? nil : check.amount
        self.init(check.statusSimple, amount: amount)
    }

    private init(_ status: PaymentTransaction.SimpleStatus?, amount: Int?) {
        switch status {
        case .issue?: self = .disputed
        case .void?, .refund?: self = .gone
        case .pending?, .onHold?: self = .waiting
        case .accepted?, .authorized?, .paid?, .issueResolved?: self.init(accepted: .sound, amount: amount)
        case .waitingForShipment?: self.init(accepted: .awaitingShipment, amount: amount)
        case .subscriptionApproved?, .containerAuthorized?:
            // Storing a means of payment, or beginning a subscription, costs nothing.
            self = amount ?? -1 >= 0 ? .sound : .unclear
        default: self = .unclear
        }
    }

    private init(accepted verdict: Self, amount: Int?) {
        switch amount {
        case 0?: self = .gone
        case let amount? where amount > 0: self = verdict
        default: self = .unclear
        }
    }
}

extension CurrencyCode {
    fileprivate func isSame(as other: CurrencyCode?) -> Bool {
        other.map { rawValue.uppercased() == $0.rawValue.uppercased() } ?? true
    }
}

extension PaymentTransaction.ID {
    /// A Boolean value that indicates whether it belongs to one of the older direct products, which have a second name.
    var isOfOldFormat: Bool { !rawValue.hasPrefix("PCI_") }
}
