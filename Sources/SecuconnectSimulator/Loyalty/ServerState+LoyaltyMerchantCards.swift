import SecuconnectKit

extension ServerState {
    static let merchantCardRoutes: [Route] = [
        Route(.post, "/Loyalty/MerchantCards/{merchant}/createMerchantcards/{group}") { state, call throws(APIError) in
            try state.createCards(
                try call.members(), in: call.parameters["group"] ?? "",
                of: state.merchant(call.parameters["merchant"]))
        },
        Route(.put, "/Loyalty/MerchantCards/{id}") { state, call throws(APIError) in
            let members = try call.members()
            return try state.change(call.id) { card in
                for name in ["expiry_date", "additional_data"] { card[name] = members[name] ?? card[name] }
                if let container = members["payment_container"]?.string {
                    card["payment_container"] = reference("loyalty.paymentcontainers", container)
                }
            }
        }.storing(LoyaltyMerchantCard.Draft.self),
        Route(.put, "/Loyalty/MerchantCards/{id}/cardgroup/{group}") { state, call throws(APIError) in
            let card = try state.object(call.id, of: .merchantCards)
            let group = try state.object(call.parameters["group"] ?? "", of: .cardGroups)
            guard group["merchant"]?["id"] == card["merchant"]?["id"] else {
                throw .misuse("The card group belongs to another merchant")
            }
            return try state.change(call.id) { $0["cardgroup"] = stub(group, with: "display_name") }
        },
        Route(.post, "/Loyalty/MerchantCards/{id}/registerCustomer") { state, call throws(APIError) in
            let card = try state.object(call.id, of: .merchantCards)
            guard card["customer"] == nil else { throw .wrongState("The card has a customer already") }
            let customer = try state.createLoyaltyCustomer(
                try call.members(), of: card["merchant"]?["id"]?.string ?? "")
            return try state.setHolder(customer, of: call.id)
        }.storing(LoyaltyCustomer.Draft.self),
        Route(.post, "/Loyalty/MerchantCards/{id}/setCustomer/{customer}") { state, call throws(APIError) in
            let customer = try state.object(call.parameters["customer"] ?? "", of: .loyaltyCustomers)
            return try state.setHolder(customer, of: call.id)
        },
    ]

    private mutating func createCards(
        _ members: [String: JSONValue], in group: String, of merchant: String
    ) throws(APIError) -> JSONValue {
        let group = try object(group, of: .cardGroups)
        guard group["merchant"]?["id"]?.string == merchant else {
            throw .misuse("The card group belongs to another merchant")
        }
        guard let count = members["cards_amount"]?.integer, (1...10_000).contains(count) else {
            throw .format("cards_amount isn't a number of cards")
        }
        var customer: JSONValue?
        if let sent = members["customer"], sent != .null {
            guard let fields = sent.object else { throw .format("customer isn't an object") }
            guard count == 1 else { throw .format("Only a single card can have a customer") }
            customer = try createLoyaltyCustomer(fields, of: merchant)
        }
        return .array(
            (0..<count).map { _ in
                var card = createCard(in: group, of: merchant, customer: customer)
                // No other response has the code on the card.
                card["csc"] = (card["card"]?["cardnumber"]?.string).flatMap { loyalty.secrets[$0] }
                    .map { .string($0.csc) }
                return card
            })
    }

    private mutating func setHolder(_ customer: JSONValue, of id: String) throws(APIError) -> JSONValue {
        let timestamp = timestamp
        return try change(id) { card in
            card["customer"] = customer
            card["customer_assignment_date"] = timestamp
            card["stock_status"] = "active"
        }
    }

    /// Changes a card and returns it.
    mutating func change(_ id: String, _ body: (inout JSONValue) -> Void) throws(APIError) -> JSONValue {
        _ = try object(id, of: .merchantCards)
        self[.merchantCards].change(id, body)
        return try object(id, of: .merchantCards)
    }
}
