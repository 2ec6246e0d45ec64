extension GeneralContract {
    /// The settings of the discontinued Flex.API checkout, and of Apple Pay and Google Pay.
    public struct IframeOptions: APIModel {
        /// The title of the payment hint.
        public var paymentHintTitle: String?
        /// The title of the project.
        public var projectTitle: String?
        /// The logo of the project.
        public var projectLogo: String?
        /// The title of the submit button.
        public var submitButtonTitle: String?
        /// The primary color.
        public var primaryColor: String?
        /// The language code.
        public var language: String?
        /// The title of the basket.
        public var basketTitle: String?
        /// A Boolean value that indicates whether the basket is shown.
        public var isBasketShown: Bool?
        /// The form of address. The values are undocumented, presumably `formal` and `personal`.
        public var languageFormality: String?
        /// The settings of Apple Pay and Google Pay.
        @Indirect public var paymentConfiguration: PaymentConfiguration? = nil

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case paymentHintTitle = "payment_hint_title"
            case projectTitle = "project_title"
            case projectLogo = "project_logo"
            case submitButtonTitle = "submit_button_title"
            case primaryColor = "primary_colour"
            case language
            case basketTitle = "basket_title"
            case isBasketShown = "is_basket_shown"
            case languageFormality = "language_formality"
            case paymentConfiguration = "payment_config"
        }
    }
}

extension GeneralContract.IframeOptions {
    /// The settings of Apple Pay and Google Pay.
    public struct PaymentConfiguration: APIModel {
        /// The settings of Google Pay.
        public var googlePay: GooglePay?
        /// The settings of Apple Pay.
        public var applePay: ApplePay?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case googlePay = "Googlepay"
            case applePay = "Applepay"
        }
    }

    /// The settings of Google Pay.
    public struct GooglePay: APIModel {
        /// The major version of the Google Pay API.
        public var apiVersion: Int?
        /// The minor version of the Google Pay API.
        public var apiVersionMinor: Int?
        /// The type of payment method.
        public var type: String?
        /// The authentication methods that are allowed.
        public var allowedAuthMethods: [String]?
        /// The card networks that are allowed.
        public var allowedCardNetworks: [String]?
        /// The payment gateway.
        public var gateway: String?
        /// The identifier of the merchant at the gateway.
        public var gatewayMerchantID: String?
        /// The identifier of the merchant at Google.
        public var merchantID: String?
        /// The name of the merchant.
        public var merchantName: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case apiVersion = "api_version"
            case apiVersionMinor = "api_version_minor"
            case type
            case allowedAuthMethods = "allowed_auth_methods"
            case allowedCardNetworks = "allowed_card_networks"
            case gateway
            case gatewayMerchantID = "gateway_merchant_id"
            case merchantID = "merchant_id"
            case merchantName = "merchant_name"
        }
    }

    /// The settings of Apple Pay.
    public struct ApplePay: APIModel {
        /// The label of the merchant.
        public var label: String?
        /// The card networks that are supported.
        public var supportedNetworks: [String]?
        /// The capabilities of the merchant.
        public var merchantCapabilities: [String]?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case label
            case supportedNetworks = "supported_networks"
            case merchantCapabilities = "merchant_capabilities"
        }
    }
}
