import SecuconnectKit

extension ServerState {
    static let cardGroupRoutes: [Route] = [
        Route(.post, "/Loyalty/Cardgroups") { state, call throws(APIError) in
            let members = try call.members()
            let merchant = state.merchant(try members.reference("merchant"))
            let name = try members.text("display_name")
            return state.create(
                [
                    "display_name": .string(name), "display_name_raw": .string(name), "stock_warn_limit": 0,
                    "merchant": reference("general.merchants", merchant),
                    "picture": members["picture"].map { _ in "https://connect-testing.secuconnect.com/card.png" }
                        ?? .null,
                ], of: .cardGroups)
        },
        Route(.put, "/Loyalty/Cardgroups/{id}") { state, call throws(APIError) in
            _ = try state.object(call.id, of: .cardGroups)
            let name = try call.members().text("display_name")
            state[.cardGroups].change(call.id) { group in
                for field in ["display_name", "display_name_raw"] { group[field] = .string(name) }
            }
            return try state.object(call.id, of: .cardGroups)
        },
        Route(.post, "/Loyalty/Cardgroups/{id}/checkPasscodeEnabled", effect: .read) { state, call throws(APIError) in
            _ = try state.object(call.id, of: .cardGroups)
            let members = try call.optionalMembers()
            let passcode = members["cardnumber"]?.string.flatMap { state.loyalty.secrets[$0] }?.passcode
            return ["result": .bool(passcode != nil)]
        },
    ]
}
