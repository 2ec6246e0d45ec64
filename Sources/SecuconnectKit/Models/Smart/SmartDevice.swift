public import Foundation

/// A device at the point of sale, such as a cash register or a card terminal.
public struct SmartDevice: APIModel {
    /// The identifier of a device.
    public typealias ID = ResourceID<SmartDevice>

    /// The kind of object, `smart.devices`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The creation time.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The merchant that the device belongs to.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The store that the device stands in.
    public var store: Store?
    /// The contract.
    public var contract: ResourceReference<GeneralContract>?
    /// The vendor.
    public var vendor: Vendor?
    /// The identifier that the vendor gave the device, such as `/uuid/till-1`. It is presumably unique for each vendor.
    public var vendorUID: String?
    /// The type of device.
    public var type: Kind?
    /// The hardware.
    public var device: Hardware?
    /// The routing that the device is assigned to.
    public var routing: ResourceReference<SmartRouting>?
    /// The user code with which the device was approved.
    public var userPIN: SensitiveString?
    /// The settings of the products that the device is used for.
    @Indirect public var products: Products? = nil
    /// The description.
    public var description: String?
    /// The terminal number.
    public var terminalID: String?
    /// The text on the idle screen of the cash register.
    public var idleScreenRegister: String?
    /// The text on the idle screen of the terminal.
    public var idleScreenTerminal: String?
    /// A Boolean value that indicates whether the device is online.
    public var isOnline: Bool?
    /// The time at which the device last reported, in seconds since 1970.
    public var refreshed: Int?
    /// The type of connection to the server.
    public var connectionType: ConnectionType?
    /// The type of terminal.
    public var terminalType: String?
    /// The version of the base software.
    public var baseVersion: String?
    /// The state of the device. Its content is undocumented.
    public var status: JSONValue?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a device, for tests.
    public init(id: ID) { self.id = id }

    /// The time at which the device last reported.
    public var refreshDate: Date? { refreshed.map { Date(timeIntervalSince1970: TimeInterval($0)) } }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, merchant, store, contract, vendor
        case vendorUID = "vendor_uid"
        case type, device, routing
        case userPIN = "user_pin"
        case products, description
        case terminalID = "tid"
        case idleScreenRegister = "idle_screen_register"
        case idleScreenTerminal = "idle_screen_terminal"
        case isOnline = "online"
        case refreshed = "refresh"
        case connectionType = "connection_type"
        case terminalType = "terminal_type"
        case baseVersion = "base_version"
        case status
        case lostValues = "#lost"
    }
}

extension SmartDevice {
    /// The store of a device, a routing or a sale.
    public struct Store: APIModel {
        /// The kind of object, `general.stores`.
        public var object: String?
        /// The identifier.
        public var id: GeneralStore.ID?
        /// The name.
        public var name: String?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// The hardware of a device.
    public struct Hardware: APIModel {
        /// The kind of object.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<Hardware>?
        /// The serial number.
        public var serialNumber: SensitiveString?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id
            case serialNumber = "serial_number"
        }
    }

    /// A type of device.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A cash register.
        public static let cashier: Self = "cashier"
        /// A card terminal that uses the protocol ZVT.
        public static let zvt: Self = "zvt"
        /// A module of an online shop.
        public static let shopModule: Self = "shopmodule"
        /// A terminal in the browser.
        public static let webTerminal: Self = "webterminal"
    }

    /// A vendor of devices.
    public struct Vendor: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Ingenico.
        public static let ingenico: Self = "ingenico"
        /// nodis.
        public static let nodis: Self = "nodis"
        /// CCV.
        public static let ccv: Self = "ccv"
        /// 3POS.
        public static let threePOS: Self = "3pos"
        /// flour.
        public static let flour: Self = "flour"
        /// piOS.
        public static let pios: Self = "pios"
        /// Shopware.
        public static let shopware: Self = "shopware"
        /// The terminal for loyalty cards in the browser.
        public static let loyaltyWebTerminal: Self = "loyalty_webterminal"
        /// Android.
        public static let android: Self = "android"
    }

    /// A type of connection between a device and the server.
    public struct ConnectionType: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// HTTPS.
        public static let https: Self = "https"
        /// STOMP.
        public static let stomp: Self = "stomp"
    }
}
