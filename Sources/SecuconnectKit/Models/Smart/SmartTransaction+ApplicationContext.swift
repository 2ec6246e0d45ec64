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
        @Indirect public var iframeOptions: IframeOptions?
        /// Which shop software sent this.
        @Indirect public var shopDetails: ShopDetails?

        /// Describes a context; what is left out is not sent.
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
        /// The word as it stands on the wire.
        public var rawValue: String

        /// Takes the id of a template; nothing is checked.
        ///
        /// - Parameter rawValue: the word as it stands on the wire.
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

        /// Describes locks; what is left out is not sent.
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
