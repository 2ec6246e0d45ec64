extension SmartDevice {
    /// The levels on which a PIN is set for a device. The PIN itself can't be read.
    public struct PINConfiguration: APIModel {
        /// The level of the merchant.
        public var merchant: Level?
        /// The level of the store.
        public var store: Level?
        /// The level of the device.
        public var device: Level?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case merchant, store
            case device = "smart_device"
        }

        /// A level on which a PIN can be set.
        public struct Level: APIModel {
            /// The identifier of the merchant, the store or the device.
            public var id: ResourceID<AnyResource>?
            /// A Boolean value that indicates whether a PIN is set.
            public var isSet: Bool?

            /// Creates an instance without values, for tests.
            public init() {}

            private enum CodingKeys: String, CodingKey {
                case id
                case isSet = "auth_password_set"
            }
        }
    }
}
