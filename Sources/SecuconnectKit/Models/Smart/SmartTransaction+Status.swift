extension SmartTransaction {
    /// How far a transaction has come.
    ///
    /// A plain payment (``Intent/sale``) ends in ``ok``; an order whose goods are tracked (``Intent/order``) goes on
    /// from ``received`` to ``shipped``, or from ``collection`` to ``collected``. The redirect of a payer proves
    /// nothing: deliver by what a fresh read says here.
    ///
    /// | status | it means | what to do |
    /// |---|---|---|
    /// | ``created`` | no money has moved | send the payer to checkout, or wait |
    /// | ``processing`` | a part is paid by card or voucher | let the payer pay the rest |
    /// | ``approved`` | authorised | capture it, unless that is automatic |
    /// | ``pending`` | not confirmed yet | wait for its push |
    /// | ``ok`` | captured | deliver |
    /// | ``received`` | captured, to be sent | send the goods, then say so |
    /// | ``collection`` | captured, to be collected | hand the goods out, then say so |
    /// | ``shipped``, ``collected`` | delivered | nothing |
    /// | ``failed``, ``timeout`` | no money | let the payer try again |
    /// | ``cancelled``, ``canceled`` | taken back | don't deliver |
    /// | ``aborted``, ``deleted`` | given up | close the order |
    /// | ``finished`` | a word of older transactions | look at the payments |
    /// | any other | not known here | log it, and let a person look |
    ///
    /// A refund or a charge-back does not show here but in the payments, so ask
    /// `client.smart.transactions.paymentState(of:)` before you deliver: it looks at both.
    public struct Status: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// New or changed; no money has moved. Every update leads back here. Send the payer to checkout, or wait.
        public static let created: Self = "created"
        /// A loyalty card or voucher paid a part; the rest is still missing. Let the payer pay it.
        public static let processing: Self = "processing"
        /// The payer has authorised the payment. Capture it. Skipped if capture is automatic.
        public static let approved: Self = "approved"
        /// Capture was asked for and is not confirmed yet. Wait. Prepayment always passes through here.
        public static let pending: Self = "pending"
        /// Captured: deliver.
        public static let ok: Self = "ok"
        /// Captured order: send the goods, then say so with ``SmartTransactions/setDelivery(_:for:actionID:)``.
        public static let received: Self = "received"
        /// The goods of an order are on their way. Nothing is left to do.
        public static let shipped: Self = "shipped"
        /// Captured order: the payer comes for the goods. Say so when they have, as for ``received``.
        public static let collection: Self = "collection"
        /// The payer has collected the goods. Nothing is left to do.
        public static let collected: Self = "collected"
        /// Authorising or capturing did not work: the payment has to be made anew.
        public static let failed: Self = "failed"
        /// A payment at a terminal was taken back. Don't deliver.
        public static let cancelled: Self = "cancelled"
        /// ``cancelled`` in its other spelling.
        public static let canceled: Self = "canceled"
        /// Given up before it was paid. Close the order, or begin again with a new transaction.
        public static let aborted: Self = "aborted"
        /// Removed. Close the order.
        public static let deleted: Self = "deleted"
        /// Completed; a word of older transactions. Whether they are paid only their payments say.
        public static let finished: Self = "finished"
        /// Not completed in time: the payment has to be made anew.
        public static let timeout: Self = "timeout"
    }

    /// What a transaction is for.
    public struct Intent: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A plain payment.
        public static let sale: Self = "sale"
        /// An order whose goods are tracked until they are shipped or collected.
        public static let order: Self = "order"
    }

    /// The language that Smart Checkout starts in.
    public struct Language: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any code.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// German.
        public static let german: Self = "de"
        /// English.
        public static let english: Self = "en"
    }
}
