extension SmartTransaction {
    /// The payments of a sale, as they were read.
    ///
    /// ``total`` counts each amount once, also for a mixed basket, whose parts are contained in the leading payment.
    public struct Payments: Hashable, Sendable {
        /// The payment of the whole sale. It gets the pushes. `nil` if the sale has no payment yet, or was paid in cash
        /// or with loyalty cards only.
        public var leading: PaymentTransaction?
        /// The parts of a mixed basket, one for each merchant. Capture and refund them one by one.
        public var parts: [PaymentTransaction]
        /// The refunds, those of the leading payment first. Each has a negative amount.
        public var refunds: [PaymentTransaction]
        /// Other payments that the sale lists, such as a second one of the whole sum.
        public var others: [PaymentTransaction]
        /// The transactions of loyalty cards.
        public var loyaltyTransactions: [LoyaltyTransaction.ID]

        /// Creates an instance, for tests.
        public init(
            leading: PaymentTransaction? = nil, parts: [PaymentTransaction] = [], refunds: [PaymentTransaction] = [],
            others: [PaymentTransaction] = [], loyaltyTransactions: [LoyaltyTransaction.ID] = []
        ) {
            self.leading = leading
            self.parts = parts
            self.refunds = refunds
            self.others = others
            self.loyaltyTransactions = loyaltyTransactions
        }

        /// Returns the part with the reference of a sub-basket.
        ///
        /// - Parameter referenceID: The `referenceID` of the sub-basket.
        /// - Returns: The payment of the merchant; `nil` if there is none.
        public func part(_ referenceID: String) -> PaymentTransaction? {
            parts.first { $0.referenceID == referenceID }
        }

        /// Returns the refunds of one of the payments.
        ///
        /// - Parameter payment: The identifier of the leading payment or of a part.
        /// - Returns: The refunds.
        public func refunds(of payment: PaymentTransaction.ID) -> [PaymentTransaction] {
            refunds.filter { $0.originalPayment?.id == payment }
        }

        /// The payments with a problem after their acceptance, such as a charge-back.
        public var disputed: [PaymentTransaction] {
            ([leading].compactMap { $0 } + parts + others).filter { $0.details?.simpleStatus == .issue }
        }

        /// The amount of the payments minus the refunds that weren't denied, in minor units.
        ///
        /// It counts what the payments say, whatever their states: it isn't proof that the money has arrived. `nil` if
        /// an amount is missing or too large.
        public var total: Int? {
            let counted = [leading].compactMap { $0 } + others + refunds.filter { !$0.isWithoutMoney }
            return counted.reduce(0 as Int?) { total, payment in
                guard let total, let amount = payment.amount else { return nil }
                let (sum, overflows) = total.addingReportingOverflow(amount)
                return overflows ? nil : sum
            }
        }
    }
}
