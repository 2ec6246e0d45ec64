public import Foundation

/// An invoice of secupay to a merchant, for example for fees.
///
/// It has nothing to do with payments by invoice, which are Smart Transactions or ``PaymentResources/secupayInvoices``.
public struct PaymentInvoice: APIModel {
    /// The identifier of an invoice.
    public typealias ID = ResourceID<PaymentInvoice>

    /// The kind of object, `payment.invoices`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The name of the store.
    public var storeName: String?
    /// The merchant that the invoice is for.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The number of the invoice.
    public var invoiceID: String?
    /// The date of the invoice.
    public var date: APITimestamp?
    /// The amount without tax, in minor units.
    public var amount: Int?
    /// The currency of all amounts.
    public var currency: CurrencyCode?
    /// The tax, in minor units.
    public var taxAmount: Int?
    /// The amount with tax, in minor units.
    public var totalAmount: Int?
    /// The address of the invoice as a PDF document.
    public var documentURL: URL?
    /// The address of the invoice as an XML document.
    public var xmlURL: URL?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an invoice, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id
        case storeName = "store_name"
        case merchant
        case invoiceID = "invoice_id"
        case date, amount, currency
        case taxAmount = "tax_amount"
        case totalAmount = "total_amount"
        case documentURL = "document_url"
        case xmlURL = "document_url_xml"
        case lostValues = "#lost"
    }
}
