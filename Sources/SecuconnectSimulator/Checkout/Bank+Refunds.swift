public import SecuconnectKit

extension SimulatedServer.Bank {
    /// A refund that waits for the bank is carried out. Refunds only wait if the settings say so
    /// (``SimulatedServer/Settings/refundsWaitForBank``).
    ///
    /// - Parameter id: the refund, `PCI_…`.
    /// - Returns: the refund as it is now.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if there is no such refund, or it does not wait.
    @discardableResult
    public func executeRefund(_ id: PaymentTransaction.ID) throws -> PaymentTransaction {
        try change(id) { state, id in
            try state.requireRefund(id, in: [.refund])
            state.setStatus(.accepted, ofPayment: id)
        }
    }

    /// A refund fails, for example because the payer's account was closed. What it gave back is the shop's again.
    ///
    /// - Parameter id: the refund, `PCI_…`.
    /// - Returns: the refund as it is now.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if there is no such refund, or it failed already.
    @discardableResult
    public func declineRefund(_ id: PaymentTransaction.ID) throws -> PaymentTransaction {
        try change(id) { state, id in
            try state.requireRefund(id, in: [.refund, .accepted])
            state.setStatus(.denied, ofPayment: id)
            // A payment that was given back wholly is not any more.
            guard let original = state.paymentRecords[id]?.original,
                state.simpleStatus(ofPayment: original) == .refund
            else { return }
            state.setStatus(.accepted, ofPayment: original)
        }
    }

    /// The payer gets the money back from the bank: the payment has an issue. The Smart Transaction has no word for it
    /// and stays as it is.
    ///
    /// The amount of `checkStatus` stays as it is too. The API doesn't document it for a charge-back, and the real server
    /// probably says less, so read the status and not the amount.
    ///
    /// - Parameter id: the payment, `PCI_…`.
    /// - Returns: the payment as it is now.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if there is no such payment, or none that can be charged back.
    @discardableResult
    public func chargeBack(_ id: PaymentTransaction.ID) throws -> PaymentTransaction {
        try change(id) { state, id in
            let isExecuted = PaymentStage(state.simpleStatus(ofPayment: id)) == .executed
            try state.requirePayment(isExecuted && state.paymentRecords[id]?.original == nil, id)
            state.setStatus(.chargedBack, ofPayment: id)
        }
    }

    /// A charge-back is settled: the money is the shop's again.
    ///
    /// - Parameter id: the payment, `PCI_…`.
    /// - Returns: the payment as it is now.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if there is no such payment, or it has no issue.
    @discardableResult
    public func resolveIssue(of id: PaymentTransaction.ID) throws -> PaymentTransaction {
        try change(id) { state, id in
            try state.requirePayment(state.simpleStatus(ofPayment: id) == .issue, id)
            state.setStatus(.issueResolved, ofPayment: id)
        }
    }

    private func change(
        _ payment: PaymentTransaction.ID, _ step: (inout ServerState, String) throws -> Void
    ) throws -> PaymentTransaction {
        let id = payment.rawValue
        return try server.withStateNow { state in
            guard state.payments[id] != nil else {
                throw SimulatedServer.CheckoutRefusal(description: "There is no payment \(id).")
            }
            try step(&state, id)
            guard let payment = state.payments[id].flatMap({ JSONBytes.model(PaymentTransaction.self, from: $0) })
            else {
                throw SimulatedServer.CheckoutRefusal(description: "The payment \(id) can't be read.")
            }
            return payment
        }
    }
}

extension ServerState {
    fileprivate func requireRefund(_ id: String, in states: [PaymentTransaction.SimpleStatus]) throws {
        try requirePayment(paymentRecords[id]?.original != nil && states.contains(simpleStatus(ofPayment: id)), id)
    }

    fileprivate func requirePayment(_ isPossible: Bool, _ id: String) throws {
        guard !isPossible else { return }
        let document = payments[id]
        let product = document?["product"]?.string ?? "", status = document?["status_text"]?.string ?? ""
        throw SimulatedServer.CheckoutRefusal(
            description: "The payment \(id) (\(product), \(status)) does not allow it.")
    }
}
