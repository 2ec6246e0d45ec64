/// An ordered payout.
///
/// Transfer its sum to the ``transferAccount`` with the ``transferPurpose``; then secupay pays out each item.
public struct SecupayPayout: APIModel {
    /// The kind of object, `payment.secupaypayout`.
    public var object: String?
    /// The identifier in the older interface, a hash.
    public let id: PaymentTransaction.ID
    /// The transaction number, which payer and merchant see.
    public var transactionCode: Int?
    /// The identifier of the ``PaymentTransaction``, `PCI_…`.
    public var paymentID: PaymentTransaction.ID?
    /// The simple state.
    public var status: SecupayTransaction.Status?
    /// The sum in minor units.
    public var amount: Int?
    /// The currency.
    public var currency: CurrencyCode?
    /// The purpose on the bank statement of the receivers.
    public var purpose: String?
    /// The merchant's order number.
    public var orderID: String?
    /// The number of the detailed state.
    public var transactionStatus: String?
    /// The items.
    public var items: [Item]?
    /// The purpose of your transfer of the sum.
    public var transferPurpose: String?
    /// The account that you transfer the sum to.
    public var transferAccount: BankAccount?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance with an identifier only, for tests.
    public init(id: PaymentTransaction.ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id
        case transactionCode = "trans_id"
        case paymentID = "payment_id"
        case status, amount, currency, purpose
        case orderID = "order_id"
        case transactionStatus = "transaction_status"
        case items = "transaction_list"
        case transferPurpose = "transfer_purpose"
        case transferAccount = "transfer_account"
        case lostValues = "#lost"
    }
}

extension SecupayPayout {
    /// An item of a payout: an amount and exactly one recipient.
    public struct Item: APIModel {
        /// Your name of the item, unique in the payout.
        public var referenceID: String?
        /// The description of the item.
        public var name: String?
        /// The amount in minor units.
        public var total: Int?
        /// The recipient: the payer of this payment.
        public var transaction: PaymentTransaction.ID?
        /// The recipient: the payer of the payment with this hash, the identifier in the older interface.
        public var transactionHash: PaymentTransaction.ID?
        /// The recipient: the owner of this stored means of payment.
        public var container: PaymentContainer.ID?
        /// The type of the item, which the package writes.
        public private(set) var itemType: PaymentTransaction.BasketItem.ItemType? = "transaction_payout"

        /// Creates an item. Set exactly one recipient; a call with none or with two is refused before it is sent.
        public init(
            referenceID: String, name: String? = nil, total: Int, transaction: PaymentTransaction.ID? = nil,
            transactionHash: PaymentTransaction.ID? = nil, container: PaymentContainer.ID? = nil
        ) {
            self.referenceID = referenceID
            self.name = name
            self.total = total
            self.transaction = transaction
            self.transactionHash = transactionHash
            self.container = container
        }

        private enum CodingKeys: String, CodingKey {
            case referenceID = "reference_id"
            case name, total
            case transaction = "transaction_id"
            case transactionHash = "transaction_hash"
            case container = "container_id"
            case itemType = "item_type"
        }
    }

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
