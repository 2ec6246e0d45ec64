import SecuconnectKit

extension ServerState {
    /// Storing payers.
    static let customerRoutes: [Route] =
        readRoutes(for: customerKind) + [
            Route(.post, "/Payment/Customers") { state, call throws(APIError) in
                var person = try state.storedCustomer(try call.members())
                person["contract"] = state.ownContract
                return state.create(person.object ?? [:], of: customerKind)
            }.storing(PaymentCustomer.self, only: ["contact"]),
            Route(.put, "/Payment/Customers/{id}") { state, call throws(APIError) in
                _ = try state.object(call.id, of: customerKind)
                let contact = try state.storedCustomer(try call.members())["contact"], timestamp = state.timestamp
                state[customerKind].change(call.id) { customer in
                    customer["contact"] = contact
                    customer["updated"] = timestamp
                }
                return try state.object(call.id, of: customerKind)
            }.storing(PaymentCustomer.self, only: ["contact"]),
            Route(.delete, "/Payment/Customers/{id}") { state, call throws(APIError) in
                let customer = try state.object(call.id, of: customerKind)
                state[customerKind].remove(call.id)
                return [customer]
            },
        ]

    private mutating func storedCustomer(_ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        guard let contact = members["contact"], contact.object?.isEmpty == false else {
            throw .format("contact is missing")
        }
        return try customer(["contact": contact])
    }
}
