public import SecuconnectKit

extension SimulatedServer {
    /// The banks behind the payments.
    public var bank: Bank { Bank(server: self) }

    /// What banks do with payments and refunds.
    public struct Bank: Sendable {
        let server: SimulatedServer

        /// The money for a pending payment arrives, such as a prepayment: the transaction goes on to `ok`, `received`
        /// or `collection`.
        ///
        /// - Parameter id: the Smart Transaction, `STX_…`.
        /// - Returns: how it ended.
        /// - Throws: ``CheckoutRefusal`` if there is no such transaction or it does not wait for money.
        @discardableResult
        public func receiveMoney(for id: SmartTransaction.ID) throws -> CheckoutResult {
            try server.checkout(id, returningTo: { _ in [] }) { state, id in
                try state.require(state.status(of: id) == .pending, id, "it does not wait for money")
                state.settle(id)
            }
        }

        /// The bank refuses a payment that is pending, or authorised and not captured: the transaction ends as
        /// `failed`.
        ///
        /// - Parameter id: the Smart Transaction, `STX_…`.
        /// - Returns: how it ended.
        /// - Throws: ``CheckoutRefusal`` if there is no such transaction or no such payment.
        @discardableResult
        public func refusePayment(for id: SmartTransaction.ID) throws -> CheckoutResult {
            try server.checkout(id, returningTo: { _ in [] }) { state, id in
                let isOpen = [.pending, .approved].contains(state.status(of: id))
                try state.require(isOpen, id, "there is no payment to refuse")
                state.fail(id)
            }
        }
    }
}
