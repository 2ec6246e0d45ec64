public import SecuconnectKit

extension SimulatedServer {
    /// The banks behind the payments.
    public var bank: Bank { Bank(server: self) }

    /// The actions of banks on payments and refunds.
    public struct Bank: Sendable {
        let server: SimulatedServer

        /// Delivers the money for a pending payment, such as a prepayment. The transaction becomes `ok`, `received` or
        /// `collection`.
        ///
        /// - Parameter id: The Smart Transaction, `STX_…`.
        /// - Returns: The result.
        /// - Throws: ``CheckoutRefusal`` if the transaction doesn't exist or doesn't wait for money.
        @discardableResult
        public func receiveMoney(for id: SmartTransaction.ID) throws -> CheckoutResult {
            try server.checkout(id, returningTo: { _ in [] }) { state, id in
                try state.require(state.status(of: id) == .pending, id, "it doesn't wait for money")
                state.settle(id)
            }
        }

        /// Refuses a payment that is pending, or authorized and not captured. The transaction becomes `failed`.
        ///
        /// - Parameter id: The Smart Transaction, `STX_…`.
        /// - Returns: The result.
        /// - Throws: ``CheckoutRefusal`` if the transaction or such a payment doesn't exist.
        @discardableResult
        public func refusePayment(for id: SmartTransaction.ID) throws -> CheckoutResult {
            try server.checkout(id, returningTo: { _ in [] }) { state, id in
                let isOpen = [.pending, .approved].contains(state.status(of: id))
                try state.require(isOpen, id, "there is no payment to refuse")
                state.fail(id)
            }
        }

        /// Declines all payments with a stored means of payment, such as a card without money, until it accepts them
        /// again. Their transactions become `failed`.
        ///
        /// - Parameters:
        ///   - id: The container, `PCT_…`.
        ///   - declines: A Boolean value that indicates whether payments are declined.
        /// - Throws: ``CheckoutRefusal`` if the container doesn't exist.
        public func declinePayments(with id: PaymentContainer.ID, _ declines: Bool = true) throws {
            try server.withStateNow { state in
                guard state.containerRecords[id.rawValue] != nil else {
                    throw CheckoutRefusal(description: "There is no container \(id).")
                }
                state.containerRecords[id.rawValue]?.isDeclined = declines
            }
        }
    }
}
