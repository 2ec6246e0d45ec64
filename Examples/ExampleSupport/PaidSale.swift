public import Foundation
public import SecuconnectKit
public import SecuconnectSimulator

/// A sale in the simulator that was paid by direct debit, for experiments.
public struct PaidSale: Sendable {
    /// The sale.
    public let transaction: SmartTransaction.ID
    /// The payment of the sale.
    public let payment: PaymentTransaction.ID

    /// Creates a sale of EUR 50.00 and simulates the payment.
    ///
    /// - Parameters:
    ///   - account: The account of the merchant.
    ///   - server: The server in memory.
    ///   - url: The address of the webhook.
    /// - Throws: `SecuconnectError`, or ``ExampleFailure`` if the sale has no payment.
    public init(of account: ExampleAccount, at server: SimulatedServer, pushesTo url: URL? = nil) async throws {
        let sale = try await account.client.smart.transactions.create(
            SmartTransaction.Draft(
                contract: account.contract,
                customer: .init(contact: .init(forename: "Erika", surname: "Beispiel", email: "erika@example.net")),
                intent: .sale,
                basketInfo: .init(sum: 5_000, currency: .eur),
                merchantRef: "order-4711",
                applicationContext: .init(returnURLs: .init(pushURL: url)),
                isDemo: true))
        try server.payer.pay(sale.id, by: .debit)
        let paid = try await account.client.smart.transactions.get(sale.id)
        guard let payment = paid.transactions?.first?.id else { throw ExampleFailure("The sale has no payment.") }
        transaction = sale.id
        self.payment = payment
    }
}
