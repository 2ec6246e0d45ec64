extension SecupayPayout {
    /// The data that a payout is ordered with.
    public struct Draft: APIModel {
        /// The contract that pays.
        public var contract: GeneralContract.ID?
        private var customerReference: ResourceReference<PaymentCustomer>?
        /// The sum in minor units. It must be the sum of the items.
        public var amount: Int?
        /// The currency.
        public var currency: CurrencyCode?
        /// The purpose on the bank statement of the receivers. The server restricts its characters, undocumented how.
        public var purpose: String?
        /// The merchant's order number. Contracts can ask for a new one each time.
        public var orderID: String?
        /// The addresses for push events.
        public var redirectURLs: SecupayTransaction.RedirectURLs?
        private var options: Options?
        /// The items.
        public var items: [Item]?

        /// The payer of the sum.
        public var customer: PaymentCustomer.ID? {
            get { customerReference?.id }
            set { customerReference = newValue.map { .init(id: $0) } }
        }

        /// The language of texts for the payer.
        public var language: String? {
            get { options?.language }
            set { options = newValue.map { Options(language: $0) } }
        }

        /// Creates a draft. Omitted values aren't sent.
        public init(
            contract: GeneralContract.ID? = nil, customer: PaymentCustomer.ID, amount: Int,
            currency: CurrencyCode? = nil, purpose: String? = nil, orderID: String? = nil,
            redirectURLs: SecupayTransaction.RedirectURLs? = nil, language: String? = nil, items: [Item]
        ) {
            self.contract = contract
            self.amount = amount
            self.currency = currency
            self.purpose = purpose
            self.orderID = orderID
            self.redirectURLs = redirectURLs
            self.items = items
            self.customer = customer
            self.language = language
        }

        private enum CodingKeys: String, CodingKey {
            case contract
            case customerReference = "customer"
            case amount, currency, purpose
            case orderID = "order_id"
            case redirectURLs = "redirect_url"
            case options = "opt_data"
            case items = "transaction_list"
        }

        struct Options: APIModel {
            var language: String?
        }
    }
}

extension SecupayPayout.Draft {
    /// Refuses a payout that doesn't add up, or has an item without exactly one recipient.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check() throws {
        let items = items ?? []
        try PayoutSum.check(amount, ofItems: items.map(\.total))
        try PayoutSum.checkReferences(items.map(\.referenceID))
        for item in items {
            let recipients = [item.transaction?.rawValue, item.transactionHash?.rawValue, item.container?.rawValue]
            guard recipients.compactMap({ $0 }).count == 1 else {
                throw SecuconnectError.invalidArgument(
                    "A payout item has exactly one recipient: a transaction, a transaction hash or a container.")
            }
        }
    }
}

/// The arithmetic of payouts.
enum PayoutSum {
    /// Refuses an amount that isn't the sum of its items.
    static func check(_ amount: Int?, ofItems totals: [Int?]) throws {
        guard !totals.isEmpty else { throw SecuconnectError.invalidArgument("A payout needs at least one item.") }
        var sum = 0
        for total in totals {
            guard let total, total >= 1 else {
                throw SecuconnectError.invalidArgument("Each payout item needs an amount of 1 or more in minor units.")
            }
            let (next, overflows) = sum.addingReportingOverflow(total)
            guard !overflows else {
                throw SecuconnectError.invalidArgument("The sum of the payout items is too large; split the payout.")
            }
            sum = next
        }
        guard amount == sum else {
            throw SecuconnectError.invalidArgument(
                "The amount of a payout must be the sum of its items; correct one of them.")
        }
    }

    /// Refuses a reference that two items have, since by it each is found again.
    static func checkReferences(_ references: [String?]) throws {
        let given = references.compactMap { $0 }
        guard Set(given).count == given.count else {
            throw SecuconnectError.invalidArgument("Two payout items have the same reference; give each its own.")
        }
    }
}
