import SecuconnectKit

extension ServerState {
    static let loyaltyCustomerRoutes: [Route] = [
        Route(.post, "/Loyalty/Customers") { state, call throws(APIError) in
            let members = try call.members()
            return try state.createLoyaltyCustomer(members, of: state.merchant(members["merchant"]?.string))
        }.storing(LoyaltyCustomer.Draft.self),
        Route(.put, "/Loyalty/Customers/{id}") { state, call throws(APIError) in
            let customer = try state.object(call.id, of: .loyaltyCustomers)
            let members = try call.members()
            var changed = customer.object ?? [:]
            for (name, value) in try customerMembers(members) { changed[name] = value }
            if members["anonymize"] == true {
                for name in [
                    "contact", "merchant_contact", "customernumber", "note", "additional_data",
                ] {
                    changed[name] = nil
                }
            }
            return state.replaceLoyaltyCustomer(call.id, by: state.withAge(.object(changed)))
        }.storing(LoyaltyCustomer.Draft.self),
        Route(.post, "/Loyalty/Customers/{id}/assignPaymentContainer/{container}") { state, call throws(APIError) in
            try state.setContainers(of: call.id) { containers throws(APIError) in
                let id = call.parameters["container"] ?? ""
                guard !containers.contains(where: { $0["id"]?.string == id }) else {
                    throw .duplicate("The container is assigned already")
                }
                return containers + [reference("loyalty.paymentcontainers", id)]
            }
        },
        Route(.delete, "/Loyalty/Customers/{id}/assignPaymentContainer/{container}") { state, call throws(APIError) in
            try state.setContainers(of: call.id) { containers throws(APIError) in
                let id = call.parameters["container"] ?? ""
                let rest = containers.filter { $0["id"]?.string != id }
                guard rest.count < containers.count else { throw .unknownID(id) }
                return rest
            }
        },
    ]

    mutating func createLoyaltyCustomer(
        _ members: [String: JSONValue], of merchant: String
    ) throws(APIError) -> JSONValue {
        guard members["anonymize"] != true else { throw .format("anonymize is only for updates") }
        var customer = try Self.customerMembers(members)
        customer["merchant"] = Self.reference("general.merchants", merchant)
        customer["consent_for_communication"] = customer["consent_for_communication"] ?? "not_set"
        customer["payment_container"] = []
        return create(withAge(.object(customer)).object ?? [:], of: .loyaltyCustomers)
    }

    /// The fields that a client may set, with the contact that follows from them.
    private static func customerMembers(_ members: [String: JSONValue]) throws(APIError) -> [String: JSONValue] {
        let names: Set = [
            "merchant_contact", "customernumber", "note", "consent_for_communication", "additional_data",
        ]
        var kept = members.filter { names.contains($0.key) && $0.value != .null }
        if kept["additional_data"] == [] { kept["additional_data"] = nil }
        if let data = kept["additional_data"], data.object == nil { throw .format("additional_data isn't an object") }
        if let contact = kept["merchant_contact"] {
            guard contact.object != nil else { throw .format("merchant_contact isn't an object") }
            kept["merchant_contact"] = try ServerState.normalized(contact)
            kept["contact"] = kept["merchant_contact"]
        }
        return kept
    }

    private mutating func setContainers(
        of id: String, _ change: ([JSONValue]) throws(APIError) -> [JSONValue]
    ) throws(APIError) -> JSONValue {
        var customer = try object(id, of: .loyaltyCustomers)
        customer["payment_container"] = .array(try change(customer["payment_container"]?.array ?? []))
        return replaceLoyaltyCustomer(id, by: customer)
    }

    /// Changes a customer, and the copies that cards have of it.
    mutating func replaceLoyaltyCustomer(_ id: String, by customer: JSONValue) -> JSONValue {
        self[.loyaltyCustomers].insert(customer, id: id)
        for card in self[.merchantCards].ids where self[.merchantCards][card]?["customer"]?["id"]?.string == id {
            self[.merchantCards].change(card) { $0["customer"] = customer }
        }
        return customer
    }
}
