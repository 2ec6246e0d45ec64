import SecuconnectKit

extension ServerState {
    /// The plans of subscriptions.
    static let planRoutes: [Route] =
        readRoutes(for: planKind) + [
            Route(.post, "/Payment/Plans") { state, call throws(APIError) in
                state.create(try state.plan(try call.members()), of: planKind)
            }.storing(PaymentPlan.Draft.self),
            Route(.put, "/Payment/Plans/{id}") { state, call throws(APIError) in
                try state.changePlan(call.id, try call.members(), replacing: true)
            }.storing(PaymentPlan.Draft.self),
            Route(.patch, "/Payment/Plans/{id}") { state, call throws(APIError) in
                try state.changePlan(call.id, try call.members(), replacing: false)
            }.storing(PaymentPlan.Draft.self),
        ]

    private static let planFields: Set<String> = [
        "description", "currency", "paypal_plan_id", "status", "payment_methods", "billing_cycles",
    ]

    private func plan(_ members: [String: JSONValue]) throws(APIError) -> [String: JSONValue] {
        for cycle in members["billing_cycles"]?.array ?? [] {
            let price = cycle["price"]?.integer ?? 0
            guard price >= 0 else { throw .format("billing_cycles.price isn't an amount") }
            try Self.checkSize(of: price, "billing_cycles.price")
        }
        var plan = members.filter { Self.planFields.contains($0.key) }
        plan["status"] = plan["status"] ?? "created"
        let merchant = members["merchant_id"]?.identifier ?? members["merchant"]?.identifier
        plan["merchant"] = merchant.map { Self.reference("general.merchants", self.merchant($0)) } ?? ownMerchant
        return plan
    }

    private mutating func changePlan(
        _ id: String, _ members: [String: JSONValue], replacing: Bool
    ) throws(APIError) -> JSONValue {
        let old = try object(id, of: Self.planKind).object ?? [:]
        var new = try plan(replacing ? members : old.merging(members) { $1 })
        for name in ["object", "id", "created"] { new[name] = old[name] }
        new["updated"] = timestamp
        self[Self.planKind].insert(.object(new), id: id)
        return .object(new)
    }
}
