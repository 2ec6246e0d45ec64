// Gives a part of a payment back, and then shows the books: the original, its refunds and what is left.
//
// usage: swift run RefundPayment [payment id] [amount in cents] [reason]
// Without an id, and without a real account, a sale is made in the simulator first.

import ExampleSupport
import SecuconnectKit

await ExampleProgram.run {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let account = try ExampleAccount()
    let payments = account.client.payment.transactions

    let id: PaymentTransaction.ID
    if let argument = arguments.first {
        id = PaymentTransaction.ID(argument)
    } else if let simulator = account.simulator {
        id = try await PaidSale(of: account, at: simulator).payment
    } else {
        throw ExampleFailure("Say which payment: swift run RefundPayment PCI_… 250 \"one item returned\"")
    }
    let amountText = arguments.dropFirst().first ?? "1250"
    guard let amount = Int(amountText), amount > 0 else {
        throw ExampleFailure("The amount is in cents, a whole number from 1, not \(amountText).")
    }

    // Right before a refund, look at what is left: others may have given something back meanwhile.
    let left = try await payments.netAmount(of: id)
    guard amount <= left else { throw ExampleFailure("Only \(CurrencyCode.eur.formatted(left)) is left of \(id).") }

    // One id for one refund. Store it before the call: should that stay unanswered, look at what is left of the
    // payment, and only then repeat it, under the same id.
    let refund = ActionID()
    try await payments.cancel(
        id, .init(reduceAmountBy: amount, reason: arguments.dropFirst(2).first ?? "one item returned"),
        actionID: refund)

    let original = try await payments.get(id)
    let currency = original.currency ?? .eur
    print("Original  \(original.id)  \(currency.formatted(original.amount ?? 0))")
    for refund in try await payments.refunds(of: id) {
        let state = refund.details?.statusSimpleText ?? "unknown"
        print("Refund    \(refund.id)  \(currency.formatted(refund.amount ?? 0))  \(state)")
    }
    print("Net       \(currency.formatted(try await payments.netAmount(of: id)))")
}
