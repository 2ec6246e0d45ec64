import SecuconnectKit

extension ServerState {
    static let storeKind = ObjectKind(name: "general.stores", path: "/General/Stores", prefix: "STO")

    /// The stores of merchants.
    static let storeRoutes: [Route] =
        readRoutes(for: storeKind) + [
            Route(.post, "/General/Stores") { state, call throws(APIError) in
                state.create(try state.storeMembers(from: try call.members()), of: storeKind)
            }.storing(GeneralStore.Draft.self),
            Route(.put, "/General/Stores/{id}") { state, call throws(APIError) in
                try state.replaceStore(call.id, try call.members())
            }.storing(GeneralStore.Draft.self),
            Route(.post, "/General/Stores/{id}/setDefault") { state, call throws(APIError) in
                _ = try state.object(call.id, of: storeKind)
                _ = try call.optionalMembers()
                state.defaultStoreID = call.id
                return ["result": true]
            },
        ]

    /// The fields of a store, some of which have other names than in the request.
    private func storeMembers(from members: [String: JSONValue]) throws(APIError) -> [String: JSONValue] {
        var store: [String: JSONValue] = [:]
        let merchant = merchant(members["merchant"]?.string)
        _ = try object(merchant, of: Self.merchantKind)
        store["merchant"] = ["object": "general.merchants", "id": .string(merchant)]
        for name in ["name", "facebook_id", "url_website", "photo_main", "photo", "open_hours"] {
            store[name] = members[name]
        }
        store["name_raw"] = members["name"]
        store["store_name"] = members["name"]
        store["phone_number_formatted"] = (members["phone"]?.string).map { .string(Self.phoneNumber($0)) }
        store["has_beacon"] = false
        store["photo"] = store["photo"] ?? []
        guard let address = members["address"] else { return store }
        let parts = ["street", "street_number", "postal_code", "city"].compactMap { address[$0]?.string }
        store["address_formatted"] = .string(parts.joined(separator: " "))
        store["address_components"] = .array(Self.components(of: address))
        return store
    }

    private static func components(of address: JSONValue) -> [JSONValue] {
        let types = [
            "street": "route", "street_number": "street_number", "city": "locality", "postal_code": "postal_code",
            "country": "country",
        ]
        return ["street", "street_number", "postal_code", "city", "country"].compactMap { name in
            guard let text = address[name]?.string, let type = types[name] else { return nil }
            return ["long_name": .string(text), "short_name": .string(text), "types": [.string(type)]]
        }
    }

    private mutating func replaceStore(_ id: String, _ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        var store = try storeMembers(from: members)
        let old = try object(id, of: Self.storeKind)
        for name in ["id", "created"] { store[name] = old[name] }
        return create(store, of: Self.storeKind)
    }
}
