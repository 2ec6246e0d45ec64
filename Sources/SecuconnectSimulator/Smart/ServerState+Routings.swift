import SecuconnectKit

extension ServerState {
    /// The routings. The field `routing` of each device says where it is assigned; the lists in routings follow it.
    static let routingRoutes: [Route] =
        readRoutes(for: .smartRoutings) + [
            Route(.post, "/Smart/Routings") { state, call throws(APIError) in
                let members = try call.members(), store = try members.reference("store")
                let merchant = try state.object(store, of: storeKind)["merchant"]
                return state.create(
                    [
                        "store": try state.storeStub(store, of: nil), "merchant": merchant ?? .null,
                        "description": members["description"] ?? .null, "assign": [],
                    ], of: .smartRoutings)
            },
            Route(.put, "/Smart/Routings/{id}") { state, call throws(APIError) in
                try state.updateRouting(call.id, try call.members())
            },
            Route(.delete, "/Smart/Routings/{id}") { state, call throws(APIError) in
                let routing = try state.object(call.id, of: .smartRoutings)
                for device in state.assignedDevices(of: call.id) { state.setRouting(nil, of: device) }
                state[.smartRoutings].remove(call.id)
                return routing
            },
            Route(.post, "/Smart/Routings/{id}/assign/{device}") { state, call throws(APIError) in
                try state.assign(call.parameters["device"] ?? "", to: call.id)
            },
            Route(.delete, "/Smart/Routings/{id}/assign/{device}") { state, call throws(APIError) in
                try state.unassign(call.parameters["device"] ?? "", from: call.id)
            },
        ]

    private mutating func updateRouting(_ id: String, _ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        let old = try object(id, of: .smartRoutings)
        var store = old["store"], merchant = old["merchant"]
        if let new = members["store"]?.identifier, new != store?["id"]?.string {
            guard assignedDevices(of: id).isEmpty else {
                throw .wrongState("The routing has devices of its present store")
            }
            store = try storeStub(new, of: nil)
            merchant = try object(new, of: Self.storeKind)["merchant"]
        }
        let updated = timestamp
        self[.smartRoutings].change(id) { routing in
            routing["store"] = store
            routing["merchant"] = merchant
            routing["updated"] = updated
            if let description = members["description"] { routing["description"] = description }
        }
        return try object(id, of: .smartRoutings)
    }

    private mutating func assign(_ device: String, to id: String) throws(APIError) -> JSONValue {
        let routing = try object(id, of: .smartRoutings), assigned = try object(device, of: .smartDevices)
        guard assigned["store"]?["id"] == routing["store"]?["id"] else {
            throw .notAllowed("The device belongs to another store")
        }
        setRouting(id, of: device)
        // A device is in one routing at most.
        if let former = assigned["routing"]?["id"]?.string { listAssignedDevices(of: former) }
        listAssignedDevices(of: id)
        return try object(id, of: .smartRoutings)
    }

    private mutating func unassign(_ device: String, from id: String) throws(APIError) -> JSONValue {
        _ = try object(id, of: .smartRoutings)
        guard assignedDevices(of: id).contains(device) else { throw .unknownID(device) }
        setRouting(nil, of: device)
        listAssignedDevices(of: id)
        return try object(id, of: .smartRoutings)
    }

    private mutating func setRouting(_ routing: String?, of device: String) {
        self[.smartDevices].change(device) { device in
            device["routing"] = routing.map { Self.reference("smart.routings", $0) }
        }
    }

    private func assignedDevices(of routing: String) -> [String] {
        let devices = self[.smartDevices].all.filter { $0["routing"]?["id"]?.string == routing }
        return devices.compactMap { $0["id"]?.string }
    }

    /// Lists the devices of a routing in it.
    mutating func listAssignedDevices(of routing: String) {
        let devices = assignedDevices(of: routing).map { id in
            let device = self[.smartDevices][id]
            var entry = Self.reference("smart.devices", id)
            for name in ["type", "description"] { entry[name] = device?[name] }
            return entry
        }
        let updated = timestamp
        self[.smartRoutings].change(routing) { routing in
            routing["assign"] = .array(devices)
            routing["updated"] = updated
        }
    }
}
