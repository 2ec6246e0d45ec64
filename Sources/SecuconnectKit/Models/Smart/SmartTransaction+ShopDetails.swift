extension SmartTransaction.ApplicationContext {
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
