extension GeneralContract {
    /// The access of a merchant to a third-party provider.
    public struct ThirdPartyEnvironment: APIModel {
        /// The settings for live operation.
        public var live: Settings?
        /// The settings for the sandbox.
        public var sandbox: Settings?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// The configuration of Smart Checkout.
    public struct CheckoutConfiguration: APIModel {
        /// The settings of email notifications.
        public var notifications: Notifications?

        /// Creates an instance. Omitted values aren't sent.
        public init(notifications: Notifications? = nil) { self.notifications = notifications }
    }

    /// The appearance of payment links.
    public struct PaymentLinkOptions: APIModel {
        /// The background image of the page.
        public var background: BackgroundImage?

        /// Creates an instance. Omitted values aren't sent.
        public init(background: BackgroundImage? = nil) { self.background = background }
    }
}

extension GeneralContract.ThirdPartyEnvironment {
    /// The settings of a third-party provider.
    public struct Settings: APIModel {
        /// The identifier of the merchant at the provider.
        public var clientID: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case clientID = "client_id"
        }
    }
}

extension GeneralContract.CheckoutConfiguration {
    /// The emails that are sent after an order.
    public struct Notifications: APIModel {
        /// A Boolean value that indicates whether the merchant receives an email.
        public var merchantOrderMail: Bool?
        /// A Boolean value that indicates whether the payer receives an email.
        public var customerOrderMail: Bool?

        /// Creates an instance. Omitted values aren't sent.
        public init(merchantOrderMail: Bool? = nil, customerOrderMail: Bool? = nil) {
            self.merchantOrderMail = merchantOrderMail
            self.customerOrderMail = customerOrderMail
        }

        private enum CodingKeys: String, CodingKey {
            case merchantOrderMail = "merchant_order_mail"
            case customerOrderMail = "customer_order_mail"
        }
    }
}

extension GeneralContract.PaymentLinkOptions {
    /// The background image of the page.
    public struct BackgroundImage: APIModel {
        /// A Boolean value that indicates whether the image is shown.
        public var isEnabled: Bool?
        /// The address of the image.
        public var imageURL: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(isEnabled: Bool? = nil, imageURL: String? = nil) {
            self.isEnabled = isEnabled
            self.imageURL = imageURL
        }

        private enum CodingKeys: String, CodingKey {
            case isEnabled = "enabled"
            case imageURL = "image_url"
        }
    }
}
