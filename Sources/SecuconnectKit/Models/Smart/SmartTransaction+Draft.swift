extension SmartTransaction {
    /// The data that a transaction is created from or updated with. Only values that you set are sent.
    ///
    /// ```swift
    /// let draft = SmartTransaction.Draft(
    ///     contract: "GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04",
    ///     customer: .init(
    ///         contact: .init(
    ///             forename: "Max", surname: "Mustermann", email: "max@example.net")),
    ///     intent: .sale,
    ///     basketInfo: .init(sum: 500, currency: .eur),
    ///     applicationContext: .init(checkoutTemplate: .payment, language: .german),
    ///     isDemo: true)
    /// ```
    /// The session of a device needs only ``basketInfo``: the server takes the rest from the device.
    public struct Draft: APIModel {
        /// The contract that receives the money. It is required unless a device is signed in.
        public var contract: ResourceReference<GeneralContract>?
        /// The contract of the platform that sells on behalf of others.
        public var providerContract: ResourceReference<GeneralContract>?
        /// The merchant, if neither contract nor device determines it.
        public var merchant: ResourceID<GeneralMerchant>?
        /// The device that creates the transaction. The server sets it for the session of a device.
        public var deviceSource: ResourceReference<SmartDevice>?
        /// The payer.
        @Indirect public var customer: Customer? = nil
        /// The recipient of the goods, if it isn't the payer.
        @Indirect public var shippingAddress: Customer? = nil
        /// The means of payment, if it is already known.
        @Indirect public var container: Container? = nil
        /// The check-in of the payer at the store.
        public var checkin: Checkin?
        /// The intent of the transaction.
        public var intent: Intent?
        /// The loyalty cards and vouchers of the payer.
        public var idents: [Ident]?
        /// The basket.
        public var basket: Basket?
        /// The total of the basket.
        public var basketInfo: BasketInfo?
        /// The purpose on the bank statement of the payer, such as shop and order number. Smart Checkout doesn't show
        /// it.
        public var transactionRef: String?
        /// The merchant's order number, which secuOffice shows and Smart Checkout doesn't.
        public var merchantRef: String?
        /// The payment method, if it is already known.
        public var paymentMethod: PaymentMethod?
        /// The delivery of the goods.
        @Indirect public var deliveryOptions: DeliveryOptions? = nil
        /// The email to the payer.
        public var communications: Communication?
        /// The settings of Smart Checkout for a transaction.
        @Indirect public var applicationContext: ApplicationContext? = nil
        /// The settings of the payment.
        @Indirect public var paymentContext: PaymentContext? = nil
        /// The VAT rate of the total, for a sale without a basket.
        public var taxRate: Int?
        /// The VAT of the total in minor units, for a sale without a basket.
        public var taxAmount: Int?
        /// The market or branch.
        public var market: String?
        /// The cashier.
        public var cashier: String?
        /// The secuconnect product that is used.
        public var product: String?
        /// The transaction number, known as TA code.
        public var transactionCode: Int?
        /// The page of the shop that the payer visited last.
        public var lastVisitedPage: String?
        /// The links of Smart Checkout.
        public var checkoutLinks: CheckoutLinks?
        /// A Boolean value that indicates whether the transaction is a test without money. It can't be changed later.
        public var isDemo: Bool?

        /// Creates an instance. Omitted values aren't sent.
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
            transactionCode: Int? = nil,
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
            self.transactionCode = transactionCode
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
            case container, checkin, intent, idents, basket
            case basketInfo = "basket_info"
            case transactionRef, merchantRef
            case paymentMethod = "payment_method"
            case deliveryOptions = "delivery_options"
            case communications
            case applicationContext = "application_context"
            case paymentContext = "payment_context"
            case taxRate = "tax_rate"
            case taxAmount = "tax_amount"
            case market, cashier, product
            case transactionCode = "trans_id"
            case lastVisitedPage = "last_visited_page"
            case checkoutLinks = "checkout_links"
            case isDemo = "is_demo"
        }
    }
}

extension SmartTransaction.Draft {
    /// A payer: a stored customer, or the details of a new one.
    public struct Customer: APIModel {
        /// The kind of object, `payment.customers`. The server doesn't need it.
        public var object: String?
        /// The identifier of a stored customer.
        public var id: ResourceID<PaymentCustomer>?
        /// The contact details, with at least forename, surname and email.
        @Indirect public var contact: ContactDetails? = nil

        /// Creates an instance. Omitted values aren't sent.
        public init(id: ResourceID<PaymentCustomer>? = nil, contact: ContactDetails? = nil, object: String? = nil) {
            self.id = id
            self.contact = contact
            self.object = object
        }
    }
}

extension SmartTransaction.Draft.Customer {
    /// Creates a payer from a stored customer.
    ///
    /// - Parameter id: The identifier of the customer.
    /// - Returns: The payer.
    public static func existing(_ id: ResourceID<PaymentCustomer>) -> Self { Self(id: id) }
}

extension SmartTransaction {
    /// An email to the payer when the transaction is executed. It is available for charging loyalty cards.
    public struct Communication: APIModel {
        /// The action that the email is sent for.
        public var actionType: Action?
        /// The template of the email, `ETP_…`.
        public var templateID: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(actionType: Action? = nil, templateID: String? = nil) {
            self.actionType = actionType
            self.templateID = templateID
        }

        private enum CodingKeys: String, CodingKey {
            case actionType = "action_type"
            case templateID = "template_id"
        }
    }
}

extension SmartTransaction.Communication {
    /// An action that an email is sent for.
    public struct Action: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The charge of a card with money.
        public static let charge: Self = "charge"
    }
}

extension SmartTransaction {
    /// Returns a Boolean value that indicates whether it may have been created from a draft. Omitted values aren't
    /// compared.
    func isLike(_ draft: Draft) -> Bool {
        func agree<Value: Equatable>(_ mine: Value?, _ theirs: Value?) -> Bool {
            mine == nil || theirs == nil || mine == theirs
        }
        return agree(basketInfo?.sum, draft.basketInfo?.sum) && agree(basketInfo?.currency, draft.basketInfo?.currency)
    }
}

extension SmartTransaction.Draft {
    /// Refuses a basket that isn't valid, and an update that would delete the basket or its total.
    ///
    /// - Parameter isNew: A Boolean value that indicates whether the draft creates a transaction.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check(isNew: Bool) throws {
        guard isNew || basket != nil && basketInfo != nil else {
            throw SecuconnectError.invalidArgument(
                "The server deletes a basket or a total that an update doesn't pass; pass both, an empty basket if need be."
            )
        }
        do { try basket?.check() } catch { throw SecuconnectError.invalidArgument(error.message) }
    }
}
