extension SmartTransaction {
    /// The state of the payment of a sale or an order, with the action to take.
    ///
    /// Read it with `client.smart.transactions.paymentState(of: id)`. It combines the transaction's
    /// ``SmartTransaction/status`` with the states of its payments, because a charge-back or a refund doesn't change
    /// the transaction:
    ///
    /// | status | payments | state |
    /// |---|---|---|
    /// | `created`, `processing` | | ``unpaid`` |
    /// | `approved` | | ``authorized`` |
    /// | `pending` | all are sound, and one waits for shipment | ``awaitingShipment`` |
    /// | `pending` | others | ``pending`` |
    /// | `ok`, `received`, `collection` | all are sound, and not as below | ``paid`` |
    /// | `shipped`, `collected` | all are sound, and not as below | ``delivered`` |
    /// | captured | one has an issue | ``disputed`` |
    /// | captured | one isn't sound, or there is none | ``unclear`` |
    /// | captured | all canceled, refunded or with nothing left | ``refunded`` |
    /// | `ok`, `received`, `collection` | one is still pending, or on hold | ``pending`` |
    /// | `ok`, `received`, `collection` | one waits for shipment | ``awaitingShipment`` |
    /// | captured | several keep more than the sum | ``overpaid`` |
    /// | `failed`, `timeout` | | ``failed`` |
    /// | `cancelled`, `canceled`, `aborted`, `deleted` | | ``canceled`` |
    /// | any other value | | ``unclear`` |
    ///
    /// A payment is sound if its check was read, with a known and suitable state, an amount that isn't negative, and
    /// the currency of the transaction. One that has only begun, was denied, or is listed but can't be read or checked
    /// isn't sound. A captured transaction without any payment is ``paid`` only if it was paid in cash or with loyalty
    /// cards.
    public enum PaymentState: Hashable, Sendable {
        /// Not paid, or not completely. Send the payer to checkout, or wait.
        case unpaid
        /// Authorized by the payer, without any movement of money. Capture it with
        /// ``SmartTransactions/start(_:method:_:actionID:)``.
        case authorized
        /// Captured but not confirmed. Wait: seconds for a debit, days for a prepayment.
        case pending
        /// Accepted, to be paid by invoice. Deliver, then capture the payment with
        /// ``PaymentTransactions/capture(_:_:actionID:)``, which makes it due.
        case awaitingShipment
        /// Captured. Deliver. A plain sale keeps this state after delivery, so record your deliveries yourself.
        case paid
        /// Captured, with the goods of the order shipped or collected. No action is needed.
        case delivered
        /// Captured more than once: several payments keep more than the sum. Don't request money again, and deliver
        /// only after a person has checked it. Refund the surplus; then the state is ``paid`` or ``delivered``.
        case overpaid
        /// Accepted, with a later problem such as a charge-back. Don't deliver the remaining goods.
        case disputed
        /// Paid and refunded completely. Don't deliver.
        case refunded
        /// Failed. The payer has to pay again, with a new transaction or another attempt.
        case failed
        /// Canceled by the payer or the shop. Don't deliver.
        case canceled
        /// Unknown: the status isn't known here, a payment couldn't be read, or transaction and payments contradict
        /// each other. Don't deliver before a person has checked it.
        case unclear

        /// A Boolean value that indicates whether the payment is complete at this time.
        public var isPaid: Bool { isCaptured || self == .overpaid }

        /// A Boolean value that indicates whether to deliver the goods now, unless you have delivered them before.
        public var mayDeliver: Bool { self == .paid || self == .awaitingShipment }
    }
}

extension SmartTransaction.PaymentState {
    /// Creates the state that follows from a transaction's status alone.
    init(_ status: SmartTransaction.Status?) {
        switch status {
        case .created?, .processing?: self = .unpaid
        case .approved?: self = .authorized
        case .pending?: self = .pending
        case .ok?, .received?, .collection?: self = .paid
        case .shipped?, .collected?: self = .delivered
        case .failed?, .timeout?: self = .failed
        case .cancelled?, .canceled?, .aborted?, .deleted?: self = .canceled
        default: self = .unclear
        }
    }

    /// A Boolean value that indicates whether the money was captured, and none of it is disputed or waited for.
    var isCaptured: Bool { self == .paid || self == .delivered }

    /// A Boolean value that indicates whether the payments can change the state.
    var dependsOnPayments: Bool { [.pending, .paid, .delivered].contains(self) }

    /// Returns the state corrected by the verdicts on the payments.
    ///
    /// - Parameters:
    ///   - verdicts: One verdict for each payment.
    ///   - isComplete: A Boolean value that indicates whether these are all possible payments.
    /// - Returns: The corrected state.
    func corrected(by verdicts: Set<PaymentVerdict>, isComplete: Bool) -> Self {
        if self == .pending {
            let isAccepted = verdicts.isSubset(of: [.sound, .gone, .awaitingShipment])
            return isComplete && isAccepted && verdicts.contains(.awaitingShipment) ? .awaitingShipment : .pending
        }
        if verdicts.contains(.disputed) { return .disputed }
        if !isComplete || verdicts.contains(.unclear) { return .unclear }
        if verdicts == [.gone] { return .refunded }
        if self == .delivered { return self }
        if verdicts.contains(.waiting) { return .pending }
        return verdicts.contains(.awaitingShipment) ? .awaitingShipment : self
    }
}

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
    ///   - currency: The required currency of the payment; `nil` if it isn't known.
    init(_ check: PaymentTransaction.StatusCheck, currency: CurrencyCode?) {
        let isUnreadable = check.lostValues?.contains(anyOf: "status_simple", "amount", "currency") ?? false
        let isForeign = !(check.currency?.isSame(as: currency) ?? true)
        let amount = isUnreadable || isForeign ? nil : check.amount
        self.init(check.simpleStatus, amount: amount)
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

extension SmartTransaction {
    /// The payments among its ``transactions``, without those of loyalty cards and refunds.
    var payments: [PaymentReference] {
        (transactions ?? []).filter { $0.isPayment && !$0.content.isRefund }
    }

    /// A Boolean value that indicates whether all of its ``transactions`` and its sum could be read, and the
    /// transactions have known types.
    var knowsItsPayments: Bool {
        if let lostValues {
            let isSumLost = lostValues.contains {
                ["basket_info", "basket_info.sum", "basket_info.currency"].contains($0)
            }
            guard !isSumLost, !lostValues.contains(elementOf: "transactions") else { return false }
        }
        return (transactions ?? []).allSatisfy { $0.isPayment || $0.isOfLoyaltyCard }
    }

    /// Returns a Boolean value that indicates whether several payments keep more than the sum.
    ///
    /// The transactions of a mixed basket are a leading payment and its parts, which add up to the sum once more.
    func isOverpaid(by kept: [Int]) -> Bool {
        guard kept.count > 1, let sum = basketInfo?.sum, sum > 0 else { return false }
        var rest = isMixed ? (sum > .max / 2 ? .max : 2 * sum) : sum
        for amount in kept {
            guard amount <= rest else { return true }
            rest -= amount
        }
        return false
    }

    /// A Boolean value that indicates whether the money may be shared among several merchants.
    private var isMixed: Bool {
        lostValues?.contains(anyOf: "basket") ?? false
            || (basket?.products ?? []).contains { [.subTransaction, .stakeholderPayment].contains($0.itemType) }
            || (transactions ?? []).contains {
                $0.content.referenceID != nil || $0.content.parents?.isEmpty == false
            }
    }

    /// A Boolean value that indicates whether it was paid only with loyalty cards or cash, which creates no payment.
    var needsNoPayment: Bool {
        let listed = transactions ?? []
        let isPaidAtTill = paymentMethod.map { [.cash, .loyalty].contains($0) } ?? false
        return listed.allSatisfy(\.isOfLoyaltyCard) && (isPaidAtTill || !listed.isEmpty)
    }
}
