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
    /// | `pending` | one waits for shipment | ``awaitingShipment`` |
    /// | `pending` | others | ``pending`` |
    /// | `ok`, `received`, `collection` | as below, else | ``paid`` |
    /// | `shipped`, `collected` | as below, else | ``delivered`` |
    /// | captured | one has an issue | ``disputed`` |
    /// | captured | one was denied or declined: they contradict each other | ``unclear`` |
    /// | captured | all cancelled, refunded or with nothing left | ``refunded`` |
    /// | `ok`, `received`, `collection` | one is still pending, or on hold | ``pending`` |
    /// | `ok`, `received`, `collection` | one waits for shipment | ``awaitingShipment`` |
    /// | `failed`, `timeout` | | ``failed`` |
    /// | `cancelled`, `canceled`, `aborted`, `deleted` | | ``cancelled`` |
    /// | any other word | | ``unclear`` |
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
        /// The status is none that is known here, or transaction and payments contradict each other. Don't deliver
        /// before a person has looked at it.
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
    func corrected(by checks: [PaymentTransaction.StatusCheck]) -> Self {
        let statuses = checks.compactMap(\.statusSimple)
        if self != .pending {
            if statuses.contains(.issue) { return .disputed }
            if statuses.contains(where: Self.denials.contains) { return .unclear }
            if !checks.isEmpty, checks.allSatisfy(\.isGone) { return .refunded }
        }
        if self == .delivered { return self }
        if self == .paid, statuses.contains(.pending) || statuses.contains(.onHold) { return .pending }
        return statuses.contains(.waitingForShipment) ? .awaitingShipment : self
    }

    private static let denials: Set<PaymentTransaction.SimpleStatus> = [
        .denied, .subscriptionDeclined, .containerDenied,
    ]
}

extension PaymentTransaction.StatusCheck {
    /// Whether nothing is left of the payment. No amount proves that only where there was one: to store a means of
    /// payment, or to begin a subscription, costs nothing.
    fileprivate var isGone: Bool {
        switch statusSimple {
        case .void?, .refund?: true
        case .accepted?, .paid?, .issueResolved?, .waitingForShipment?: amount == 0
        default: false
        }
    }
}
