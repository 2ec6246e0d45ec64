import SecuconnectKit

extension ServerState {
    static let cardMoneyRoutes: [Route] = [
        Route(.post, "/Loyalty/MerchantCards/{id}/validateMerchantcard", effect: .read) {
            state, call throws(APIError) in
            let members = try call.members()
            guard let id = state.loyalty.cardsByNumber[try members.text("cardnumber")],
                let card = state[.merchantCards][id], let number = card["card"]?["cardnumber"]?.string,
                members["merchant"]?.identifier.map({ state.merchant($0) == card["merchant"]?["id"]?.string }) ?? true
            else { return ["isValid": false] }
            return [
                "isValid": true, "hasPasscode": .bool(state.loyalty.secrets[number]?.passcode != nil),
                "isLocked": .bool(card["lock_status"] == "locked"),
            ]
        },
        Route(.post, "/Loyalty/MerchantCards/{id}/getCardBalanceReceipt", effect: .read) {
            state, call throws(APIError) in
            try state.balanceReceipt(of: call.id, try call.optionalMembers())
        },
        Route(.get, "/Loyalty/MerchantCards/{id}/virtualTerminalData/{merchant}") { state, call throws(APIError) in
            let card = try state.object(call.id, of: .merchantCards)
            let isOwn = state.merchant(call.parameters["merchant"]) == card["merchant"]?["id"]?.string
            guard isOwn else { return ["disabled": 1] }
            return [
                "store": ["name": .string(state.settings.merchantName)], "tid": "57330001", "gift_terminal": 0,
                "amount_split_enabled": 1, "disabled": 0,
                "actions": [
                    "charge", "discharge", "sale_revenue", "charge_points", "discharge_points", "cancel_last",
                    "immediate_bonus",
                ],
            ]
        },
        Route(.post, "/Loyalty/MerchantCards/{id}/transaction") { state, call throws(APIError) in
            try state.execute(try call.members(), on: call.id, target: nil)
        },
        Route(.post, "/Loyalty/MerchantCards/{id}/transaction/{target}") { state, call throws(APIError) in
            try state.execute(try call.members(), on: call.id, target: call.parameters["target"])
        },
    ]

    private func balanceReceipt(of id: String, _ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        let card = try object(id, of: .merchantCards)
        let number = try number(of: id, sent: members)
        let overdraft = loyalty.terms[id]?.overdraft
        return [
            "valid": .bool(card["lock_status"] != "locked" && !isExpired(card)),
            "balance": card["balance"] ?? 0, "cash_balance": card["cash_balance"] ?? 0,
            "bonus_balance": card["bonus_balance"] ?? 0, "points": card["points"] ?? 0,
            "new_passcode": .bool(loyalty.secrets[number]?.waitsForPasscode == true),
            "limit_allowed": .bool(overdraft != nil), "limit": .integer(overdraft ?? 0),
            "limit_str": .string("\(AmountText.of(overdraft ?? 0)) EUR"), "amount_split_enabled": true,
            "receipt_header": [["type": "space"]],
            "receipt": .array([Self.line("Guthaben", AmountText.of(card["balance"]?.integer ?? 0) + " EUR")]),
        ]
    }

    private mutating func execute(
        _ members: [String: JSONValue], on id: String, target: String?
    ) throws(APIError) -> JSONValue {
        _ = try number(of: id, sent: members)
        let action = try members.text("action")
        guard target == nil || action == "discharge", target != id else {
            // A guess: nothing but a discharge could have a target.
            throw .wrongState("\(action) can't have this target")
        }
        if let target { try requireUsable(target) }
        let entry: String
        if action == "cancel_last" {
            entry = try reverseLast(of: id)
        } else {
            let bonus = members["bonus_amount"]?.integer ?? 0
            guard let amount = members["amount"]?.integer, amount > 0, bonus >= 0 else {
                throw .format("amount or bonus_amount isn't an amount")
            }
            let isSplit = ["true", "1"].contains(members["amount_split_allowed"]?.string ?? "")
            let part = isSplit && action == "discharge" ? min(amount, max(0, available(on: id) ?? amount)) : amount
            let movement = try self.movement(action, part, bonus: bonus, on: id)
            if let target { try requireRoom(for: .init(cash: part), on: target) }
            entry = try book(action, movement, amount: part, on: id)
            if let target { _ = try book("charge", .init(cash: part), amount: part, on: target) }
        }
        if let store = members["store"]?.identifier {
            self[.loyaltyTransactions].change(entry) { $0["store"] = Self.reference(Self.storeKind.name, store) }
        }
        var answer = try object(id, of: .merchantCards)
        let transaction = try object(entry, of: .loyaltyTransactions)
        for name in ["trans_id", "amount", "receipt"] { answer[name] = transaction[name] }
        answer["receipt_header"] = [["type": "space"]]
        return answer
    }

    /// The amounts that an action moves on a card.
    private func movement(
        _ action: String, _ amount: Int, bonus: Int, on id: String
    ) throws(APIError) -> LoyaltyBooks.Movement {
        switch action {
        case "charge": return .init(cash: amount, bonus: bonus)
        case "immediate_bonus": return .init(bonus: amount)
        case "charge_points": return .init(points: amount)
        case "sale_revenue": return .init()
        case "discharge": return try discharge(amount, from: id)
        case "discharge_points":
            guard try object(id, of: .merchantCards)["points"]?.integer ?? 0 >= amount else {
                throw .wrongState("There are not enough points on the card")
            }
            return .init(points: -amount)
        default: throw .format("action is unknown")
        }
    }

    static func line(_ name: String, _ value: String) -> JSONValue {
        ["type": "name-value", "value": ["name": .string(name), "value": .string(value)]]
    }
}
