public import SecuconnectKit

extension SimulatedServer.Office {
    /// Cancels a payment, or refunds it if the money has moved, outside of the API, as a merchant does in secuOffice.
    ///
    /// - Parameters:
    ///   - id: The payment, `PCI_…`.
    ///   - amount: The amount in the minor unit by which the payment is reduced; `nil` for all that remains.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if the payment doesn't exist or doesn't allow it.
    public func cancel(_ id: PaymentTransaction.ID, reducingBy amount: Int? = nil) throws {
        try server.withStateNow { state in
            do throws(APIError) {
                _ = try state.cancelPayment(id.rawValue, amount.map { ["reduce_amount_by": .integer($0)] } ?? [:])
            } catch {
                throw SimulatedServer.CheckoutRefusal(description: "\(error.details).")
            }
        }
    }
}
