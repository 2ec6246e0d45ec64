/// What the status check of one payment means for the goods.
///
/// A payment counts as sound only if everything that says so was read. What is missing or unknown is unclear.
enum PaymentVerdict: Hashable, Sendable {
    /// Accepted, and something of it is left.
    case sound
    /// Accepted, and due once the goods were sent.
    case awaitingShipment
    /// Not decided yet.
    case waiting
    /// Cancelled or refunded: nothing is left.
    case gone
    /// Accepted, with a problem since.
    case disputed
    /// Denied, only begun, in an unknown state, or not readable.
    case unclear

    /// Judges a status check.
    ///
    /// - Parameters:
    ///   - check: The status check, as it was read.
    ///   - currency: The currency that the payment must have; nil if it isn't known.
    init(_ check: APIResponse<PaymentTransaction.StatusCheck>, currency: CurrencyCode?) {
        let isUnreadable = check.droppedValues.contains { dropped in
            ["status_simple", "amount", "currency"].contains(where: dropped.isIn)
        }
        let isForeign = !(check.value.currency?.isSame(as: currency) ?? true)
        let amount = isUnreadable || isForeign ? nil : check.value.amount
        self.init(check.value.statusSimple, amount: amount)
    }

    private init(_ status: PaymentTransaction.SimpleStatus?, amount: Int?) {
        switch status {
        case .issue?: self = .disputed
        case .void?, .refund?: self = .gone
        case .pending?, .onHold?: self = .waiting
        case .accepted?, .authorized?, .paid?, .issueResolved?: self.init(accepted: .sound, amount: amount)
        case .waitingForShipment?: self.init(accepted: .awaitingShipment, amount: amount)
        case .subscriptionApproved?, .containerAuthorized?:
            // To store a means of payment, or to begin a subscription, costs nothing.
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
    /// Whether it is one of the older direct products, which have a second name.
    var isOfOldFormat: Bool { !rawValue.hasPrefix("PCI_") }
}
