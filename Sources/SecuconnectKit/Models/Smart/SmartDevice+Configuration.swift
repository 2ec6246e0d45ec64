public import Foundation

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

    /// The versions of the software on a terminal.
    public struct SecubaseVersions: APIModel {
        /// The version of Secubase.
        public var secubaseVersion: String?
        /// The version of Secudroid.
        public var secudroidVersion: String?
        /// The version of the base software.
        public var baseVersion: String?
        /// The type of terminal.
        public var terminalType: String?
        /// The identifier of the terminal.
        public var terminalID: String?
        /// The device.
        public var device: ResourceReference<SmartDevice>?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            secubaseVersion: String? = nil, secudroidVersion: String? = nil, baseVersion: String? = nil,
            terminalType: String? = nil, terminalID: String? = nil, device: ResourceReference<SmartDevice>? = nil
        ) {
            self.secubaseVersion = secubaseVersion
            self.secudroidVersion = secudroidVersion
            self.baseVersion = baseVersion
            self.terminalType = terminalType
            self.terminalID = terminalID
            self.device = device
        }

        private enum CodingKeys: String, CodingKey {
            case secubaseVersion = "secubase_version"
            case secudroidVersion = "secudroid_version"
            case baseVersion = "base_version"
            case terminalType = "terminal_type"
            case terminalID = "terminal_id"
            case device = "smart_device"
        }
    }

    /// An app that a terminal should install.
    public struct SecubaseApp: APIModel {
        /// The identifier.
        public var appID: ResourceID<SecubaseApp>?
        /// The name.
        public var name: String?
        /// The version.
        public var version: String?
        /// The address of the file.
        public var url: URL?
        /// The entity tag of the file.
        public var etag: String?
        /// The priority.
        public var priority: Int?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case appID = "app_id"
            case name = "app_name"
            case version, url, etag
            case priority = "prio"
        }
    }
}
