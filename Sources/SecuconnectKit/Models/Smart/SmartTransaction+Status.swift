extension SmartTransaction {
    /// The state of a transaction.
    ///
    /// A plain payment (``Intent/sale``) ends in ``ok``. An order with tracked goods (``Intent/order``) continues
    /// from ``received`` to ``shipped``, or from ``collection`` to ``collected``. The redirect of a payer proves
    /// nothing: deliver only by the state of a fresh read.
    ///
    /// | State | Meaning | Action |
    /// |---|---|---|
    /// | ``created`` | no money has moved | send the payer to checkout, or wait |
    /// | ``processing`` | a part is paid by card or voucher | let the payer pay the rest |
    /// | ``approved`` | authorized | capture it, unless capture is automatic |
    /// | ``pending`` | not confirmed yet | wait for the push event |
    /// | ``ok`` | captured | deliver |
    /// | ``received`` | captured, to be sent | send the goods, then record it |
    /// | ``collection`` | captured, to be collected | hand the goods out, then record it |
    /// | ``shipped``, ``collected`` | delivered | none |
    /// | ``failed``, ``timeout`` | no money | let the payer try again |
    /// | ``cancelled``, ``canceled`` | canceled | don't deliver |
    /// | ``aborted``, ``deleted`` | aborted or deleted | close the order |
    /// | ``finished`` | an older transaction is completed | check the payments |
    /// | any other | unknown | log it, and check it manually |
    ///
    /// The payments contain refunds and chargebacks, this state doesn't. Use
    /// `client.smart.transactions.paymentState(of:)` before you deliver: it checks both.
    public struct Status: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The transaction is new or changed and no money has moved. Send the payer to checkout, or wait.
        public static let created: Self = "created"
        /// A loyalty card or voucher paid a part. Let the payer pay the rest.
        public static let processing: Self = "processing"
        /// The payment is authorized. Capture it. With automatic capture the state is skipped.
        public static let approved: Self = "approved"
        /// The capture was requested and isn't confirmed. Wait. Prepayments always have this state first.
        public static let pending: Self = "pending"
        /// The payment is captured. Deliver.
        public static let ok: Self = "ok"
        /// The payment of an order is captured. Send the goods, then record the delivery with
        /// ``SmartTransactions/setDelivery(_:_:actionID:)``.
        public static let received: Self = "received"
        /// The goods of an order have been shipped. No action is required.
        public static let shipped: Self = "shipped"
        /// The payment of an order is captured and the payer collects the goods. Record the collection, as for
        /// ``received``.
        public static let collection: Self = "collection"
        /// The payer has collected the goods. No action is required.
        public static let collected: Self = "collected"
        /// The authorization or capture failed. The payer must pay again.
        public static let failed: Self = "failed"
        /// A payment at a terminal was canceled. Don't deliver.
        public static let cancelled: Self = "cancelled"
        /// The other spelling of ``cancelled``.
        public static let canceled: Self = "canceled"
        /// The transaction was aborted before payment. Close the order, or create a new transaction.
        public static let aborted: Self = "aborted"
        /// The transaction was deleted. Close the order.
        public static let deleted: Self = "deleted"
        /// The transaction is completed. Only older transactions have this state; read their payments to learn whether
        /// they are paid.
        public static let finished: Self = "finished"
        /// The transaction wasn't completed in time. The payer must pay again.
        public static let timeout: Self = "timeout"
    }

    /// The intent of a transaction.
    public struct Intent: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A plain payment.
        public static let sale: Self = "sale"
        /// An order whose goods are tracked until they are shipped or collected.
        public static let order: Self = "order"
    }

    /// The initial language of Smart Checkout.
    public struct Language: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// German.
        public static let german: Self = "de"
        /// English.
        public static let english: Self = "en"
    }
}

extension SmartTransaction.Status {
    /// A Boolean value that indicates whether it is decided if the transaction is paid. It is false for `created`,
    /// `processing`, `approved`, `pending` and unknown values.
    public var isSettled: Bool { Self.settled.contains(self) }

    private static let settled: Set<Self> = [
        .ok, .received, .shipped, .collection, .collected, .failed, .cancelled, .canceled, .aborted, .deleted,
        .finished, .timeout,
    ]
}
