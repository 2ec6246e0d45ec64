extension SmartTransaction.ApplicationContext {
    /// Which shop software sends a transaction, so that secuconnect can help when it fails.
    public struct ShopDetails: Codable, Hashable, Sendable {
        /// The shop software, such as `Shopware 6`.
        public var shopSystem: String?
        /// Its full version.
        public var shopSystemVersion: String?
        /// The domain that the payer sees.
        public var shopDomain: String?
        /// Who made the payment plugin, or its name.
        public var pluginVendor: String?
        /// The plugin's version.
        public var pluginVersion: String?
        /// The software that sends. The server takes it from the HTTP header if it is left out.
        public var userAgent: String?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - shopSystem: the shop software, such as `Shopware 6`.
        ///   - shopSystemVersion: its full version.
        ///   - shopDomain: the domain that the payer sees.
        ///   - pluginVendor: who made the payment plugin, or its name.
        ///   - pluginVersion: the plugin's version.
        ///   - userAgent: the software that sends. The server takes it from the HTTP header if it is left out.
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
