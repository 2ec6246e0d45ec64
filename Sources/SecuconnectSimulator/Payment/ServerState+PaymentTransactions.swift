import SecuconnectKit

extension ServerState {
    /// The routes that read the payments behind Smart Transactions and run actions on them.
    static let paymentTransactionRoutes: [Route] = [
        Route(.get, "/Payment/Transactions") { state, call throws(APIError) in
            try state.list(\.payments, call.call)
        },
        Route(.get, "/Payment/Transactions/{id}") { state, call throws(APIError) in
            try state.paymentDocument(call.id)
        },
        Route(.get, "/Payment/Transactions/{id}/OldFormat") { state, call throws(APIError) in
            try state.oldFormat(of: try state.paymentID(call.id))
        },
        Route(.get, "/Payment/Transactions/{id}/checkStatus") { state, call throws(APIError) in
            try state.checkStatus(of: try state.paymentID(call.id))
        },
        Route(.post, "/Payment/Transactions/{id}/cancel") { state, call throws(APIError) in
            try state.cancelPayment(call.id, try call.optionalMembers())
        },
        Route(.post, "/Payment/Transactions/{id}/capture") { state, call throws(APIError) in
            try state.capturePayment(call.id, try call.optionalMembers())
        },
        Route(.post, "/Payment/Transactions/{id}/IncreaseAmount") { state, call throws(APIError) in
            try state.increaseAmount(ofPayment: call.id, try call.members())
        },
        Route(.put, "/Payment/Transactions/{id}/ShippingInformation") { state, call throws(APIError) in
            try state.setShippingInformation(ofPayment: call.id, try call.members())
        },
        Route(.post, "/Payment/Transactions/{id}/revokeAccrual") { state, call throws(APIError) in
            _ = try state.paymentDocument(call.id)
            state.payments.change(call.id) { $0["accrual"] = false }
            return try state.paymentDocument(call.id)
        },
        Route(.post, "/Payment/Transactions/me/getPaymentInstructions/{id}", effect: .read) {
            state, call throws(APIError) in
            _ = try state.smartDocument(call.id)
            guard let id = state.paymentIDs(of: call.id).first else { throw .noInstructions }
            return try state.instructions(forPayment: id)
        },
        Route(.post, "/Payment/Transactions/{id}/getPaymentInstructions", effect: .read) {
            state, call throws(APIError) in
            try state.instructions(forPayment: call.id)
        },
    ]

    /// Returns the identifier of a payment from its identifier or its hash of the older interface.
    func paymentID(_ name: String) throws(APIError) -> String {
        guard let id = payments[name] == nil ? paymentIDsByHash[name] : name else { throw .unknownID(name) }
        return id
    }

    private func checkStatus(of id: String) throws(APIError) -> JSONValue {
        let document = try paymentDocument(id)
        var answer: JSONValue = ["amount": .integer(netAmount(ofPayment: id))]
        answer["currency"] = document["currency"]
        for name in ["status", "status_text", "status_simple", "status_simple_text"] {
            answer[name] = document["details"]?[name]
        }
        return answer
    }

    /// Returns the instructions for the payer of a prepayment or an invoice to transfer the money.
    private func instructions(forPayment id: String) throws(APIError) -> JSONValue {
        let document = try paymentDocument(id)
        guard let record = paymentRecords[id], record.original == nil, [.prepaid, .invoice].contains(record.method)
        else { throw .noInstructions }
        return [
            "lang": "de",
            "amount": .string(AmountText.of(netAmount(ofPayment: id))),
            "currency": document["currency"] ?? "EUR",
            "payment_instructions": Self.bankInstructions(
                transaction: record.smartID, number: document["trans_id"]?.integer ?? 0),
        ]
    }
}

extension APIError {
    fileprivate static let noInstructions = wrongState("There are no payment instructions for the transaction")
}

/// Formats amounts for users: `7,96`.
enum AmountText {
    static func of(_ amount: Int) -> String {
        let cents = amount.magnitude % 100
        return "\(amount < 0 ? "-" : "")\(amount.magnitude / 100),\(cents < 10 ? "0" : "")\(cents)"
    }
}
