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
    /// | captured | all cancelled, refunded or with nothing left | ``refunded`` |
    /// | `ok`, `received`, `collection` | one is still pending, or on hold | ``pending`` |
    /// | `ok`, `received`, `collection` | one waits for shipment | ``awaitingShipment`` |
    /// | captured | several keep more than the sum | ``overpaid`` |
    /// | `failed`, `timeout` | | ``failed`` |
    /// | `cancelled`, `canceled`, `aborted`, `deleted` | | ``cancelled`` |
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
        case cancelled
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
        case .cancelled?, .canceled?, .aborted?, .deleted?: self = .cancelled
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
