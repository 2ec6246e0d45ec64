public import Foundation

/// A payment in the format of the older direct products, such as `payment.secupaydebits`.
///
/// TWINT payments are created and returned in this format, and every payment can be read in it. In all other cases a
/// ``PaymentTransaction`` contains the same data and more.
public struct SecupayTransaction: APIModel {
    /// The kind of object, such as `payment.secupaydebits`.
    public var object: String?
    /// The identifier in the older interface, a hash. Reads in this format and status checks accept it.
    public var id: PaymentTransaction.ID
    /// The identifier of the ``PaymentTransaction``, `PCI_…`.
    public var paymentID: PaymentTransaction.ID?
    /// The transaction number, which payer and merchant see.
    public var transactionCode: Int?
    /// The simple state.
    public var status: Status?
    /// The number of the detailed state.
    public var transactionStatus: String?
    /// The amount in minor units.
    public var amount: Int?
    /// The currency.
    public var currency: CurrencyCode?
    /// The purpose on the bank statement of the payer.
    public var purpose: String?
    /// The merchant's order number.
    public var orderID: String?
    /// The items of the basket.
    public var basket: [BasketItem]?
    /// A Boolean value that indicates whether the payout is withheld until the accrual is revoked.
    public var hasAccrual: Bool?
    /// The payment action: immediate sale or authorization.
    public var paymentAction: PaymentAction?
    /// The purpose that the payer must enter for a transfer.
    public var transferPurpose: String?
    /// The account that the payer transfers the money to.
    public var transferAccount: BankAccount?
    /// The payer.
    @Indirect public var customer: PaymentCustomer? = nil
    /// The masked means of payment that was used.
    @Indirect public var usedPaymentInstrument: UsedInstrument? = nil
    /// The addresses for the return of the payer and for push events.
    public var redirectURLs: RedirectURLs?
    /// The recurring payment series that the payment belongs to.
    public var subscription: Subscription?
    /// The address to redirect the payer to.
    public var iframeURL: URL?
    /// The stored means of payment.
    @Indirect public var container: PaymentContainer? = nil
    /// The payments for the merchants in a mixed basket.
    public var subTransactions: [SubTransaction]?
    /// The SEPA mandate of a direct debit.
    @Indirect public var mandate: PaymentContainer.Mandate? = nil
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance with an identifier only, for tests.
    public init(id: PaymentTransaction.ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id
        case paymentID = "payment_id"
        case transactionCode = "trans_id"
        case status
        case transactionStatus = "transaction_status"
        case amount, currency, purpose
        case orderID = "order_id"
        case basket
        case hasAccrual = "accrual"
        case paymentAction = "payment_action"
        case transferPurpose = "transfer_purpose"
        case transferAccount = "transfer_account"
        case customer
        case usedPaymentInstrument = "used_payment_instrument"
        case redirectURLs = "redirect_url"
        case subscription
        case iframeURL = "iframe_url"
        case container
        case subTransactions = "sub_transactions"
        case mandate
        case lostValues = "#lost"
    }
}

extension SecupayTransaction {
    /// The simple state of a payment.
    public struct Status: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The payment was created.
        public static let internalServerStatus: Self = "internal_server_status"
        /// The payment was requested.
        public static let requested: Self = "requested"
        /// The payment is neither authorized nor captured.
        public static let proceed: Self = "proceed"
        /// The payment is authorized but not captured.
        public static let authorized: Self = "authorized"
        /// The capture was requested. Wait before you deliver.
        public static let pending: Self = "pending"
        /// The payment was accepted. Deliver.
        public static let accepted: Self = "accepted"
        /// The payment is completed.
        public static let ok: Self = "ok"
        /// The payment was declined.
        public static let denied: Self = "denied"
        /// A problem occurred after acceptance, such as a chargeback.
        public static let issue: Self = "issue"
        /// A problem has been resolved.
        public static let issueResolved: Self = "issue_resolved"
        /// The payment was canceled.
        public static let void: Self = "void"
        /// The money is being returned.
        public static let refund: Self = "refund"
    }

    /// One of the older direct products, as it stands in a path.
    public struct Product: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Direct debits.
        public static let debit: Self = "Secupaydebits"
        /// Payments by credit card.
        public static let creditCard: Self = "Secupaycreditcards"
        /// Payments by invoice.
        public static let invoice: Self = "Secupayinvoices"
        /// Prepayments.
        public static let prepay: Self = "Secupayprepays"
        /// Payments by Sofort.
        public static let sofort: Self = "Secupaysofort"
        /// Payouts that you order.
        public static let payout: Self = "Secupaypayout"
    }

    /// The payment for one merchant in a mixed basket.
    public struct SubTransaction: APIModel {
        /// The identifier in the older interface.
        public var id: PaymentTransaction.ID?
        /// The transaction number, which payer and merchant see.
        public var transactionCode: Int?
        /// The `reference_id` of the sub-basket.
        public var referenceID: String?
        /// The amount in minor units.
        public var amount: Int?
        /// The currency.
        public var currency: CurrencyCode?
        /// The simple state.
        public var status: Status?
        /// The number of the detailed state.
        public var transactionStatus: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id
            case transactionCode = "trans_id"
            case referenceID = "reference_id"
            case amount, currency, status
            case transactionStatus = "transaction_status"
        }
    }

    /// The masked means of payment that was used.
    public struct UsedInstrument: APIModel {
        /// The type of means of payment.
        public var type: PaymentContainer.Kind?
        /// The means of payment.
        public var data: PaymentInstrument?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// An invoice of the merchant that was assigned to a payment.
    public struct InvoicePDF: APIModel {
        /// The identifier of the file.
        public var id: String?
        /// The media type of the file.
        public var mimeType: String?
        /// The name of the file.
        public var name: String?
        /// The size of the file in bytes.
        public var size: Int?
        /// The address of the file.
        public var url: URL?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id
            case mimeType = "mime_type"
            case name, size, url
        }
    }
}
