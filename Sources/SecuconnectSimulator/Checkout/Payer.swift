public import SecuconnectKit

extension SimulatedServer {
    /// The person in front of Smart Checkout.
    public var payer: Payer { Payer(server: self) }

    /// What the person in front of Smart Checkout does.
    public struct Payer: Sendable {
        let server: SimulatedServer

        /// Pays. The transaction goes on as far as method and settings allow: to `ok`, `received` or `collection`; to
        /// `approved` without automatic capture; to `pending` for prepayment and other slow methods.
        ///
        /// It also confirms a payment that was prepared and left to the payer (`iframe_url`).
        ///
        /// - Parameters:
        ///   - id: the Smart Transaction, `STX_…`.
        ///   - method: how.
        /// - Returns: how it ended.
        /// - Throws: ``CheckoutRefusal`` if there is no such transaction, it can't be paid in its state, or the method
        ///   is not offered.
        @discardableResult
        public func pay(
            _ id: SmartTransaction.ID, by method: SmartTransaction.PaymentMethod
        ) throws -> CheckoutResult {
            try attempt(id, by: method) { state, id in
                // Prepayment is promised at checkout, and made elsewhere.
                if method != .prepaid { state.confirmAuthorisation(of: id) }
            }
        }

        /// Tries to pay and is declined: the transaction ends as `failed` and may be paid another way.
        ///
        /// - Parameters:
        ///   - id: the Smart Transaction, `STX_…`.
        ///   - method: how.
        /// - Returns: how it ended.
        /// - Throws: as ``pay(_:by:)``.
        @discardableResult
        public func failToPay(_ id: SmartTransaction.ID, by method: SmartTransaction.PaymentMethod) throws
            -> CheckoutResult
        {
            try attempt(id, by: method) { $0.fail($1) }
        }

        /// Leaves without having paid. The transaction stays as it is.
        ///
        /// - Parameter id: the Smart Transaction, `STX_…`.
        /// - Returns: how it ended. Without an address for it the payer is sent to the one for errors.
        /// - Throws: ``CheckoutRefusal`` if there is no such transaction or it can't be paid anyway.
        @discardableResult
        public func giveUp(_ id: SmartTransaction.ID) throws -> CheckoutResult {
            try server.checkout(id, returningTo: { _ in ["url_abort", "url_error"] }) { state, id in
                try state.require(state.status(of: id).isPayable, id, "there is nothing to give up")
            }
        }

        private func attempt(
            _ id: SmartTransaction.ID, by method: SmartTransaction.PaymentMethod,
            _ end: (inout ServerState, String) -> Void
        ) throws -> CheckoutResult {
            try server.checkout(id, returningTo: { [$0 == .failed ? "url_error" : "url_success"] }) { state, id in
                try state.require(state.status(of: id).isPayable, id, "it can't be paid")
                guard state.settings.paymentMethods.contains(method) else {
                    throw CheckoutRefusal(description: "The method \(method) is not offered.")
                }
                let document = state.smart[id]
                let isPrepared =
                    document?["iframe_url"] != nil && document?["payment_method"]?.string == method.rawValue
                if !isPrepared { state.authorise(id, by: method, redirecting: true) }
                end(&state, id)
            }
        }
    }
}
