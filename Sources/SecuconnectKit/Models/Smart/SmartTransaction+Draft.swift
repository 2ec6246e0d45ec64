extension SmartTransaction {
    /// What is sent to create or to change a transaction. Only what you set is sent.
    ///
    /// ```swift
    /// let draft = SmartTransaction.Draft(
    ///     contract: "GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04",
    ///     customer: .init(contact: .init(forename: "Max", surname: "Mustermann", email: "max@example.net")),
    ///     intent: .sale,
    ///     basketInfo: .init(sum: 500, currency: .eur),
    ///     applicationContext: .init(checkoutTemplate: .payment, language: .german),
    ///     isDemo: true)
    /// ```
    /// A device's session needs no more than ``basketInfo``: the server knows the rest from the device.
    public struct Draft: Codable, Hashable, Sendable {
        /// Who gets the money. Needed unless a device signs in.
        public var contract: ResourceReference<GeneralContract>?
        /// The platform that sells on behalf of others.
        public var providerContract: ResourceReference<GeneralContract>?
        /// The merchant, where it does not follow from contract or device.
        public var merchant: ResourceID<GeneralMerchant>?
        /// The device that the transaction comes from. The server fills it in for a device's session.
        public var deviceSource: ResourceReference<SmartDevice>?
        /// Who pays.
        @Indirect public var customer: Customer? = nil
        /// Who gets the goods, if it is someone else.
        @Indirect public var shippingAddress: Customer? = nil
        /// What is paid with, if it is known already.
        @Indirect public var container: Container? = nil
        /// The payer's check-in at the store.
        public var checkin: Checkin?
        /// What the transaction is for.
        public var intent: Intent?
        /// Loyalty cards and vouchers of the payer.
        public var idents: [Ident]?
        /// What is being sold.
        public var basket: Basket?
        /// What it amounts to.
        public var basketInfo: BasketInfo?
        /// The purpose on the payer's bank statement, such as shop and order number. Smart Checkout doesn't show it.
        public var transactionRef: String?
        /// Your order's number, for secuOffice. Smart Checkout doesn't show it.
        public var merchantRef: String?
        /// The method, if it is settled already.
        public var paymentMethod: PaymentMethod?
        /// How the goods get to the payer.
        @Indirect public var deliveryOptions: DeliveryOptions? = nil
        /// A mail to the payer.
        public var communications: Communication?
        /// How Smart Checkout and the shop work together.
        @Indirect public var applicationContext: ApplicationContext? = nil
        /// How the money is taken.
        @Indirect public var paymentContext: PaymentContext? = nil
        /// The VAT rate of the whole, for sales without a basket.
        public var taxRate: Int?
        /// The VAT of the whole in minor units such as cents, for sales without a basket.
        public var taxAmount: Int?
        /// The market or branch.
        public var market: String?
        /// Who is at the till.
        public var cashier: String?
        /// The product of secuconnect that is used.
        public var product: String?
        /// The number of the transaction, known as TA code.
        public var transactionID: Int?
        /// The page of the shop that the payer saw last.
        public var lastVisitedPage: String?
        /// Links of Smart Checkout.
        public var checkoutLinks: CheckoutLinks?
        /// Whether no money moves. It can't be changed later.
        public var isDemo: Bool?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - contract: who gets the money. Needed unless a device signs in.
        ///   - providerContract: the platform that sells on behalf of others.
        ///   - merchant: the merchant, where it does not follow from contract or device.
        ///   - deviceSource: the device that the transaction comes from. The server fills it in for a device's
        ///     session.
        ///   - customer: who pays.
        ///   - shippingAddress: who gets the goods, if it is someone else.
        ///   - container: what is paid with, if it is known already.
        ///   - checkin: the payer's check-in at the store.
        ///   - intent: what the transaction is for.
        ///   - idents: loyalty cards and vouchers of the payer.
        ///   - basket: what is being sold.
        ///   - basketInfo: what it amounts to.
        ///   - transactionRef: the purpose on the payer's bank statement, such as shop and order number. Smart
        ///     Checkout doesn't show it.
        ///   - merchantRef: your order's number, for secuOffice. Smart Checkout doesn't show it.
        ///   - paymentMethod: the method, if it is settled already.
        ///   - deliveryOptions: how the goods get to the payer.
        ///   - communications: a mail to the payer.
        ///   - applicationContext: how Smart Checkout and the shop work together.
        ///   - paymentContext: how the money is taken.
        ///   - taxRate: the VAT rate of the whole, for sales without a basket.
        ///   - taxAmount: the VAT of the whole in minor units such as cents, for sales without a basket.
        ///   - market: the market or branch.
        ///   - cashier: who is at the till.
        ///   - product: the product of secuconnect that is used.
        ///   - transactionID: the number of the transaction, known as TA code.
        ///   - lastVisitedPage: the page of the shop that the payer saw last.
        ///   - checkoutLinks: links of Smart Checkout.
        ///   - isDemo: whether no money moves. It can't be changed later.
        public init(
            contract: ResourceReference<GeneralContract>? = nil,
            providerContract: ResourceReference<GeneralContract>? = nil,
            merchant: ResourceID<GeneralMerchant>? = nil,
            deviceSource: ResourceReference<SmartDevice>? = nil,
            customer: Customer? = nil,
            shippingAddress: Customer? = nil,
            container: Container? = nil,
            checkin: Checkin? = nil,
            intent: Intent? = nil,
            idents: [Ident]? = nil,
            basket: Basket? = nil,
            basketInfo: BasketInfo? = nil,
            transactionRef: String? = nil,
            merchantRef: String? = nil,
            paymentMethod: PaymentMethod? = nil,
            deliveryOptions: DeliveryOptions? = nil,
            communications: Communication? = nil,
            applicationContext: ApplicationContext? = nil,
            paymentContext: PaymentContext? = nil,
            taxRate: Int? = nil,
            taxAmount: Int? = nil,
            market: String? = nil,
            cashier: String? = nil,
            product: String? = nil,
            transactionID: Int? = nil,
            lastVisitedPage: String? = nil,
            checkoutLinks: CheckoutLinks? = nil,
            isDemo: Bool? = nil
        ) {
            self.contract = contract
            self.providerContract = providerContract
            self.merchant = merchant
            self.deviceSource = deviceSource
            self.customer = customer
            self.shippingAddress = shippingAddress
            self.container = container
            self.checkin = checkin
            self.intent = intent
            self.idents = idents
            self.basket = basket
            self.basketInfo = basketInfo
            self.transactionRef = transactionRef
            self.merchantRef = merchantRef
            self.paymentMethod = paymentMethod
            self.deliveryOptions = deliveryOptions
            self.communications = communications
            self.applicationContext = applicationContext
            self.paymentContext = paymentContext
            self.taxRate = taxRate
            self.taxAmount = taxAmount
            self.market = market
            self.cashier = cashier
            self.product = product
            self.transactionID = transactionID
            self.lastVisitedPage = lastVisitedPage
            self.checkoutLinks = checkoutLinks
            self.isDemo = isDemo
        }

        private enum CodingKeys: String, CodingKey {
            case contract
            case providerContract = "provider_contract"
            case merchant
            case deviceSource = "device_source"
            case customer
            case shippingAddress = "shipping_address"
            case container
            case checkin
            case intent
            case idents
            case basket
            case basketInfo = "basket_info"
            case transactionRef
            case merchantRef
            case paymentMethod = "payment_method"
            case deliveryOptions = "delivery_options"
            case communications
            case applicationContext = "application_context"
            case paymentContext = "payment_context"
            case taxRate = "tax_rate"
            case taxAmount = "tax_amount"
            case market
            case cashier
            case product
            case transactionID = "trans_id"
            case lastVisitedPage = "last_visited_page"
            case checkoutLinks = "checkout_links"
            case isDemo = "is_demo"
        }
    }
}
