public import Foundation

/// A Smart Transaction, `smart.transactions`: one sale or order, from its creation through checkout to delivery.
///
/// The server leaves out what does not apply, so everything but the id is optional. What you send is a ``Draft``.
public struct SmartTransaction: Codable, Hashable, Sendable {
    /// Always `smart.transactions`.
    public var object: String?
    /// The id, `STX_…`.
    public var id: ID
    /// How far it has come.
    public var status: Status?
    /// When it was made.
    public var created: APITimestamp?
    /// When it last changed. Missing on a fresh one.
    public var updated: APITimestamp?
    /// ``updated`` under another name, which some answers use.
    public var updatedAt: APITimestamp?
    /// What it is for.
    public var intent: Intent?
    /// Whether no money moves.
    public var isDemo: Bool?
    /// Who sells.
    public var merchant: MerchantSummary?
    /// Who gets the money.
    public var contract: ResourceReference<GeneralContract>?
    /// The platform that sells on behalf of others.
    public var providerContract: ResourceReference<GeneralContract>?
    /// Where it was sold.
    public var store: ResourceReference<GeneralStore>?
    /// Who pays.
    @Indirect public var customer: PaymentCustomer? = nil
    /// Who gets the goods, if it is someone else.
    @Indirect public var shippingAddress: PaymentCustomer? = nil
    /// The payer's check-in at the store.
    public var checkin: Checkin?
    /// Loyalty cards and vouchers of the payer.
    public var idents: [Ident]?
    /// What is being sold.
    public var basket: Basket?
    /// What it amounts to.
    public var basketInfo: BasketInfo?
    /// The VAT rate of the whole, for sales without a basket.
    public var taxRate: Int?
    /// The VAT of the whole in minor units such as cents, for sales without a basket.
    public var taxAmount: Int?
    /// The purpose on the payer's bank statement.
    public var transactionRef: String?
    /// Your order's number.
    public var merchantRef: String?
    /// The number of the transaction, known as TA code; the payer finds it on bank transfers.
    public var transactionID: Int?
    /// The payments that came from it, those of sub-baskets and of loyalty cards among them; their `object` tells
    /// which. A new attempt to pay replaces them.
    public var transactions: [PaymentTransaction]?
    /// The number of ``transactions`` in the response, with those that can't be read; nil if it wasn't read from one.
    var transactionCount: ElementCount?
    /// The method that was prepared or started.
    public var paymentMethod: PaymentMethod?
    /// What was paid with.
    @Indirect public var container: Container? = nil
    /// How the money is taken.
    @Indirect public var paymentContext: PaymentContext? = nil
    /// Where a payer has to transfer the money to. The merchant must pass it on.
    @Indirect public var paymentInstructions: PaymentInstructions? = nil
    /// Links that start Smart Checkout.
    public var paymentLinks: PaymentLinks?
    /// A link that starts Smart Checkout, in older answers.
    public var checkoutLinks: CheckoutLinks?
    /// Where a payer confirms: 3-D Secure, PayPal and the like.
    public var iframeURL: URL?
    /// How Smart Checkout and the shop work together.
    @Indirect public var applicationContext: ApplicationContext? = nil
    /// The page that the payer saw last.
    public var lastVisitedPage: String?
    /// How the goods get to the payer.
    @Indirect public var deliveryOptions: DeliveryOptions? = nil
    /// A mail to the payer.
    public var communications: Communication?
    /// The subscription that began with it.
    public var subscription: ResourceReference<PaymentSubscription>?
    /// The device that it comes from.
    public var deviceSource: ResourceReference<SmartDevice>?
    /// The device that it is sent to.
    public var deviceDestination: ResourceReference<SmartDevice>?
    /// The terminal's number for it, needed to take it back at the terminal.
    public var receiptNumber: Int?
    /// The receipt for the payer and the merchant.
    public var receipt: [ReceiptLine]?
    /// The receipt for the merchant alone.
    public var receiptMerchant: [ReceiptLine]?
    /// Whether the merchant's receipt was printed.
    public var receiptMerchantPrint: Bool?
    /// The sale of a prepaid product.
    public var prepaidSales: PrepaidSale?
    /// Who is at the till.
    public var cashier: String?
    /// The market or branch.
    public var market: String?
    /// The product of secuconnect that is used.
    public var product: String?
    /// A device. Only seen on older transactions; its shape is not documented.
    public var targetDevice: JSONValue?
    /// When payment was asked for. Only seen on older transactions; its shape is not documented.
    public var paymentRequested: JSONValue?
    /// When it was paid. Only seen on older transactions; its shape is not documented.
    public var paymentExecuted: JSONValue?
    /// What went wrong. Only seen on older transactions; its shape is not documented.
    public var error: JSONValue?

    /// Identifies a Smart Transaction.
    public typealias ID = ResourceID<SmartTransaction>

    /// Starts a transaction of which only the id is known; for your tests.
    ///
    /// - Parameter id: the id.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case status
        case created
        case updated
        case updatedAt = "updated_at"
        case intent
        case isDemo = "is_demo"
        case merchant
        case contract
        case providerContract = "provider_contract"
        case store
        case customer
        case shippingAddress = "shipping_address"
        case checkin
        case idents
        case basket
        case basketInfo = "basket_info"
        case taxRate = "tax_rate"
        case taxAmount = "tax_amount"
        case transactionRef
        case merchantRef
        case transactionID = "trans_id"
        case transactions
        case transactionCount = "transactions#count"
        case paymentMethod = "payment_method"
        case container
        case paymentContext = "payment_context"
        case paymentInstructions = "payment_instructions"
        case paymentLinks = "payment_links"
        case checkoutLinks = "checkout_links"
        case iframeURL = "iframe_url"
        case applicationContext = "application_context"
        case lastVisitedPage = "last_visited_page"
        case deliveryOptions = "delivery_options"
        case communications
        case subscription
        case deviceSource = "device_source"
        case deviceDestination = "device_destination"
        case receiptNumber = "receipt_number"
        case receipt
        case receiptMerchant = "receipt_merchant"
        case receiptMerchantPrint = "receipt_merchant_print"
        case prepaidSales = "prepaid_sales"
        case cashier
        case market
        case product
        case targetDevice = "target_device"
        case paymentRequested = "payment_requested"
        case paymentExecuted = "payment_executed"
        case error
    }
}
