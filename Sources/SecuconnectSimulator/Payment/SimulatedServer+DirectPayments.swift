public import SecuconnectKit

extension SimulatedServer {
    /// Returns the current state of a payment of an older direct product.
    ///
    /// - Parameter id: The identifier of the payment, a hash or `PCI_…`.
    /// - Returns: The payment; `nil` if there is none with this identifier.
    public func directPayment(_ id: PaymentTransaction.ID) -> SecupayTransaction? {
        withState { state in
            guard let payment = try? state.paymentID(id.rawValue), state.directPayments[payment] != nil,
                let document = try? state.directDocument(of: payment)
            else { return nil }
            return JSONBytes.model(SecupayTransaction.self, from: document)
        }
    }

    /// The identifiers of all payments of older direct products, the oldest first. The payments of the shares of a
    /// mixed basket follow the payment of the whole.
    public var directPaymentIDs: [PaymentTransaction.ID] {
        withState { state in state.payments.ids.filter { state.directPayments[$0] != nil } }
            .map { PaymentTransaction.ID($0) }
    }
}
