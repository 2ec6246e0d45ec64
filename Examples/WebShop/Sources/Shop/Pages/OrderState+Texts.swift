extension OrderState {
    /// The heading for customers.
    var heading: ShopText {
        switch self {
        case .creating: .preparingHeading
        case .unpaid, .failed: .almostDoneHeading
        case .cancelled, .abandoned, .expired: .canceledHeading
        case .rejected: .rejectedHeading
        case .disputed: .contactHeading
        case .refunded: .refundedHeading
        case .authorized, .pending, .awaitingShipment, .paid, .delivered, .overpaid, .unclear: .thankYouHeading
        }
    }

    /// The explanation for customers.
    var explanation: ShopText {
        switch self {
        case .creating: .creatingText
        case .unpaid: .unpaidText
        case .failed: .failedText
        case .authorized, .pending: .pendingText
        case .awaitingShipment: .invoiceText
        case .paid: .paidText
        case .delivered: .deliveredText
        case .disputed: .disputedText
        case .refunded: .refundedText
        case .cancelled, .abandoned: .canceledText
        case .expired: .expiredText
        case .rejected: .rejectedText
        case .overpaid: .overpaidText
        case .unclear: .unclearText
        }
    }

    /// The steps that follow, for customers.
    var nextSteps: [ShopText] {
        switch self {
        case .creating, .unpaid, .failed: [.nextPay, .nextPack, .nextSend]
        case .authorized, .pending: [.nextTransfer, .nextPack, .nextSend]
        case .awaitingShipment: [.nextPack, .nextSend, .nextInvoice]
        case .paid, .overpaid: [.nextPack, .nextSend]
        case .delivered, .disputed, .refunded, .cancelled, .abandoned, .expired, .rejected, .unclear: []
        }
    }

    /// The kind of notice that the state is.
    var mood: String {
        switch self {
        case .paid, .delivered, .awaitingShipment: "good"
        case .failed, .disputed, .cancelled, .abandoned, .rejected, .expired: "bad"
        default: "info"
        }
    }

    /// The color of the state for the merchant.
    var color: String {
        switch self {
        case .paid, .delivered: "good"
        case .unclear, .overpaid, .disputed, .failed, .rejected: "bad"
        case .authorized, .pending, .awaitingShipment, .refunded: "info"
        case .creating, .unpaid, .cancelled, .abandoned, .expired: "gray"
        }
    }

    /// The number of seconds after which the page is loaded again; `nil` if the state won't change soon.
    var refresh: Int? {
        switch self {
        case .creating, .unpaid, .authorized, .pending: 3
        case .failed, .unclear: 10
        default: nil
        }
    }

    /// The name for the merchant.
    var name: ShopText {
        switch self {
        case .creating: .creatingState
        case .unpaid: .unpaidState
        case .authorized: .authorizedState
        case .pending: .pendingState
        case .awaitingShipment: .awaitingShipmentState
        case .paid: .paidState
        case .delivered: .deliveredState
        case .disputed: .disputedState
        case .refunded: .refundedState
        case .failed: .failedState
        case .cancelled: .canceledState
        case .abandoned: .abandonedState
        case .rejected: .rejectedState
        case .expired: .expiredState
        case .overpaid: .overpaidState
        case .unclear: .unclearState
        }
    }
}
