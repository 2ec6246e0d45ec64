extension SmartTransaction {
    /// Whether a sale or an order has been paid, and what to do now.
    ///
    /// Ask with `client.smart.transactions.paymentState(of: id)`. It is made of two things: the transaction's
    /// ``SmartTransaction/status``, and what its payments say, since a charge-back or a refund does not change the
    /// transaction:
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
    /// | `failed`, `timeout` | | ``failed`` |
    /// | `cancelled`, `canceled`, `aborted`, `deleted` | | ``cancelled`` |
    /// | any other word | | ``unclear`` |
    ///
    /// A payment is sound if its check was read, with a state that is known and fits, an amount that isn't negative,
    /// and the currency of the transaction. One that has only begun, was denied, or is listed but can't be read or
    /// checked isn't sound. A captured transaction without any payment is ``paid`` only if it was paid in cash or with
    /// loyalty cards.
    public enum PaymentState: Hashable, Sendable {
        /// Nothing, or not all, was paid yet. Send the payer to checkout, or wait.
        case unpaid
        /// The payer has agreed and no money has moved. Capture it with
        /// ``SmartTransactions/start(_:method:_:actionID:)``.
        case authorized
        /// The capture was asked for and is not confirmed. Wait: seconds for a debit, days for a prepayment.
        case pending
        /// A payment by invoice was accepted. Deliver, then capture the payment with
        /// ``PaymentTransactions/capture(_:_:actionID:)``: only that makes it due.
        case awaitingShipment
        /// Captured. Deliver. A plain sale stays here after delivery: remember yourself what you have sent.
        case paid
        /// Captured, and the goods of the order are on their way or collected. Nothing is left to do.
        case delivered
        /// There is a problem after acceptance, such as a charge-back. Hold back what is not delivered yet.
        case disputed
        /// It was paid, and nothing of it is left. Don't deliver.
        case refunded
        /// It came to nothing. The payment has to be made anew, with a new transaction or another attempt.
        case failed
        /// It was given up or taken back. Don't deliver.
        case cancelled
        /// The status isn't known here, a payment couldn't be read, or transaction and payments contradict each other.
        /// Don't deliver before a person has looked at it.
        case unclear

        /// Whether the money is yours as things stand.
        public var isPaid: Bool { self == .paid || self == .delivered }

        /// Whether to hand out the goods now, if you have not done so yet.
        public var mayDeliver: Bool { self == .paid || self == .awaitingShipment }
    }
}

extension SmartTransaction.PaymentState {
    /// What the status of a transaction says by itself.
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

    /// Whether what the payments say can make a difference.
    var dependsOnPayments: Bool { [.pending, .paid, .delivered].contains(self) }

    /// The state in the light of what the payments say.
    ///
    /// - Parameters:
    ///   - verdicts: One verdict for each payment.
    ///   - isComplete: A Boolean value that indicates whether these are all payments that there can be.
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
