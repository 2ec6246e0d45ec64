extension SmartTransaction {
    /// How far a transaction has come.
    ///
    /// A plain payment (``Intent/sale``) ends in ``ok``; an order whose goods are tracked (``Intent/order``) goes on
    /// from ``received`` to ``shipped``, or from ``collection`` to ``collected``. The redirect of a payer proves
    /// nothing: deliver by what a fresh read says here.
    public struct Status: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// New or changed; no money has moved. Every update leads back here.
        public static let created: Self = "created"
        /// A loyalty card or voucher paid a part; the rest is still missing.
        public static let processing: Self = "processing"
        /// The payer has authorised the payment; it can be captured. Skipped if capture is automatic.
        public static let approved: Self = "approved"
        /// Capture was asked for and is not confirmed yet. Wait. Prepayment always passes through here.
        public static let pending: Self = "pending"
        /// Captured: deliver.
        public static let ok: Self = "ok"
        /// Captured order: send the goods.
        public static let received: Self = "received"
        /// The goods of an order are on their way.
        public static let shipped: Self = "shipped"
        /// Captured order: the payer comes for the goods.
        public static let collection: Self = "collection"
        /// The payer has collected the goods.
        public static let collected: Self = "collected"
        /// Authorising or capturing did not work: the payment has to be made anew.
        public static let failed: Self = "failed"
        /// A payment at a terminal was taken back.
        public static let cancelled: Self = "cancelled"
        /// ``cancelled`` in its other spelling.
        public static let canceled: Self = "canceled"
        /// Given up before it was paid.
        public static let aborted: Self = "aborted"
        /// Removed.
        public static let deleted: Self = "deleted"
        /// Completed; a word of older transactions.
        public static let finished: Self = "finished"
        /// Not completed in time.
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
