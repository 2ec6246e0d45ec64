extension PaymentTransaction {
    /// The state of a payment. ``statusSimple`` is the one to program against.
    public struct Details: Codable, Hashable, Sendable {
        /// The amount in the minor unit. It may be missing.
        public var amount: Int?
        /// Whether the payment has been settled.
        public var cleared: ClearingStatus?
        /// The detailed state. There are many, and new ones come.
        public var status: Int?
        /// The detailed state in German, to be shown and not to be compared.
        public var statusText: String?
        /// The state in short. A push is sent whenever it changes.
        public var statusSimple: SimpleStatus?
        /// The state in short, as an English word.
        public var statusSimpleText: String?
        /// What the payment is for; it may hold mark-up.
        public var description: String?
        /// What the payment is for, as plain text.
        public var descriptionRaw: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case amount
            case cleared
            case status
            case statusText = "status_text"
            case statusSimple = "status_simple"
            case statusSimpleText = "status_simple_text"
            case description
            case descriptionRaw = "description_raw"
        }
    }

    /// Whether a payment has been settled.
    public struct ClearingStatus: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Not yet.
        public static let open: Self = "open"
        /// It has.
        public static let cleared: Self = "cleared"
    }

    /// The state of a payment in short.
    ///
    /// | number | status | what to do |
    /// |---|---|---|
    /// | 0, 8 | ``proceed``, ``created`` | wait |
    /// | 1 | ``accepted`` | deliver |
    /// | 2 | ``authorized`` | capture it; for a prepayment wait for the money |
    /// | 3 | ``denied`` | don't deliver; let the payer try again |
    /// | 4 | ``issue`` | hold back what is not delivered; talk to the payer |
    /// | 5 | ``void`` | don't deliver |
    /// | 6 | ``issueResolved`` | go on as if accepted |
    /// | 7 | ``refund`` | don't deliver; book the refund |
    /// | 9 | ``paid`` | deliver; book the money |
    /// | 10 | ``pending`` | wait, don't deliver yet |
    /// | 11, 12 | ``subscriptionApproved``, ``subscriptionDeclined`` | begin the subscription, or don't |
    /// | 13 | ``onHold`` | wait, and ask secuconnect if it lasts |
    /// | 14 | ``waitingForShipment`` | deliver, then capture: only that makes the invoice due |
    /// | 15, 16 | ``containerAuthorized``, ``containerDenied`` | keep the means of payment, or ask for another |
    /// | any other | | log it, and let a person look |
    ///
    /// For the whole of an order ask `client.smart.transactions.paymentState(of:)`.
    public struct SimpleStatus: OpenEnum, ExpressibleByIntegerLiteral {
        /// The number on the wire.
        public var rawValue: Int

        /// Takes any number.
        ///
        /// - Parameter rawValue: the number on the wire.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// It has begun and is neither authorised nor captured. Wait.
        public static let proceed: Self = 0
        /// The payment was accepted: deliver.
        public static let accepted: Self = 1
        /// The payment is authorised and not captured yet. Capture it. A prepayment waits here for the money.
        public static let authorized: Self = 2
        /// The payment was refused. Don't deliver; the payer can try again.
        public static let denied: Self = 3
        /// There is a problem after acceptance, such as a charge-back. Hold back what is not delivered yet.
        public static let issue: Self = 4
        /// The payment was cancelled. Don't deliver.
        public static let void: Self = 5
        /// A problem has been solved. Go on as if accepted.
        public static let issueResolved: Self = 6
        /// The money goes back with the next run of the bank. Don't deliver.
        public static let refund: Self = 7
        /// It exists, and nothing more. Wait.
        public static let created: Self = 8
        /// The money has arrived: deliver. Only contracts with a special setting see this.
        public static let paid: Self = 9
        /// The capture was asked for: wait before you deliver.
        public static let pending: Self = 10
        /// The first payment of a subscription is authorised. Begin it.
        public static let subscriptionApproved: Self = 11
        /// The subscription was refused. Don't begin it.
        public static let subscriptionDeclined: Self = 12
        /// The payment is held back. Wait, and ask secuconnect if it lasts.
        public static let onHold: Self = 13
        /// An invoice payment waits for you to report the shipment. Deliver, then capture it.
        public static let waitingForShipment: Self = 14
        /// The means of payment is authorised to be stored. Keep its container.
        public static let containerAuthorized: Self = 15
        /// The means of payment was refused to be stored. Ask the payer for another.
        public static let containerDenied: Self = 16
    }
}
