extension GeneralContract {
    /// A merchant's access to another provider.
    public struct ThirdPartyEnvironment: Codable, Hashable, Sendable {
        /// The access for real money.
        public var live: Settings?
        /// The access for trying out.
        public var sandbox: Settings?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case live
            case sandbox
        }
    }

    /// How Smart Checkout behaves.
    public struct CheckoutConfiguration: Codable, Hashable, Sendable {
        /// Which mails are sent.
        public var notifications: Notifications?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case notifications
        }
    }

    /// How payment links look.
    public struct PaymentLinkOptions: Codable, Hashable, Sendable {
        /// The picture behind the page.
        public var background: BackgroundImage?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case background
        }
    }
}

extension GeneralContract.ThirdPartyEnvironment {
    /// One access to another provider.
    public struct Settings: Codable, Hashable, Sendable {
        /// The merchant's id at the provider.
        public var clientID: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case clientID = "client_id"
        }
    }
}

extension GeneralContract.CheckoutConfiguration {
    /// Which mails are sent after an order.
    public struct Notifications: Codable, Hashable, Sendable {
        /// Whether the merchant gets one.
        public var merchantOrderMail: Bool?
        /// Whether the payer gets one.
        public var customerOrderMail: Bool?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case merchantOrderMail = "merchant_order_mail"
            case customerOrderMail = "customer_order_mail"
        }
    }
}

extension GeneralContract.PaymentLinkOptions {
    /// The picture behind the page.
    public struct BackgroundImage: Codable, Hashable, Sendable {
        /// Whether it is shown.
        public var isEnabled: Bool?
        /// Where the picture is.
        public var imageURL: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case isEnabled = "enabled"
            case imageURL = "image_url"
        }
    }
}
