import ExampleSupport
import Foundation
import SecuconnectKit

/// A refund of a part of a payment, after a confirmation on a real account.
struct RefundExample {
    static let command = ExampleCommand(
        "RefundPayment",
        summary: "Refunds a part of a payment, and prints the payment, its refunds and the net amount.",
        arguments: [
            .init("PAYMENT_ID", help: "The identifier of the payment (PCI_…), from the transactions of a sale."),
            .init("AMOUNT", help: "The amount to refund in cents, such as 250. Required with a payment."),
        ],
        options: [
            .init("--reason", "TEXT", help: "The reason on the bank statement. The default is \"one item returned\"."),
            .init("--journal", "FOLDER", help: "The folder of the journal. A refund in it is continued after a crash."),
            .init("--id", "TEXT", help: "Your name of the refund. With it, the same command never refunds twice."),
            .init("--yes", help: "Confirms the refund. Without it, a real account asks for a confirmation."),
        ],
        notes: [
            ExampleAccount.help,
            "Without arguments, the example refunds EUR 12.50 of a new sale in the simulator.",
        ])

    private let payment: PaymentTransaction.ID?
    private let amount: Int
    private let reason: String
    private let isConfirmed: Bool
    private let store: any ActionJournalStore
    private let name: String

    init(_ options: ExampleOptions) throws {
        reason = options.value(of: "--reason") ?? "one item returned"
        isConfirmed = options.contains("--yes")
        name = options.value(of: "--id") ?? ActionID().rawValue
        store =
            options.value(of: "--journal").map { FileActionJournalStore(folder: URL(fileURLWithPath: $0)) }
            ?? InMemoryActionJournalStore()
        guard let id = options.arguments.first else {
            payment = nil
            amount = 1_250
            return
        }
        guard options.arguments.count == 2 else {
            throw ExampleFailure("Add the amount in cents, such as: swift run RefundPayment \(id) 250")
        }
        guard let amount = Int(options.arguments[1]), amount > 0 else {
            throw ExampleFailure(
                "The amount is a whole number of cents, such as 250 for EUR 2.50, not \(options.arguments[1]).")
        }
        payment = PaymentTransaction.ID(id)
        self.amount = amount
    }

    func run(with account: ExampleAccount, console: ExampleConsole) async throws {
        let payments = account.client.payment.transactions
        let id: PaymentTransaction.ID =
            if let payment { payment } else { try await samplePayment(of: account) }

        if let made = try await store.load(name), made.state == .done {
            return console.print("Refunded  \(made.payments.map(\.rawValue).joined(separator: ", ")) before")
        }
        // Read the remaining amount immediately before the refund, because it can have changed.
        let check = try await payments.checkStatus(id)
        guard let left = check.amount, let currency = check.currency else {
            throw ExampleFailure("The remaining amount of \(id) is unknown. Nothing was refunded.")
        }
        guard amount <= left else {
            throw ExampleFailure("Only \(currency.formatted(left)) of \(id) remain. Nothing was refunded.")
        }
        console.print("Server    \(account.server)")
        console.print("Refund    \(currency.formatted(amount)) of \(currency.formatted(left)) that remain")
        console.print("Payment   \(id)")
        console.print("Reason    \(reason)")
        try confirm(with: account, console: console)

        // The journal records the refund with its key before it is sent. After a lost response, or a crash, it looks
        // at the refunds of the payment.
        let journal = ActionJournal(client: account.client, store: store)
        do {
            try await journal.perform(.refund(id, .init(reduceAmountBy: amount, reason: reason)), id: name)
        } catch let error as SecuconnectError where error.mayHaveActed {
            throw ExampleFailure(
                "\(error) The refund may have been made. Repeat the command with --journal and --id in 10 minutes.")
        }

        let original = try await payments.get(id)
        console.print("Original  \(original.id)  \(original.formattedAmount)")
        for refund in try await payments.refunds(of: id) {
            let state = refund.details?.simpleStatusText ?? "unknown"
            console.print("Refunded  \(refund.id)  \(refund.formattedAmount)  \(state)")
        }
        console.print("Net       \(currency.formatted(try await payments.netAmount(of: id)))")
    }

    private func samplePayment(of account: ExampleAccount) async throws -> PaymentTransaction.ID {
        guard let simulator = account.simulator else {
            throw ExampleFailure("Add a payment and an amount in cents, such as: swift run RefundPayment PCI_… 250")
        }
        return try await PaidSale(of: account, at: simulator).payment
    }

    /// Asks for a confirmation if real money can move.
    private func confirm(with account: ExampleAccount, console: ExampleConsole) throws {
        guard account.simulator == nil, !isConfirmed else { return }
        guard console.isInteractive else {
            throw ExampleFailure("Nothing was refunded. Add --yes to confirm the refund.")
        }
        guard console.ask("This refunds real money. Type yes to continue:") == "yes" else {
            throw ExampleFailure("Nothing was refunded.")
        }
    }
}
