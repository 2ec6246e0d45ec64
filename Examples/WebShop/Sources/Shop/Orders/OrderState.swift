import SecuconnectKit

/// The state of an order: that of its payment, or one before there is a payment.
enum OrderState: String, Codable, Sendable, CaseIterable {
    /// Recorded. Its Smart Transaction isn't known yet.
    case creating
    /// Given up before a Smart Transaction was created.
    case abandoned
    /// Refused by the API because of its data, before a Smart Transaction was created.
    case rejected
    /// Not paid before the Smart Transaction expired.
    case expired
    /// Paid more than once.
    case overpaid
    case unpaid, authorized, pending, awaitingShipment, paid, delivered, disputed, refunded, failed, cancelled, unclear

    /// Creates the state of a payment.
    init(_ state: SmartTransaction.PaymentState) {
        self =
            switch state {
            case .unpaid: .unpaid
            case .authorized: .authorized
            case .pending: .pending
            case .awaitingShipment: .awaitingShipment
            case .paid: .paid
            case .delivered: .delivered
            case .disputed: .disputed
            case .refunded: .refunded
            case .failed: .failed
            case .canceled: .cancelled
            case .overpaid: .overpaid
            case .unclear: .unclear
            }
    }

    /// A Boolean value that indicates whether the payer can go to Smart Checkout.
    var isPayable: Bool { [.creating, .unpaid, .failed].contains(self) }

    /// A Boolean value that indicates whether a payment was received, which can be refunded.
    var isRefundable: Bool { [.paid, .delivered, .awaitingShipment, .overpaid].contains(self) }

    /// A Boolean value that indicates whether the state is likely to change soon.
    var isChanging: Bool { [.creating, .unpaid, .authorized, .pending, .failed, .unclear, .expired].contains(self) }

    /// A Boolean value that indicates whether the customer can only order again.
    var isOver: Bool { [.rejected, .expired, .abandoned].contains(self) }

    /// A Boolean value that indicates whether a person has to look at the order.
    var needsPerson: Bool { [.unclear, .overpaid, .disputed].contains(self) }

    /// A Boolean value that indicates whether a payment with this state has a remaining amount.
    var hasNetAmount: Bool { isRefundable || self == .refunded || self == .disputed }
}
