import SecuconnectKit

extension ServerState {
    /// The money of contracts and where it goes.
    static let contractPayoutRoutes: [Route] = [
        Route(.get, "/General/Contracts/{id}/transferBalance") { state, call throws(APIError) in
            let id = try state.contractID(call.id)
            let balance = (state.contracts[id]?.transferBalance ?? [:]).mapValues { JSONValue.integer($0) }
            return [
                "object": "general.contracts", "id": .string(id), "balances": .object(balance),
            ]
        },
        Route(.post, "/General/Contracts/{id}/revokeAccrual") { state, call throws(APIError) in
            try state.revokeAccrual(ofContract: call.id)
        },
        Route(.post, "/General/Contracts/{id}/updateBankAccount") { state, call throws(APIError) in
            try state.changeBankAccount(ofContract: call.id, try call.members())
        },
    ]

    /// Notes that the payments of a contract shall be released; a job does it later.
    mutating func revokeAccrual(ofContract name: String) throws(APIError) -> JSONValue {
        contracts[try contractID(name)]?.releasesPayments = true
        return nil
    }

    /// Begins to check an account for payouts.
    mutating func changeBankAccount(
        ofContract name: String, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        let id = try contractID(name)
        try Self.checkAccount(.object(members))
        guard contracts[id]?.isTerminated == false else { throw .format("not allowed for this contract") }
        if let document = members["verification_document"]?.string { try keepUploads([document]) }
        contracts[id]?.pendingBankAccount = .object(members.filter { $0.key != "verification_document" })
        return ["result": true]
    }

    /// Releases the payments of all contracts for which it was asked.
    mutating func runReleaseJobs() {
        for (id, record) in contracts where record.releasesPayments {
            for payment in payments.ids where payments[payment]?["contract"]?["id"]?.string == id {
                payments.change(payment) { $0["accrual"] = false }
            }
            contracts[id]?.releasesPayments = false
        }
    }
}
