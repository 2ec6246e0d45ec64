import SecuconnectKit

extension ServerState {
    static let cardGroupRoutes: [Route] = [
        Route(.post, "/Loyalty/Cardgroups") { state, call throws(APIError) in
            let members = try call.members()
            let merchant = state.merchant(try members.text("merchant"))
            return state.create(
                [
                    "display_name": .string(try members.text("display_name")),
                    "merchant": reference("general.merchants", merchant),
                    "picture": members["picture"].map { _ in "https://connect-testing.secuconnect.com/card.png" }
                        ?? .null,
                ], of: .cardGroups)
        },
        Route(.put, "/Loyalty/Cardgroups/{id}") { state, call throws(APIError) in
            _ = try state.object(call.id, of: .cardGroups)
            let name = try call.members().text("display_name")
            state[.cardGroups].change(call.id) { $0["display_name"] = .string(name) }
            return try state.object(call.id, of: .cardGroups)
        },
        Route(.post, "/Loyalty/Cardgroups/{id}/checkPasscodeEnabled", effect: .read) { state, call throws(APIError) in
            _ = try state.object(call.id, of: .cardGroups)
            let members = try call.members()
            _ = try members.text("action")
            let passcode = members["cardnumber"]?.string.flatMap { state.loyalty.secrets[$0] }?.passcode
            return ["result": .bool(passcode != nil)]
        },
    ]
}
