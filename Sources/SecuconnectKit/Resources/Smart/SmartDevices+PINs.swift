extension SmartDevices {
    /// Sets the PIN with which a device has to authenticate itself.
    ///
    /// That is the API's description of the call. The description of the field names the code that a device displays
    /// while it signs in, so the call may approve a waiting device. Try it with your device.
    ///
    /// Calls `PUT /Smart/Devices/{id}/pin`.
    ///
    /// - Parameters:
    ///   - id: The device identifier.
    ///   - pin: The PIN, or the code that the device displays.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The device.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the code is blank.
    @discardableResult
    public func setUserPIN(_ id: SmartDevice.ID, to pin: SensitiveString, actionID: ActionID? = nil) async throws
        -> SmartDevice
    {
        guard !pin.rawValue.trimmed.isEmpty else {
            throw SecuconnectError.invalidArgument("The user code is blank; pass the one that the device displays.")
        }
        return try await client.send(
            .init(
                .put, "/Smart/Devices/\(id)/pin", name: "smart.devices.setPIN", body: UserPIN(pin: pin),
                actionID: actionID))
    }

    /// Sets the PIN of devices on one level: of one device, of all devices of a store, or of all devices of a merchant.
    ///
    /// If the outcome is unknown, set the PIN again: ``devicePINConfiguration(of:)`` only says that one is set.
    ///
    /// Calls `PUT /Smart/Devices/{id}/devicePin`, with the identifier `me` if there is no device.
    ///
    /// - Parameters:
    ///   - pin: The PIN.
    ///   - merchant: The merchant.
    ///   - store: The store, to set the PIN of its devices.
    ///   - device: The device, to set its own PIN. It can't be combined with a store.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if a value is blank or both a
    ///   store and a device are set, and of kind ``SecuconnectError/Kind/refused`` if the response says no.
    public func setDevicePIN(
        _ pin: SensitiveString, merchant: GeneralMerchant.ID, store: GeneralStore.ID? = nil,
        device: SmartDevice.ID? = nil, actionID: ActionID? = nil
    ) async throws {
        guard !pin.rawValue.trimmed.isEmpty else {
            throw SecuconnectError.invalidArgument("The PIN is blank; pass the one to set.")
        }
        guard !merchant.rawValue.trimmed.isEmpty, store?.rawValue.trimmed.isEmpty != true else {
            throw SecuconnectError.invalidArgument(
                "The identifier of the merchant or of the store is blank; pass the one of the object.")
        }
        guard store == nil || device == nil else {
            throw SecuconnectError.invalidArgument("There is a store and a device; set the PIN of one of them.")
        }
        try await client.command(
            .init(
                .put, "/Smart/Devices/\(device ?? "me")/devicePin", name: "smart.devices.setDevicePIN",
                body: DevicePIN(merchant: merchant, store: store, pin: pin), actionID: actionID))
    }

    /// Reads the levels on which a PIN is set for a device.
    ///
    /// Calls `GET /Smart/Devices/{id}/devicePinConfig`.
    ///
    /// - Parameter id: The device identifier.
    /// - Returns: The levels, without the PINs.
    /// - Throws: ``SecuconnectError``.
    public func devicePINConfiguration(of id: SmartDevice.ID) async throws -> SmartDevice.PINConfiguration {
        try await client.send(
            .init(.get, "/Smart/Devices/\(id)/devicePinConfig", name: "smart.devices.devicePINConfiguration"))
    }
}

private struct UserPIN: Encodable {
    var pin: SensitiveString

    private enum CodingKeys: String, CodingKey {
        case pin = "user_pin"
    }
}

private struct DevicePIN: Encodable {
    var merchant: GeneralMerchant.ID
    var store: GeneralStore.ID?
    var pin: SensitiveString

    private enum CodingKeys: String, CodingKey {
        case merchant = "merchant_id"
        case store = "store_id"
        case pin
    }
}
