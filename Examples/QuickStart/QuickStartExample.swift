import ExampleSupport
import SecuconnectKit

/// The getting-started guide of the API in three steps: sign in, create a Smart Transaction, and get the checkout link.
enum QuickStartExample {
    static let command = ExampleCommand(
        "QuickStart", summary: "Creates a Smart Transaction of EUR 5.00 and prints its checkout link.",
        notes: [ExampleAccount.help])

    static func run(with account: ExampleAccount, console: ExampleConsole) async throws {
        console.print("Server:   \(account.server)")

        // Step 1: the client signs in with the first call.
        // Step 2: create the transaction. Amounts are in cents.
        let created = try await account.client.smart.transactions.create(
            SmartTransaction.Draft(
                contract: account.contract,
                customer: .init(
                    contact: .init(
                        forename: "Max", surname: "Mustermann", email: "max@example.net",
                        address: .init(
                            street: "Musterstr.", streetNumber: "55", postalCode: "09123", city: "Musterstadt",
                            country: "DE"))),
                intent: .sale,
                basketInfo: .init(sum: 500, currency: .eur),
                applicationContext: .init(checkoutTemplate: .payment, language: .german),
                isDemo: true))

        // Step 3: send the payer to this link.
        guard let checkout = created.paymentLinks?.general else {
            throw ExampleFailure("The contract has no checkout link. Ask secuconnect for its payment methods.")
        }

        // Later, read the transaction again for its status.
        let transaction = try await account.client.smart.transactions.get(created.id)
        console.print("ID:       \(transaction.id)")
        console.print("Status:   \(transaction.status?.description ?? "unknown")")
        console.print("Amount:   \(transaction.basketInfo?.formattedSum ?? "unknown")")
        console.print("Checkout: \(checkout)")
    }
}
