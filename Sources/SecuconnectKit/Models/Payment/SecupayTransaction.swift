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
    public var transactionID: Int?
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
    public var accrual: Bool?
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
    /// The values of the response that couldn't be read; nil if there are none.
    public var lostValues: LostValues?

    /// Creates an instance with an identifier only, for tests.
    public init(id: PaymentTransaction.ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id
        case paymentID = "payment_id"
        case transactionID = "trans_id"
        case status
        case transactionStatus = "transaction_status"
        case amount, currency, purpose
        case orderID = "order_id"
        case basket, accrual
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
