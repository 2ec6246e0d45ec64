public import Foundation

/// A Smart Transaction: a sale or an order from its creation through checkout to delivery.
///
/// The server omits values that don't apply, so every property except the identifier is optional. To create or update a
/// transaction, send a ``Draft``.
public struct SmartTransaction: APIModel {
    /// The kind of object, `smart.transactions`.
    public var object: String?
    /// The identifier, `STX_…`.
    public var id: ID
    /// The state.
    public var status: Status?
    /// The creation time.
    public var created: APITimestamp?
    /// The time of the last change. It is missing before the first change.
    public var updated: APITimestamp?
    /// The intent.
    public var intent: Intent?
    /// A Boolean value that indicates whether the transaction is a test without money.
    public var isDemo: Bool?
    /// The merchant.
    public var merchant: MerchantSummary?
    /// The contract that receives the money.
    public var contract: ResourceReference<GeneralContract>?
    /// The contract of the platform that sells on behalf of others.
    public var providerContract: ResourceReference<GeneralContract>?
    /// The store.
    public var store: ResourceReference<GeneralStore>?
    /// The payer.
    @Indirect public var customer: PaymentCustomer? = nil
    /// The recipient of the goods, if it isn't the payer.
    @Indirect public var shippingAddress: PaymentCustomer? = nil
    /// The check-in of the payer at the store.
    public var checkin: Checkin?
    /// The loyalty cards and vouchers of the payer.
    public var idents: [Ident]?
    /// The basket.
    public var basket: Basket?
    /// The total of the basket.
    public var basketInfo: BasketInfo?
    /// The VAT rate of the total, for a sale without a basket.
    public var taxRate: Int?
    /// The VAT of the total in minor units, for a sale without a basket.
    public var taxAmount: Int?
    /// The purpose on the bank statement of the payer.
    public var transactionRef: String?
    /// The merchant's order number.
    public var merchantRef: String?
    /// The transaction number, known as TA code, which appears on bank transfers.
    public var transactionCode: Int?
    /// References to the payments, including those of sub-baskets and loyalty cards. Another attempt to pay replaces
    /// them. `client.smart.transactions.payments(of:)` reads them.
    public var transactions: [PaymentReference]?
    /// The payment method that was prepared or started.
    public var paymentMethod: PaymentMethod?
    /// The means of payment that was used.
    @Indirect public var container: Container? = nil
    /// The settings of the payment.
    @Indirect public var paymentContext: PaymentContext? = nil
    /// The transfer instructions, which the merchant must pass on to the payer.
    @Indirect public var paymentInstructions: PaymentInstructions? = nil
    /// The links that start Smart Checkout.
    public var paymentLinks: PaymentLinks?
    /// The link that starts Smart Checkout in older responses.
    public var checkoutLinks: CheckoutLinks?
    /// The address where the payer confirms, for example by 3-D Secure or PayPal.
    public var iframeURL: URL?
    /// The settings of Smart Checkout for a transaction.
    @Indirect public var applicationContext: ApplicationContext? = nil
    /// The page of the shop that the payer visited last.
    public var lastVisitedPage: String?
    /// The delivery of the goods.
    @Indirect public var deliveryOptions: DeliveryOptions? = nil
    /// The email to the payer.
    public var communications: Communication?
    /// The subscription that started with the transaction.
    public var subscription: ResourceReference<PaymentSubscription>?
    /// The device that created the transaction.
    public var deviceSource: ResourceReference<SmartDevice>?
    /// The device that receives the transaction.
    public var deviceDestination: ResourceReference<SmartDevice>?
    /// The receipt number of the terminal, which is required to cancel the payment at the terminal.
    public var receiptNumber: Int?
    /// The receipt for the payer and the merchant.
    public var receipt: [ReceiptLine]?
    /// The receipt for the merchant.
    public var receiptMerchant: [ReceiptLine]?
    /// A Boolean value that indicates whether the receipt for the merchant was printed.
    public var printsMerchantReceipt: Bool?
    /// The sale of a prepaid product.
    public var prepaidSales: PrepaidSale?
    /// The cashier.
    public var cashier: String?
    /// The market or branch.
    public var market: String?
    /// The secuconnect product that is used.
    public var product: String?
    /// The target device. It occurs only in older transactions and is undocumented.
    public var targetDevice: JSONValue?
    /// The time of the payment request. It occurs only in older transactions and is undocumented.
    public var paymentRequested: JSONValue?
    /// The time of the payment. It occurs only in older transactions and is undocumented.
    public var paymentExecuted: JSONValue?
    /// The error. It occurs only in older transactions and is undocumented.
    public var error: JSONValue?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// The identifier of a Smart Transaction.
    public typealias ID = ResourceID<SmartTransaction>

    /// Creates an instance with an identifier only, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey, AliasedKey {
        case object, id, status, created, updated, intent
        case isDemo = "is_demo"
        case merchant, contract
        case providerContract = "provider_contract"
        case store, customer
        case shippingAddress = "shipping_address"
        case checkin, idents, basket
        case basketInfo = "basket_info"
        case taxRate = "tax_rate"
        case taxAmount = "tax_amount"
        case transactionRef, merchantRef
        case transactionCode = "trans_id"
        case transactions
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
        case communications, subscription
        case deviceSource = "device_source"
        case deviceDestination = "device_destination"
        case receiptNumber = "receipt_number"
        case receipt
        case receiptMerchant = "receipt_merchant"
        case printsMerchantReceipt = "receipt_merchant_print"
        case prepaidSales = "prepaid_sales"
        case cashier, market, product
        case targetDevice = "target_device"
        case paymentRequested = "payment_requested"
        case paymentExecuted = "payment_executed"
        case error
        case lostValues = "#lost"

        static let alias = KeyAlias(of: Self.updated, "updated_at")
    }
}

extension SmartTransaction {
    /// A summary of a merchant.
    public struct MerchantSummary: APIModel {
        /// The kind of object, `general.merchants`.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<GeneralMerchant>?
        /// The company name.
        public var companyName: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id
            case companyName = "companyname"
        }
    }

    /// A payer's check-in at the store.
    public struct Checkin: APIModel {
        /// The kind of object, `smart.checkins`.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<SmartCheckin>?
        /// The email address of the payer.
        public var email: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(id: ResourceID<SmartCheckin>? = nil, email: String? = nil, object: String? = nil) {
            self.id = id
            self.email = email
            self.object = object
        }
    }

    /// A summary of the means of payment that was used.
    public struct Container: APIModel {
        /// The kind of object, `payment.containers`.
        public var object: String?
        /// The identifier, for another payment with the same instrument.
        public var id: ResourceID<PaymentContainer>?
        /// The type of instrument.
        public var type: PaymentContainer.Kind?
        /// The state of the network token of a card.
        public var tokenStatus: PaymentContainer.TokenStatus?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id, type
            case tokenStatus = "token_status"
        }
    }

    /// The sale of a prepaid product, such as phone credit, at a terminal.
    public struct PrepaidSale: APIModel {
        /// The number.
        public var id: Int?
        /// The state.
        public var status: String?
        /// The error description for developers.
        public var errorDetails: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id, status
            case errorDetails = "error_details"
        }
    }
}
