public import Foundation

/// A payment in the form of the older direct products, such as `payment.secupaydebits`.
///
/// Payments by TWINT are created and answered in this form, and every payment can be read in it. Everywhere else a
/// ``PaymentTransaction`` says the same and more.
public struct SecupayTransaction: Codable, Hashable, Sendable {
    /// The kind of object, such as `payment.secupaydebits`.
    public var object: String?
    /// The id in the older interface, a hash. Reading in this form and checking the status accept it.
    public var id: PaymentTransaction.ID
    /// The id of the ``PaymentTransaction``, `PCI_…`.
    public var paymentID: PaymentTransaction.ID?
    /// The number under which payer and merchant know the payment.
    public var transactionID: Int?
    /// The state in short.
    public var status: Status?
    /// The number of the detailed state.
    public var transactionStatus: String?
    /// The amount in the minor unit.
    public var amount: Int?
    /// The currency of the amount.
    public var currency: CurrencyCode?
    /// The purpose on the payer's statement.
    public var purpose: String?
    /// Your number of the order.
    public var orderID: String?
    /// What was bought.
    public var basket: [BasketItem]?
    /// Whether the money is held back until the accrual is revoked.
    public var accrual: Bool?
    /// Whether the money is taken at once or only authorised.
    public var paymentAction: PaymentAction?
    /// What the payer must write on a transfer.
    public var transferPurpose: String?
    /// The account that the payer transfers to.
    public var transferAccount: BankAccount?
    /// Who pays.
    @Indirect public var customer: PaymentCustomer? = nil
    /// What was paid with, masked.
    @Indirect public var usedPaymentInstrument: UsedInstrument? = nil
    /// Where the payer comes back to, and where pushes go.
    public var redirectURLs: RedirectURLs?
    /// The series that the payment belongs to.
    public var subscription: Subscription?
    /// Where to send the payer to.
    public var iframeURL: URL?
    /// The stored means of payment.
    @Indirect public var container: PaymentContainer? = nil
    /// The payments for the parts of a mixed basket.
    public var subTransactions: [SubTransaction]?
    /// The SEPA mandate, for a direct debit.
    @Indirect public var mandate: PaymentContainer.Mandate? = nil

    /// Makes one that only has its id: for your tests.
    ///
    /// - Parameter id: its id.
    public init(id: PaymentTransaction.ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case paymentID = "payment_id"
        case transactionID = "trans_id"
        case status
        case transactionStatus = "transaction_status"
        case amount
        case currency
        case purpose
        case orderID = "order_id"
        case basket
        case accrual
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
    }
}
