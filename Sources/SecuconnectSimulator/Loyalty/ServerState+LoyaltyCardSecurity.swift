import SecuconnectKit

extension ServerState {
    static let cardSecurityRoutes: [Route] = [
        Route(.get, "/Loyalty/MerchantCards/me/lockReasons") { _, _ throws(APIError) in
            .array(lockReasons.map { ["id": .integer($0.key), "desc": .string($0.value)] })
        },
        Route(.get, "/Loyalty/MerchantCards/{id}/lock") { state, call throws(APIError) in
            let card = try state.object(call.id, of: .merchantCards)
            var lock = state.loyalty.lockNotes[call.id] ?? [:]
            lock["lock_status"] = card["lock_status"]
            return lock
        },
        Route(.post, "/Loyalty/MerchantCards/{id}/lock") { state, call throws(APIError) in
            let members = try call.members()
            guard let reason = members["reason"]?.integer, lockReasons.keys.contains(reason) else {
                throw .format("reason is unknown")
            }
            return try state.setLock(of: call.id, to: "locked", members)
        },
        Route(.post, "/Loyalty/MerchantCards/{id}/unlock") { state, call throws(APIError) in
            try state.setLock(of: call.id, to: "unlocked", try call.optionalMembers())
        },
        // The number decides, whatever card stands in the path.
        Route(.post, "/Loyalty/MerchantCards/{id}/checkCsc", effect: .read) { state, call throws(APIError) in
            let members = try call.members()
            let known = state.loyalty.secrets[try members.text("cardnumber")]?.csc
            return ["result": .bool(known != nil && members["csc"]?.string == known)]
        },
        Route(.post, "/Loyalty/MerchantCards/{id}/checkPasscode", effect: .read) { state, call throws(APIError) in
            let members = try call.members()
            let known = state.loyalty.secrets[try members.text("cardnumber")]?.passcode
            return ["result": .bool(known != nil && members["pin"]?.digits == known)]
        },
        Route(.post, "/Loyalty/MerchantCards/{id}/newPasscode") { state, call throws(APIError) in
            let members = try call.members()
            let number = try state.number(of: call.id, sent: members)
            guard let passcode = members["passcode"]?.digits else { throw .format("passcode is missing") }
            state.loyalty.secrets[number]?.passcode = passcode
            state.loyalty.secrets[number]?.waitsForPasscode = false
            _ = try state.change(call.id) { $0["passcode"] = 1 }
            return ["result": true]
        },
        Route(.post, "/Loyalty/MerchantCards/{id}/resetPasscode") { state, call throws(APIError) in
            let members = try call.members()
            let number = try state.number(of: call.id, sent: members)
            guard let known = state.loyalty.secrets[number]?.passcode, members["passcode"]?.digits == known else {
                return ["result": false]
            }
            state.loyalty.secrets[number]?.waitsForPasscode = true
            return ["result": true]
        },
    ]

    private static let lockReasons: KeyValuePairs = [
        1: "Verloren", 2: "Defekt", 3: "Forderungen", 6: "Abgelaufen", 8: "Nicht aktiviert",
    ]

    private mutating func setLock(
        of id: String, to status: JSONValue, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        let card = try object(id, of: .merchantCards)
        guard card["lock_status"] != status else { throw .wrongState("The card is \(status.string ?? "") already") }
        if let csc = members["csc"]?.string {
            let number = card["card"]?["cardnumber"]?.string ?? ""
            guard loyalty.secrets[number]?.csc == csc else { throw .wrongState("The security code is wrong") }
        }
        loyalty.lockNotes[id] = .object(members.filter { ["reason", "note"].contains($0.key) })
        return try change(id) { $0["lock_status"] = status }
    }

    /// The number of a card. A second one is refused.
    func number(of id: String, sent members: [String: JSONValue]) throws(APIError) -> String {
        let number = try object(id, of: .merchantCards)["card"]?["cardnumber"]?.string ?? ""
        if let sent = members["cardnumber"], sent != .null, sent.string != number {
            throw .format("cardnumber is that of another card")
        }
        return number
    }
}

extension KeyValuePairs where Key == Int {
    fileprivate var keys: [Int] { map(\.key) }
}

extension JSONValue {
    /// A passcode, which is a number or a string.
    fileprivate var digits: String? { string ?? integer.map(String.init) }
}
