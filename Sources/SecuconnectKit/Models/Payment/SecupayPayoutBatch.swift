/// An ordered payout to bank accounts and merchants, without a stored customer.
///
/// Transfer its sum to the ``transferAccount`` first; then secupay pays out each item on the day of execution. It has
/// no identifier: find it with `client.payment.transactions` by its ``transactionCode``.
public struct SecupayPayoutBatch: APIModel {
    /// The contract that pays.
    public var contract: GeneralContract.ID?
    /// The sum in minor units.
    public var amount: Int?
    /// The currency.
    public var currency: CurrencyCode?
    /// The purpose on the bank statement of the receivers.
    public var purpose: String?
    /// The day of execution.
    public var executionDate: CalendarDate?
    /// The items, in the order in which they were sent.
    public var items: [Item]?
    /// The transaction number of the whole payout.
    public var transactionCode: Int?
    /// The account that you transfer the sum to.
    public var transferAccount: BankAccount?
    /// The purpose of your transfer. If it is missing it presumably is `TA` and the ``transactionCode``.
    public var transferPurpose: String?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey, AliasedKey {
        case contract = "contract_id"
        case amount, currency, purpose
        case executionDate = "execution_date"
        case items = "payout_list"
        case transactionCode = "trans_id"
        case transferAccount = "transfer_account"
        case transferPurpose = "transfer_purpose"
        case lostValues = "#lost"

        // Older responses begin the name of the list with a capital.
        static let alias = KeyAlias(of: Self.items, "Payout_list")
    }
}

extension SecupayPayoutBatch {
    /// An item of a payout.
    ///
    /// It has one recipient: a ``bankAccount``, or a merchant or store as ``recipient``, or the payer of an
    /// ``originTransaction``. By the vendor's model the transaction takes the place of the account; an example of the
    /// vendor sends both, so both are accepted here.
    public struct Item: APIModel {
        /// Your name of the item, unique in the payout.
        public var reference: String?
        /// The purpose on the bank statement of the receiver.
        public var purpose: String?
        /// The amount in minor units.
        public var amount: Int?
        /// The recipient: a merchant, a store or the number of a user.
        public var recipient: Recipient?
        /// The recipient: a bank account.
        public var bankAccount: BankAccount?
        /// The transaction number of the payment whose payer is the recipient.
        public var originTransaction: Int?
        /// The transaction number of this item, in responses.
        public var transactionCode: Int?

        /// Creates an item. Omitted values aren't sent.
        public init(
            reference: String? = nil, purpose: String? = nil, amount: Int, recipient: Recipient? = nil,
            bankAccount: BankAccount? = nil, originTransaction: Int? = nil
        ) {
            self.reference = reference
            self.purpose = purpose
            self.amount = amount
            self.recipient = recipient
            self.bankAccount = bankAccount
            self.originTransaction = originTransaction
        }

        private enum CodingKeys: String, CodingKey {
            case reference, purpose, amount, recipient
            case bankAccount = "bank_account"
            case originTransaction = "origin_transaction"
            case transactionCode = "trans_id"
        }
    }

    /// The data that a payout is ordered with.
    public struct Draft: APIModel {
        /// The contract that pays.
        public var contract: GeneralContract.ID?
        /// The sum in minor units. It must be the sum of the items.
        public var amount: Int?
        /// The currency.
        public var currency: CurrencyCode?
        /// The purpose on the bank statement of the receivers. The server restricts its characters, undocumented how.
        public var purpose: String?
        /// The day of execution. The server accepts a date and time too: `CalendarDate("2026-12-01T09:00:00+01:00")`.
        public var executionDate: CalendarDate?
        /// The items.
        public var items: [Item]?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            contract: GeneralContract.ID? = nil, amount: Int, currency: CurrencyCode? = nil, purpose: String? = nil,
            executionDate: CalendarDate? = nil, items: [Item]
        ) {
            self.contract = contract
            self.amount = amount
            self.currency = currency
            self.purpose = purpose
            self.executionDate = executionDate
            self.items = items
        }

        private enum CodingKeys: String, CodingKey {
            case contract = "contract_id"
            case amount, currency, purpose
            case executionDate = "execution_date"
            case items = "payout_list"
        }

        /// Refuses a payout that doesn't add up, or has an item without a recipient or with two.
        ///
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
        func check() throws {
            let items = items ?? []
            try PayoutSum.check(amount, ofItems: items.map(\.amount))
            try PayoutSum.checkReferences(items.map(\.reference))
            for item in items {
                let isAccount = item.bankAccount != nil || item.originTransaction != nil
                guard isAccount != (item.recipient != nil) else {
                    throw SecuconnectError.invalidArgument(
                        "A payout item has exactly one recipient: a bank account, a transaction, or a merchant.")
                }
            }
        }
    }
}

extension SecupayPayoutBatch.Item {
    /// The merchant, the store or the user that receives an item of a payout.
    public struct Recipient: APIRawValue, ExpressibleByStringLiteral, CustomStringConvertible {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Returns a merchant.
        public static func merchant(_ id: GeneralMerchant.ID) -> Self { Self(id.rawValue) }

        /// Returns a store.
        public static func store(_ id: GeneralStore.ID) -> Self { Self(id.rawValue) }

        /// Returns the user with a number.
        public static func user(_ number: Int) -> Self { Self(String(number)) }
    }
}
