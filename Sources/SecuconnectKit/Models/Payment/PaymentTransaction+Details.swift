extension PaymentTransaction {
    /// The state of a payment. Base decisions on ``simpleStatus``.
    public struct Details: APIModel {
        /// The amount in minor units. It can be missing.
        public var amount: Int?
        /// The clearing state of the payment.
        public var cleared: ClearingStatus?
        /// The number of the detailed state. Values are added at any time.
        public var status: Int?
        /// The detailed state in German, for display only.
        public var statusText: String?
        /// The simple state. The server sends a push event when it changes.
        public var simpleStatus: SimpleStatus?
        /// The simple state as an English word.
        public var simpleStatusText: String?
        /// The purpose of the payment. It can contain markup.
        public var description: String?
        /// The purpose of the payment as plain text.
        public var descriptionRaw: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case amount, cleared, status
            case statusText = "status_text"
            case simpleStatus = "status_simple"
            case simpleStatusText = "status_simple_text"
            case description
            case descriptionRaw = "description_raw"
        }
    }

    /// The clearing state of a payment.
    public struct ClearingStatus: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The payment hasn't been cleared.
        public static let open: Self = "open"
        /// The payment has been cleared.
        public static let cleared: Self = "cleared"
    }

    /// The simple state of a payment.
    ///
    /// | Number | State | Action |
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
    /// | any other | | log it, and check it manually |
    ///
    /// For the state of a whole order use `client.smart.transactions.paymentState(of:)`.
    public struct SimpleStatus: OpenEnum, ExpressibleByIntegerLiteral {
        /// The raw value used by the API.
        public var rawValue: Int

        /// Creates a value from a raw value.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// The payment is neither authorized nor captured. Wait.
        public static let proceed: Self = 0
        /// The payment was accepted. Deliver.
        public static let accepted: Self = 1
        /// The payment is authorized but not captured. Capture it. A prepayment has this state until the money arrives.
        public static let authorized: Self = 2
        /// The payment was declined. Don't deliver; the payer can try again.
        public static let denied: Self = 3
        /// A problem occurred after acceptance, such as a chargeback. Hold back undelivered goods.
        public static let issue: Self = 4
        /// The payment was canceled. Don't deliver.
        public static let void: Self = 5
        /// A problem has been resolved. Continue as if the payment were accepted.
        public static let issueResolved: Self = 6
        /// The money is returned with the next bank run. Don't deliver.
        public static let refund: Self = 7
        /// The payment was created. Wait.
        public static let created: Self = 8
        /// The money has arrived. Deliver. Only contracts with a special setting have this state.
        public static let paid: Self = 9
        /// The capture was requested. Wait before you deliver.
        public static let pending: Self = 10
        /// The first payment of a subscription is authorized. Start the subscription.
        public static let subscriptionApproved: Self = 11
        /// The subscription was declined. Don't start it.
        public static let subscriptionDeclined: Self = 12
        /// The payment is on hold. Wait, and contact secuconnect if the state persists.
        public static let onHold: Self = 13
        /// The invoice payment awaits the shipment. Deliver, then capture the payment.
        public static let waitingForShipment: Self = 14
        /// The means of payment is authorized for storage. Keep its container.
        public static let containerAuthorized: Self = 15
        /// The means of payment was declined for storage. Ask the payer for another one.
        public static let containerDenied: Self = 16
    }

    /// The state of a payment and its remaining amount.
    ///
    /// The amount is net: refunds that are completed or likely to succeed are deducted.
    public struct StatusCheck: APIModel {
        /// The number of the detailed state. Values are added at any time; prefer ``simpleStatus``.
        public var status: Int?
        /// The detailed state in German, for display only.
        public var statusText: String?
        /// The simple state.
        public var simpleStatus: SimpleStatus?
        /// The simple state as an English word.
        public var simpleStatusText: String?
        /// The amount after refunds in minor units; 0 if the whole amount was refunded.
        public var amount: Int?
        /// The currency.
        public var currency: CurrencyCode?
        /// The values of the response that couldn't be read; `nil` if there are none.
        public var lostValues: LostValues?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case status
            case statusText = "status_text"
            case simpleStatus = "status_simple"
            case simpleStatusText = "status_simple_text"
            case amount, currency
            case lostValues = "#lost"
        }
    }
}
