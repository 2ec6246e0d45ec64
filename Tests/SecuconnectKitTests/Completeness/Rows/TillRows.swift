@testable import SecuconnectKit

/// The devices and routings below `/Smart`.
enum TillRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow.list("smart.devices") { $0.smart.devices }
        OperationRow("smart.devices.create") { try await $0.smart.devices.create($1(), actionID: .row) }
        OperationRow("smart.devices.devicePINConfiguration") {
            try await $0.smart.devices.devicePINConfiguration(of: "{smartDeviceId}")
        }
        OperationRow("smart.devices.get") { try await $0.smart.devices.get("{smartDeviceId}", expand: .all) }
        OperationRow("smart.devices.routedDevice", .init(acceptsAnyID: true)) {
            try await $0.smart.devices.routedDevice(of: "{smartDeviceId}", type: "{type}")
        }
        OperationRow("smart.devices.secubaseConfiguration") {
            try await $0.smart.devices.secubaseConfiguration(of: "{smartDeviceId}", $1())
        }
        // A store and a device exclude each other.
        OperationRow("smart.devices.setDevicePIN", .init(secondID: "me")) {
            let devices = $0.smart.devices
            try await devices.setDevicePIN(
                $1["pin"], merchant: $1["merchant_id"], device: "{smartDeviceId}", actionID: .row)
            try await devices.setDevicePIN(
                $1["pin"], merchant: $1["merchant_id"], store: $1["store_id"], actionID: .row)
        }
        OperationRow("smart.devices.setPIN") {
            try await $0.smart.devices.setUserPIN("{smartDeviceId}", to: $1["user_pin"], actionID: .row)
        }
        OperationRow("smart.devices.update") {
            try await $0.smart.devices.update("{smartDeviceId}", $1(), actionID: .row)
        }
        OperationRow.list("smart.routings") { $0.smart.routings }
        OperationRow("smart.routings.assign") {
            try await $0.smart.routings.assign("{smartRoutingId}", device: "{smartDeviceId}", actionID: .row)
        }
        OperationRow("smart.routings.create") {
            try await $0.smart.routings.create(store: $1["store"], description: $1["description"], actionID: .row)
        }
        OperationRow("smart.routings.delete") { try await $0.smart.routings.delete("{smartRoutingId}", actionID: .row) }
        OperationRow("smart.routings.get") { try await $0.smart.routings.get("{smartRoutingId}", expand: .all) }
        OperationRow("smart.routings.unassign") {
            try await $0.smart.routings.unassign("{smartRoutingId}", device: "{smartDeviceId}", actionID: .row)
        }
        OperationRow("smart.routings.update") {
            try await $0.smart.routings.update(
                "{smartRoutingId}", store: $1["store"], description: $1["description"], actionID: .row)
        }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("GetSmartDevicePinConfig", SmartDevice.PINConfiguration.self)
        ModelRow("GetSmartDevicePinConfigMerchant", SmartDevice.PINConfiguration.Level.self)
        ModelRow("GetSmartDevicePinConfigSmartDevice", SmartDevice.PINConfiguration.Level.self)
        ModelRow("GetSmartDevicePinConfigStore", SmartDevice.PINConfiguration.Level.self)
        ModelRow("SmartDeviceProductsCollect", SmartDevice.Products.Product.self)
        ModelRow("SmartDeviceProductsEasycredit", SmartDevice.Products.Product.self)
        ModelRow("SmartDeviceProductsEnabled", SmartDevice.Products.Product.self)
        ModelRow("SmartDeviceProductsEnabledWithTid", SmartDevice.Products.Product.self)
        ModelRow("SmartDeviceProductsLoyalty", SmartDevice.Products.Product.self)
        ModelRow("SmartDeviceProductsPrepaid", SmartDevice.Products.Product.self)
        ModelRow("SmartDeviceProductsVlh", SmartDevice.Products.Product.self)
        ModelRow("SmartDeviceProductsVtm", SmartDevice.Products.Product.self)
        ModelRow("SmartDeviceProductsWebterminalConfig", SmartDevice.Products.Product.Webterminal.self)
        ModelRow("SmartDeviceProductsWebterminalConfigAllowedActions", SmartDevice.Products.Product.AllowedActions.self)
        ModelRow("SmartDevicesDTO", SmartDevice.Draft.self)
        ModelRow("SmartDevicesDevice", SmartDevice.Hardware.self)
        ModelRow("SmartDevicesProductModel", SmartDevice.self)
        ModelRow("SmartDevicesProducts", SmartDevice.Products.self)
        ModelRow("SmartDevicesSecubaseConfigApp", SmartDevice.SecubaseApp.self)
        ModelRow("SmartRoutingsAssign", SmartRouting.AssignedDevice.self)
        ModelRow("SmartRoutingsProductModel", SmartRouting.self)
        ModelRow("Store", SmartDevice.Store.self)
    }

    static let samples: [String: JSONValue] = ["SmartDevicesGetSecubaseConfigDTO.smart_device": ["id": "SMD_1"]]

    static let withoutType = ["DeviceStatus": "undocumented, read as a JSONValue"]
}
