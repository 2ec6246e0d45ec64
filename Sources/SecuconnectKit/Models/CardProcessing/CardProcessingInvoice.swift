public import Foundation

/// An invoice of the card acquirer to a merchant.
public struct CardProcessingInvoice: APIModel {
    /// The identifier of an invoice.
    public typealias ID = ResourceID<CardProcessingInvoice>

    /// The kind of object, `cardprocessing.invoices`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The time of creation.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The merchant that the invoice is for.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The store that the invoice is for.
    @Indirect public var store: GeneralStore? = nil
    /// The name of the store.
    public var storeName: String?
    /// The number in the older interface.
    public var legacyID: Int?
    /// The identifier of the card terminal.
    public var terminalID: String?
    /// The number of the invoice.
    public var invoiceNumber: String?
    /// The amount without tax, in minor units. Undocumented whether a refund has negative amounts.
    public var netAmount: Int?
    /// The tax, in minor units.
    public var taxAmount: Int?
    /// The amount with tax, in minor units.
    public var amount: Int?
    /// The address of the invoice as a PDF document.
    public var documentURL: URL?
    /// The kind of invoice.
    public var type: Kind?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an invoice, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, merchant, store
        case storeName = "store_name"
        case legacyID = "id_old"
        case terminalID = "tid"
        case invoiceNumber = "invoice_number"
        case netAmount = "net_amount"
        case taxAmount = "tax_amount"
        case amount
        case documentURL = "document_url"
        case type
        case lostValues = "#lost"
    }

    /// The kind of an invoice.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A payment advice.
        public static let advice: Self = "avis"
        /// An invoice.
        public static let invoice: Self = "invoice"
        /// A credit note.
        public static let refund: Self = "refund"
    }
}
