// The vendor's getting-started guide in three steps: sign in, create a Smart Transaction over EUR 5.00, and get the
// link that sends the payer to Smart Checkout.

import ExampleSupport
import SecuconnectKit

await ExampleProgram.run {
    let account = try ExampleAccount()
    print("Server:   \(account.server)")

    // Step 1, signing in, is done by the client when it makes the first call.
    // Step 2: create the transaction. Amounts are whole cents.
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

    // Step 3: this link is where the payer pays.
    guard let checkout = created.paymentLinks?.general else {
        throw ExampleFailure("The server offers no checkout for this contract; ask secuconnect which methods it has.")
    }

    // Later, read it again to learn what has become of it.
    let transaction = try await account.client.smart.transactions.get(created.id)
    print("Id:       \(transaction.id)")
    print("Status:   \(transaction.status?.description ?? "unknown")")
    print("Amount:   \(transaction.basketInfo?.formattedSum ?? "unknown")")
    print("Checkout: \(checkout)")
}
