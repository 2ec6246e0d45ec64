extension SmartTransaction {
    /// How Smart Checkout and the shop work together.
    public struct ApplicationContext: Codable, Hashable, Sendable {
        /// What Smart Checkout looks like.
        public var checkoutTemplate: CheckoutTemplate?
        /// The language it starts in.
        public var language: Language?
        /// Where the payer comes back to, and where pushes go.
        public var returnURLs: ReturnURLs?
        /// What the payer may not change.
        public var locks: Locks?
        /// Texts and switches of the embedded form.
        @Indirect public var iframeOptions: IframeOptions? = nil
        /// Which shop software sent this.
        @Indirect public var shopDetails: ShopDetails? = nil

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - checkoutTemplate: what Smart Checkout looks like.
        ///   - language: the language it starts in.
        ///   - returnURLs: where the payer comes back to, and where pushes go.
        ///   - locks: what the payer may not change.
        ///   - iframeOptions: texts and switches of the embedded form.
        ///   - shopDetails: which shop software sent this.
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
    /// A look of Smart Checkout.
    public struct CheckoutTemplate: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any id of a template.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The standard look for payments.
        public static let payment: Self = "COT_WD0DE66HN2XWJHW8JM88003YG0NEA2"
        /// The standard look for subscriptions.
        public static let subscription: Self = "COT_QV85D3F542XWFFJYCSWG00W400YWAT"
    }

    /// What the payer may not change in Smart Checkout.
    public struct Locks: Codable, Hashable, Sendable {
        /// Whether the customer is fixed.
        public var customer: Bool?
        /// Whether the shipping address is fixed.
        public var shippingAddress: Bool?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - customer: whether the customer is fixed.
        ///   - shippingAddress: whether the shipping address is fixed.
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
