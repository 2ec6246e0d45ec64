import SecuconnectKit

extension ServerState {
    /// Payments by TWINT, the money that came in without a payment, the account of a payer, and crowdfunding.
    static let paymentAccountRoutes: [Route] = [
        Route(.post, "/Payment/Transactions") { state, call throws(APIError) in
            try state.createDirectPayment("twint", by: "twint", try call.members())
        }.storing(SecupayTransaction.Draft.self),
        // No contract of the simulator is for crowdfunding.
        Route(.get, "/Payment/Transactions/me/CrowdFundingData/{merchant}") { state, call throws(APIError) in
            _ = try state.object(state.merchant(call.parameters["merchant"]), of: merchantKind)
            return ["result": false]
        },
        Route(.post, "/Payment/Transactions/me/getRefundBankAccount") { state, call throws(APIError) in
            try state.refundBankAccount(of: try call.members()["trans_id"]?.integer)
        },
        // The simulator keeps no bookings that could be assigned.
        Route(.post, "/Payment/Transactions/{id}/assignPayment/{booking}") { state, call throws(APIError) in
            _ = try state.paymentDocument(try state.paymentID(call.id))
            throw .unknownID(call.parameters["booking"] ?? "")
        },
        Route(.post, "/Payment/Transactions/{id}/assignTransferBalance") { state, call throws(APIError) in
            try state.assignTransferBalance(to: try state.paymentID(call.id))
        },
    ]

    private func refundBankAccount(of number: Int?) throws(APIError) -> JSONValue {
        guard let number else { throw .format("trans_id is missing") }
        guard let payment = payments.all.first(where: { $0["trans_id"]?.integer == number })?["id"]?.string else {
            throw .unknownID("\(number)")
        }
        guard let container = paymentRecords[payment]?.containerID, let iban = containerRecords[container]?.iban else {
            throw .wrongState("The account of the payer isn't known")
        }
        return ["trans_id": .integer(number), "bank_account": ["iban": .string(iban)]]
    }

    /// Pays a payment that waits for money from the transfer balance of its contract.
    private mutating func assignTransferBalance(to id: String) throws(APIError) -> JSONValue {
        let document = try paymentDocument(id), amount = netAmount(ofPayment: id)
        guard document["status"]?.integer == PaymentStatus.prepaymentAwaited.id, let record = paymentRecords[id] else {
            throw .wrongState("The payment doesn't wait for money")
        }
        let contract = try contractID(document["contract"]?["id"]?.string ?? settings.contractID.rawValue)
        let currency = document["currency"]?.string ?? CurrencyCode.eur.rawValue
        let balance = contracts[contract]?.transferBalance[currency] ?? 0
        guard balance >= amount else { throw .wrongState("The transfer balance is too low") }
        contracts[contract]?.transferBalance[currency] = balance == amount ? nil : balance - amount
        if smart[record.smartID] != nil {
            settle(record.smartID)
        } else {
            setStatusWithShares(.accepted, ofPayment: id)
        }
        return try paymentDocument(id)
    }
}
