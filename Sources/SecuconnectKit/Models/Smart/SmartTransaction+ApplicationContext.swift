extension SmartTransaction {
    /// The settings of Smart Checkout for a transaction.
    public struct ApplicationContext: APIModel {
        /// The template of Smart Checkout.
        public var checkoutTemplate: CheckoutTemplate?
        /// The initial language.
        public var language: Language?
        /// The addresses for the return of the payer and for push events.
        public var returnURLs: ReturnURLs?
        /// The data that the payer can't change.
        public var locks: Locks?
        /// The options of the embedded payment form.
        @Indirect public var iframeOptions: IframeOptions? = nil
        /// The shop software that sends the transaction.
        @Indirect public var shopDetails: ShopDetails? = nil

        /// Creates an instance. Omitted values aren't sent.
        public init(
            checkoutTemplate: CheckoutTemplate? = nil,
            language: Language? = nil,
            returnURLs: ReturnURLs? = nil,
            locks: Locks? = nil,
            iframeOptions: IframeOptions? = nil,
            shopDetails: ShopDetails? = nil
        ) {
            self.checkoutTemplate = checkoutTemplate
            self.language = language
            self.returnURLs = returnURLs
            self.locks = locks
            self.iframeOptions = iframeOptions
            self.shopDetails = shopDetails
        }

        private enum CodingKeys: String, CodingKey {
            case checkoutTemplate = "checkout_template"
            case language
            case returnURLs = "return_urls"
            case locks
            case iframeOptions = "iframe_opts"
            case shopDetails = "shop_details"
        }
    }
}

extension SmartTransaction.ApplicationContext {
    /// A template of Smart Checkout.
    public struct CheckoutTemplate: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The standard template for payments.
        public static let payment: Self = "COT_WD0DE66HN2XWJHW8JM88003YG0NEA2"
        /// The standard template for subscriptions.
        public static let subscription: Self = "COT_QV85D3F542XWFFJYCSWG00W400YWAT"
    }

    /// The data that the payer can't change in Smart Checkout.
    public struct Locks: APIModel {
        /// A Boolean value that indicates whether the customer is locked.
        public var customer: Bool?
        /// A Boolean value that indicates whether the shipping address is locked.
        public var shippingAddress: Bool?

        /// Creates an instance. Omitted values aren't sent.
        public init(customer: Bool? = nil, shippingAddress: Bool? = nil) {
            self.customer = customer
            self.shippingAddress = shippingAddress
        }

        private enum CodingKeys: String, CodingKey {
            case customer
            case shippingAddress = "shipping_address"
        }
    }
}
