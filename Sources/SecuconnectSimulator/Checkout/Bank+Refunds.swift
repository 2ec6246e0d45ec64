public import SecuconnectKit

extension SimulatedServer.Bank {
    /// Executes a refund that waits for the bank. Refunds wait only with the setting
    /// ``SimulatedServer/Settings/refundsWaitForBank``.
    ///
    /// - Parameter id: The refund, `PCI_…`.
    /// - Returns: The current state of the refund.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if the refund doesn't exist or doesn't wait.
    @discardableResult
    public func executeRefund(_ id: PaymentTransaction.ID) throws -> PaymentTransaction {
        try change(id) { state, id in
            try state.requireRefund(id, in: [.refund])
            state.setStatus(.accepted, ofPayment: id)
        }
    }

    /// Fails a refund, for example because the payer's account was closed. Its amount belongs to the shop again.
    ///
    /// - Parameter id: The refund, `PCI_…`.
    /// - Returns: The current state of the refund.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if the refund doesn't exist or has failed before.
    @discardableResult
    public func declineRefund(_ id: PaymentTransaction.ID) throws -> PaymentTransaction {
        try change(id) { state, id in
            try state.requireRefund(id, in: [.refund, .accepted])
            state.setStatus(.denied, ofPayment: id)
            // A payment that was refunded completely no longer is.
            if let original = state.paymentRecords[id]?.original { state.showRefunds(of: original) }
        }
    }

    /// Charges a payment back: the bank returns the money to the payer, and the payment has an issue. The Smart
    /// Transaction has no status for it and doesn't change.
    ///
    /// The amount of `checkStatus` is 0 until the issue is resolved, and its status is documented: 69, with the simple
    /// status 4. The API doesn't document the amount, so check the status.
    ///
    /// The bank knows only the payment of the whole of a mixed basket, so the shares of its merchants are charged back
    /// with it.
    ///
    /// - Parameter id: The payment, `PCI_…`.
    /// - Returns: The current state of the payment.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if the payment doesn't exist or can't be charged back.
    @discardableResult
    public func chargeBack(_ id: PaymentTransaction.ID) throws -> PaymentTransaction {
        try change(id) { state, id in
            let record = state.paymentRecords[id]
            let isWhole = record?.original == nil && record?.leading == nil
            try state.requirePayment(isWhole && state.stage(ofPayment: id) == .executed, id)
            state.setStatus(.chargedBack, ofPayment: id)
            for share in record?.shares ?? [] where state.stage(ofPayment: share) == .executed {
                state.setStatus(.chargedBack, ofPayment: share, isPushed: false)
            }
        }
    }

    /// Settles a charge-back: the money belongs to the shop again.
    ///
    /// - Parameter id: The payment, `PCI_…`.
    /// - Returns: The current state of the payment.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if the payment doesn't exist or has no issue.
    @discardableResult
    public func resolveIssue(of id: PaymentTransaction.ID) throws -> PaymentTransaction {
        try change(id) { state, id in
            let record = state.paymentRecords[id]
            try state.requirePayment(record?.leading == nil && state.simpleStatus(ofPayment: id) == .issue, id)
            state.setStatus(.issueResolved, ofPayment: id)
            for share in record?.shares ?? [] where state.simpleStatus(ofPayment: share) == .issue {
                state.setStatus(.issueResolved, ofPayment: share, isPushed: false)
            }
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
