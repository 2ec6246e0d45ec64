/// An ordered payout.
///
/// Transfer its sum to the ``transferAccount`` with the ``transferPurpose``; then secupay pays out each item.
public struct SecupayPayout: APIModel {
    /// The kind of object, `payment.secupaypayout`.
    public var object: String?
    /// The identifier in the older interface, a hash.
    public let id: PaymentTransaction.ID
    /// The transaction number, which payer and merchant see.
    public var transactionID: Int?
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
    /// The values of the response that couldn't be read; nil if there are none.
    public var lostValues: LostValues?

    /// Creates an instance with an identifier only, for tests.
    public init(id: PaymentTransaction.ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id
        case transactionID = "trans_id"
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
}
