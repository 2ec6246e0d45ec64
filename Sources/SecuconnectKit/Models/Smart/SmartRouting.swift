/// A routing: the devices of a store that work together, such as a cash register and its card terminal.
public struct SmartRouting: APIModel {
    /// The identifier of a routing.
    public typealias ID = ResourceID<SmartRouting>

    /// The kind of object, `smart.routings`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The creation time.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The merchant.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The store.
    public var store: SmartDevice.Store?
    /// The description.
    public var description: String?
    /// The devices that are assigned.
    public var devices: [AssignedDevice]?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a routing, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, merchant, store, description
        case devices = "assign"
        case lostValues = "#lost"
    }
}

extension SmartRouting {
    /// A device that is assigned to a routing.
    public struct AssignedDevice: APIModel {
        /// The kind of object, `smart.devices`.
        public var object: String?
        /// The identifier.
        public var id: SmartDevice.ID?
        /// The type of device.
        public var type: SmartDevice.Kind?
        /// The description.
        public var description: String?

        /// Creates an instance without values, for tests.
        public init() {}
    }
}
