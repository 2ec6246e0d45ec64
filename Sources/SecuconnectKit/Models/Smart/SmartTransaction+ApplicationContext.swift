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
        public var locksCustomer: Bool?
        /// A Boolean value that indicates whether the shipping address is locked.
        public var locksShippingAddress: Bool?

        /// Creates an instance. Omitted values aren't sent.
        public init(locksCustomer: Bool? = nil, locksShippingAddress: Bool? = nil) {
            self.locksCustomer = locksCustomer
            self.locksShippingAddress = locksShippingAddress
        }

        private enum CodingKeys: String, CodingKey {
            case locksCustomer = "customer"
            case locksShippingAddress = "shipping_address"
        }
    }

    /// The options of the embedded payment form.
    public struct IframeOptions: APIModel {
        /// The name of the project.
        public var projectTitle: String?
        /// The heading of the basket.
        public var basketTitle: String?
        /// The heading of the hint.
        public var paymentHintTitle: String?
        /// The lines of a hint to the payer.
        public var paymentHint: [SmartTransaction.ReceiptLine]?
        /// The title of the submit button.
        public var submitButtonTitle: String?
        /// The title of the cancel button.
        public var cancelButtonTitle: String?
        /// The language of the form with country, such as `de_DE`.
        public var language: String?
        /// A Boolean value that indicates whether the disclaimer is hidden. It has an effect only if
        /// ``hasAcceptedDisclaimer`` is true.
        public var hidesDisclaimer: Bool?
        /// A Boolean value that indicates whether the payer has already accepted the disclaimer in the shop.
        public var hasAcceptedDisclaimer: Bool?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            projectTitle: String? = nil,
            basketTitle: String? = nil,
            paymentHintTitle: String? = nil,
            paymentHint: [SmartTransaction.ReceiptLine]? = nil,
            submitButtonTitle: String? = nil,
            cancelButtonTitle: String? = nil,
            language: String? = nil,
            hidesDisclaimer: Bool? = nil,
            hasAcceptedDisclaimer: Bool? = nil
        ) {
            self.projectTitle = projectTitle
            self.basketTitle = basketTitle
            self.paymentHintTitle = paymentHintTitle
            self.paymentHint = paymentHint
            self.submitButtonTitle = submitButtonTitle
            self.cancelButtonTitle = cancelButtonTitle
            self.language = language
            self.hidesDisclaimer = hidesDisclaimer
            self.hasAcceptedDisclaimer = hasAcceptedDisclaimer
        }

        private enum CodingKeys: String, CodingKey {
            case projectTitle = "project_title"
            case basketTitle = "basket_title"
            case paymentHintTitle = "payment_hint_title"
            case paymentHint = "payment_hint"
            case submitButtonTitle = "submit_button_title"
            case cancelButtonTitle = "cancel_button_title"
            case language
            case hidesDisclaimer = "hide_disclaimer"
            case hasAcceptedDisclaimer = "has_accepted_disclaimer"
        }
    }

    /// The shop software that sends a transaction, for support by secuconnect.
    public struct ShopDetails: APIModel {
        /// The shop software, such as `Shopware 6`.
        public var shopSystem: String?
        /// The full version of the shop software.
        public var shopSystemVersion: String?
        /// The domain that the payer sees.
        public var shopDomain: String?
        /// The vendor or the name of the payment plugin.
        public var pluginVendor: String?
        /// The version of the plugin.
        public var pluginVersion: String?
        /// The user agent. If omitted, the server takes it from the HTTP header.
        public var userAgent: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            shopSystem: String? = nil,
            shopSystemVersion: String? = nil,
            shopDomain: String? = nil,
            pluginVendor: String? = nil,
            pluginVersion: String? = nil,
            userAgent: String? = nil
        ) {
            self.shopSystem = shopSystem
            self.shopSystemVersion = shopSystemVersion
            self.shopDomain = shopDomain
            self.pluginVendor = pluginVendor
            self.pluginVersion = pluginVersion
            self.userAgent = userAgent
        }

        private enum CodingKeys: String, CodingKey {
            case shopSystem = "shop_system"
            case shopSystemVersion = "shop_system_version"
            case shopDomain = "shop_domain"
            case pluginVendor = "plugin_vendor"
            case pluginVersion = "plugin_version"
            case userAgent = "user_agent"
        }
    }
}
