/// The devices at the point of sale, `/Smart/Devices`.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is cancelled.
public struct SmartDevices: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = SmartDevice

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Smart/Devices`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Smart/Devices", name: "smart.devices", client: resource.client)
    }

    /// Creates a device.
    ///
    /// If the outcome is unknown, search for ``SearchField/vendorUID`` before you send the device again.
    ///
    /// Calls `POST /Smart/Devices`.
    ///
    /// - Parameters:
    ///   - draft: The device.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The device.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the draft has no value or a
    ///   blank identifier.
    public func create(_ draft: SmartDevice.Draft, actionID: ActionID? = nil) async throws -> SmartDevice {
        try draft.check()
        return try await client.send(
            .init(.post, "/Smart/Devices", name: "smart.devices.create", body: draft, actionID: actionID))
    }

    /// Reads a device.
    ///
    /// Calls `GET /Smart/Devices/{id}`.
    ///
    /// - Parameters:
    ///   - id: The device identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The device.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: SmartDevice.ID, expand: ListExpansion? = nil) async throws -> SmartDevice {
        try await client.send(
            .init(
                .get, "/Smart/Devices/\(id)", name: "smart.devices.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Replaces a device. Values that you omit are presumably reset, also those of the products.
    ///
    /// Read the device, create a draft with `SmartDevice.Draft(from:)`, change it, and send all of it.
    ///
    /// Calls `PUT /Smart/Devices/{id}`.
    ///
    /// - Parameters:
    ///   - id: The device identifier.
    ///   - draft: The device.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The device.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the draft has no value or a
    ///   blank identifier.
    @discardableResult
    public func update(
        _ id: SmartDevice.ID, _ draft: SmartDevice.Draft, actionID: ActionID? = nil
    ) async throws -> SmartDevice {
        try draft.check()
        return try await client.send(
            .init(.put, "/Smart/Devices/\(id)", name: "smart.devices.update", body: draft, actionID: actionID))
    }

    /// Finds the device of a type that shares a routing with a device.
    ///
    /// Undocumented: the newest description says that the given device is returned, an older one lists the devices of
    /// the type in the routing. The first of a list is returned.
    ///
    /// Calls `GET /Smart/Devices/{id}/routing/{type}`.
    ///
    /// - Parameters:
    ///   - id: The device identifier.
    ///   - type: The type of the device to find.
    /// - Returns: The device.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/unreadableResponse`` if the response has no
    ///   device.
    public func routedDevice(of id: SmartDevice.ID, type: SmartDevice.Kind) async throws -> SmartDevice {
        try await client.first(
            .init(.get, "/Smart/Devices/\(id)/routing/\(type)", name: "smart.devices.routedDevice"),
            orThrow: "The response has no device; assign one of this type to the routing.")
    }

    /// Finds the apps that a terminal should install.
    ///
    /// Calls `POST /Smart/Devices/{id}/GetSecubaseConfig`, which is taken for a read: nothing is stored as far as is
    /// known.
    ///
    /// - Parameters:
    ///   - id: The device identifier.
    ///   - versions: The versions of the software on the terminal.
    /// - Returns: The apps, empty if there is nothing to install.
    /// - Throws: ``SecuconnectError``.
    public func secubaseConfiguration(
        of id: SmartDevice.ID, _ versions: SmartDevice.SecubaseVersions
    ) async throws -> [SmartDevice.SecubaseApp] {
        try await client.list(
            .init(
                .post, "/Smart/Devices/\(id)/GetSecubaseConfig", name: "smart.devices.secubaseConfiguration",
                body: versions, effect: .read))
    }
}

extension SearchField where Element == SmartDevice {
    /// The vendor of a device.
    public static var vendor: Self { "vendor" }
    /// The identifier that the vendor gave a device.
    public static var vendorUID: Self { "vendor_uid" }
    /// A Boolean value that indicates whether a device is online.
    public static var isOnline: Self { "online" }
}

extension SearchFilter where Element == SmartDevice {
    /// The devices that are assigned to a routing, `_exists_:routing`.
    ///
    /// The vendor's example searches in this form. Whether `routing:*`, which ``SearchField/exists()`` writes, finds
    /// objects too is undocumented.
    public static var isRouted: Self { .unescaped("_exists_:routing") }
}
