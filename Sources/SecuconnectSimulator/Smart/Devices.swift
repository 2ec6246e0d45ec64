import SecuconnectKit

extension ObjectKind {
    static let smartDevices = Self(name: "smart.devices", path: "/Smart/Devices", prefix: "SDV")
    static let smartRoutings = Self(name: "smart.routings", path: "/Smart/Routings", prefix: "SRT")
}

extension ServerState {
    /// The devices at the point of sale, their PINs and their partners.
    static let deviceRoutes: [Route] =
        readRoutes(for: .smartDevices) + [
            Route(.post, "/Smart/Devices") { state, call throws(APIError) in
                state.create(try state.deviceFields(from: try call.members(), replacing: nil), of: .smartDevices)
            }.storing(SmartDevice.Draft.self),
            Route(.put, "/Smart/Devices/{id}") { state, call throws(APIError) in
                try state.replaceDevice(call.id, try call.members())
            }.storing(SmartDevice.Draft.self),
            Route(.put, "/Smart/Devices/{id}/pin") { state, call throws(APIError) in
                let code = try call.members().text("user_pin")
                _ = try state.object(call.id, of: .smartDevices)
                // The API doesn't say what becomes of a code with which no device waits.
                _ = state.decideLogin(code, as: .confirmed, smartDeviceID: call.id)
                state[.smartDevices].change(call.id) { $0["user_pin"] = .string(code) }
                return try state.object(call.id, of: .smartDevices)
            },
            Route(.put, "/Smart/Devices/{id}/devicePin") { state, call throws(APIError) in
                try state.setDevicePIN(call.id, try call.members())
            },
            Route(.get, "/Smart/Devices/{id}/devicePinConfig") { state, call throws(APIError) in
                try state.devicePINConfiguration(of: call.id)
            },
            Route(.get, "/Smart/Devices/{id}/routing/{type}") { state, call throws(APIError) in
                try state.routedDevice(of: call.id, type: call.parameters["type"] ?? "")
            },
            // The simulator has no apps to install.
            Route(.post, "/Smart/Devices/{id}/GetSecubaseConfig", effect: .read) { state, call throws(APIError) in
                _ = try call.members()
                _ = try state.object(call.id, of: .smartDevices)
                return []
            },
        ]

    /// The fields that only the server writes.
    private static let serverDeviceFields = [
        "id", "created", "routing", "user_pin", "online", "refresh", "connection_type",
    ]

    private func deviceFields(
        from members: [String: JSONValue], replacing id: String?
    ) throws(APIError) -> [String: JSONValue] {
        var device: [String: JSONValue] = ["online": false, "updated": timestamp]
        for name in [
            "vendor", "vendor_uid", "type", "description", "tid", "products", "terminal_type", "base_version", "status",
        ] {
            device[name] = members[name]
        }
        let merchant = merchant(members["merchant"]?.string)
        _ = try object(merchant, of: Self.merchantKind)
        device["merchant"] = Self.reference("general.merchants", merchant)
        if let store = members["store"]?.string { device["store"] = try storeStub(store, of: merchant) }
        if let contract = members["contract"]?.string {
            device["contract"] = Self.reference("general.contracts", try contractID(contract))
        }
        if let hardware = members["device"]?.string { device["device"] = ["id": .string(hardware)] }
        let isTaken = self[.smartDevices].all.contains { other in
            other["id"]?.string != id && other["vendor_uid"] != nil && other["vendor_uid"] == members["vendor_uid"]
                && other["vendor"] == members["vendor"]
        }
        guard !isTaken else { throw .duplicate("The vendor has a device with this identifier") }
        return device
    }

    /// A store as it stands in devices and routings.
    func storeStub(_ id: String, of merchant: String?) throws(APIError) -> JSONValue {
        let store = try object(id, of: Self.storeKind)
        guard merchant == nil || store["merchant"]?["id"]?.string == merchant else {
            throw .notAllowed("The store belongs to another merchant")
        }
        var stub = Self.reference("general.stores", id)
        stub["name"] = store["name"]
        return stub
    }

    private mutating func replaceDevice(_ id: String, _ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        let old = try object(id, of: .smartDevices)
        var device = try deviceFields(from: members, replacing: id)
        for name in Self.serverDeviceFields { device[name] = old[name] }
        // A device that leaves the store leaves its routing too.
        if device["store"]?["id"] != old["store"]?["id"] { device["routing"] = nil }
        let replaced = create(device, of: .smartDevices)
        if let routing = old["routing"]?["id"]?.string { listAssignedDevices(of: routing) }
        return replaced
    }

    /// Sets a PIN on the level of the device in the path, or else of the store or the merchant in the body.
    private mutating func setDevicePIN(_ id: String, _ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        let merchant = merchant(try members.reference("merchant_id")), pin = try members.text("pin")
        _ = try object(merchant, of: Self.merchantKind)
        var level = merchant
        if let store = members["store_id"]?.identifier {
            _ = try storeStub(store, of: merchant)
            level = store
        } else if id.lowercased() != "me" {
            let device = try object(id, of: .smartDevices)
            guard device["merchant"]?["id"]?.string == merchant else {
                throw .notAllowed("The device belongs to another merchant")
            }
            level = id
        }
        devicePINs[level] = pin
        return ["result": true]
    }

    private func devicePINConfiguration(of id: String) throws(APIError) -> JSONValue {
        let device = try object(id, of: .smartDevices)
        func level(_ id: JSONValue?) -> JSONValue? {
            guard let id = id?.string else { return nil }
            return ["id": .string(id), "auth_password_set": .bool(devicePINs[id] != nil)]
        }
        var configuration: JSONValue = [:]
        configuration["merchant"] = level(device["merchant"]?["id"])
        configuration["store"] = level(device["store"]?["id"])
        configuration["smart_device"] = level(device["id"])
        return configuration
    }

    private func routedDevice(of id: String, type: String) throws(APIError) -> JSONValue {
        let routing = try object(id, of: .smartDevices)["routing"]?["id"]?.string
        let partner = self[.smartDevices].all.first { device in
            device["routing"]?["id"]?.string == routing && device["type"]?.string == type
        }
        guard routing != nil, let partner else { throw .unknownObject("The routing has no device of this type") }
        return partner
    }
}
