public import SecuconnectKit

extension SimulatedServer {
    /// The person who uses Smart Checkout.
    public var payer: Payer { Payer(server: self) }

    /// The actions of the person who uses Smart Checkout.
    public struct Payer: Sendable {
        let server: SimulatedServer

        /// Pays a transaction. Depending on method and settings it becomes `ok`, `received` or `collection`; `approved`
        /// without automatic capture; or `pending` for prepayment and other slow methods.
        ///
        /// It also confirms a payment that was prepared and waits for the payer (`iframe_url`).
        ///
        /// - Parameters:
        ///   - id: The Smart Transaction, `STX_…`.
        ///   - method: The payment method.
        /// - Returns: The result.
        /// - Throws: ``CheckoutRefusal`` if the transaction doesn't exist, can't be paid in its state, has no payable
        ///   amount, or doesn't offer the method.
        @discardableResult
        public func pay(
            _ id: SmartTransaction.ID, by method: SmartTransaction.PaymentMethod
        ) throws -> CheckoutResult {
            try attempt(id, by: method) { state, id in
                // A prepayment is promised at checkout and paid by a bank transfer.
                if method != .prepaid { state.confirmAuthorization(of: id) }
            }
        }

        /// Tries to pay and is declined. The transaction becomes `failed` and can be paid with another method.
        ///
        /// - Parameters:
        ///   - id: The Smart Transaction, `STX_…`.
        ///   - method: The payment method.
        /// - Returns: The result.
        /// - Throws: As ``pay(_:by:)``.
        @discardableResult
        public func failToPay(_ id: SmartTransaction.ID, by method: SmartTransaction.PaymentMethod) throws
            -> CheckoutResult
        {
            try attempt(id, by: method) { $0.fail($1) }
        }

        /// Leaves checkout without paying. The transaction doesn't change.
        ///
        /// - Parameter id: The Smart Transaction, `STX_…`.
        /// - Returns: The result. Without a URL for it the payer is sent to the one for errors.
        /// - Throws: ``CheckoutRefusal`` if the transaction doesn't exist or can't be paid.
        @discardableResult
        public func leave(_ id: SmartTransaction.ID) throws -> CheckoutResult {
            try server.checkout(id, returningTo: { _ in ["url_abort", "url_error"] }) { state, id in
                try state.require(state.status(of: id).isPayable, id, "there is no checkout to leave")
            }
        }

        private func attempt(
            _ id: SmartTransaction.ID, by method: SmartTransaction.PaymentMethod,
            _ end: (inout ServerState, String) -> Void
        ) throws -> CheckoutResult {
            try server.checkout(id, returningTo: { [$0 == .failed ? "url_error" : "url_success"] }) { state, id in
                try state.require(state.status(of: id).isPayable, id, "it can't be paid")
                try state.require(state.hasPayableAmount(id), id, "it has no amount that can be paid")
                guard state.settings.paymentMethods.contains(method) else {
                    throw CheckoutRefusal(description: "The method \(method) isn't offered.")
                }
                let document = state.smart[id]
                let isPrepared =
                    document?["iframe_url"] != nil && document?["payment_method"]?.string == method.rawValue
                if !isPrepared { state.authorize(id, by: method, redirecting: true) }
                end(&state, id)
            }
        }
    }
}
