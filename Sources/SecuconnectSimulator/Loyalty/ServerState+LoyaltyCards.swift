import SecuconnectKit

extension ServerState {
    static let cardRoutes: [Route] = [
        Route(.post, "/Loyalty/Cards/{id}/assignUser/{account}") { state, call throws(APIError) in
            let card = try state.object(call.id, of: .cards)
            guard card["account"] == nil else { throw .duplicate("The card is assigned already") }
            let pin = try call.optionalMembers()["pin"]
            let known = state.loyalty.secrets[card["cardnumber"]?.string ?? ""]?.pin
            guard pin == nil || pin == .null || pin?.string == known else { return ["result": false] }
            let account = reference("general.accounts", call.parameters["account"] ?? "")
            state[.cards].change(call.id) { $0["account"] = account }
            return ["result": true]
        },
        Route(.delete, "/Loyalty/Cards/{id}/assignUser/{account}") { state, call throws(APIError) in
            let card = try state.object(call.id, of: .cards)
            guard card["account"]?["id"]?.string == call.parameters["account"] else {
                throw .duplicate("The card isn't assigned to the account")
            }
            state[.cards].change(call.id) { $0["account"] = nil }
            return ["result": true]
        },
    ]

    /// Creates a card and its account at a merchant.
    mutating func createCard(in group: JSONValue, of merchant: String, customer: JSONValue?) -> JSONValue {
        let number = loyalty.nextNumber()
        let card = create(["cardnumber": .string(number)], of: .cards)
        let merchantCard = create(
            [
                "card": Self.stub(card, with: "cardnumber"),
                "merchant": Self.reference("general.merchants", merchant),
                "created_for_merchant": Self.reference("general.merchants", merchant),
                "created_for_store": defaultStore(of: merchant) ?? .null,
                "cardgroup": Self.stub(group, with: "display_name"),
                "customer": customer ?? .null,
                "customer_assignment_date": customer == nil ? .null : timestamp,
                "balance": 0, "cash_balance": 0, "bonus_balance": 0, "points": 0,
                "stock_status": customer == nil ? "stored" : "active",
                "lock_status": "unlocked", "is_base_card": false, "passcode": 0,
            ], of: .merchantCards)
        loyalty.cardsByNumber[number] = merchantCard["id"]?.string ?? ""
        loyalty.secrets[number] = .init(csc: fourDigits("csc"), pin: fourDigits("pin"))
        return merchantCard
    }

    /// Returns the default store if it belongs to a merchant.
    func defaultStore(of merchant: String) -> JSONValue? {
        guard let id = defaultStoreID, self[Self.storeKind][id]?["merchant"]?["id"]?.string == merchant else {
            return nil
        }
        return Self.reference(Self.storeKind.name, id)
    }

    private mutating func fourDigits(_ kind: String) -> String {
        let number = UInt16(identifiers.nextHex(kind).prefix(4), radix: 16) ?? 0
        let digits = String(number % 10_000)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    static func stub(_ object: JSONValue, with name: String) -> JSONValue {
        var stub: JSONValue = [:]
        for name in ["object", "id", name] { stub[name] = object[name] }
        return stub
    }
}
