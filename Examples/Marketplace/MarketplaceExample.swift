import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// A marketplace: one payment for the goods of several merchants, with commissions, captures and a refund.
struct MarketplaceExample {
    static let command = ExampleCommand(
        "Marketplace", summary: "Sells goods of two merchants in one payment, and prints what each of them gets.",
        options: [
            .init("--merchant", "CONTRACT", help: "The contract of a merchant (GCR_…). Give it twice.", repeats: true),
            .init("--order", "NUMBER", help: "The order number. The same command with it continues the order."),
            .init("--folder", "FOLDER", help: "The folder of the journal. The default is a new one."),
            .init(
                "--ship", "REFERENCE", help: "Captures the part of a merchant, whose goods are on their way.",
                repeats: true),
            .init(
                "--refund", "REFERENCE", help: "Refunds EUR 10.00 of the part of a merchant, with the commission on it."
            ),
        ],
        notes: [
            "The references are merchant-a and merchant-b. In the simulator, the payer pays by invoice at once.",
            ExampleAccount.help,
        ])

    private let merchants: [GeneralContract.ID]
    private let order: String
    private let shipped: [String]
    private let refunded: String?
    private let folder: URL
    private let console: ExampleConsole

    init(_ options: ExampleOptions, console: ExampleConsole) {
        func values(_ name: String) -> [String] { options.entries.filter { $0.name == name }.map(\.value) }
        merchants = values("--merchant").map { GeneralContract.ID($0) }
        order = options.value(of: "--order") ?? "order-\(ActionID().rawValue.prefix(8))"
        shipped = values("--ship")
        refunded = options.value(of: "--refund")
        folder = options.folder(of: "--folder", orTemporary: "marketplace")
        self.console = console
    }

    func run(with account: ExampleAccount) async throws {
        let journal = ActionJournal(client: account.client, store: FileActionJournalStore(folder: folder))
        for entry in try await journal.resume() { console.note("\(entry)") }
        let market = try basket(with: account)
        let amounts = try market.amounts()
        console.print("Server    \(account.server)")
        console.print("Order     \(order)")
        let draft = try market.draft(currency: .eur, merchantRef: order)
        let created = try await journal.perform(.sale(draft), id: order)
        guard let sale = created.sale else { throw ExampleFailure("The order has no sale.") }
        try await pay(sale, with: account)
        guard try await printPayments(of: sale, account) else { return }
        printAmounts(amounts, "Agreed")

        let parts = try await account.client.smart.transactions.payments(of: sale)
        let isSimulated = account.simulator != nil && shipped.isEmpty && refunded == nil
        for reference in isSimulated ? ["merchant-a", "merchant-b"] : shipped {
            try await journal.perform(.capture(part(reference, in: parts).id), id: "\(order)-\(reference)-capture")
            console.print("Captured  \(reference)")
        }
        if let reference = refunded ?? (isSimulated ? "merchant-a" : nil) {
            try await journal.perform(
                .refund(part(reference, in: parts).id, .init(reduceAmountBy: 1_000, reducesStakeholderPayment: true)),
                id: "\(order)-\(reference)-refund-1")
            console.print("Refunded  \(reference) EUR 10.00")
        }
        _ = try await printPayments(of: sale, account)
        if let simulator = account.simulator { printAmounts(simulator.recipients(of: sale), "Gets") }
    }

    /// The goods of both merchants, and the shipping of the platform.
    private func basket(with account: ExampleAccount) throws -> SmartTransaction.MarketplaceBasket {
        var contracts = merchants
        if let simulator = account.simulator, contracts.isEmpty {
            contracts = try ["Kitchen", "Books"].map { try simulator.office.openContract(project: $0) }
        }
        guard contracts.count == 2, let platform = account.contract.id else {
            throw ExampleFailure("Add two contracts, such as: swift run Marketplace --merchant GCR_1 --merchant GCR_2")
        }
        return SmartTransaction.MarketplaceBasket(
            platform: platform,
            merchants: [
                .init(
                    contract: contracts[0], referenceID: "merchant-a", desc: "Kitchen Ltd",
                    items: [
                        .article(id: 1, desc: "Coffee machine", priceOne: 5_000, tax: 19),
                        .shipping(id: 2, desc: "Standard", priceOne: 350, tax: 19),
                    ], commission: .percent(3)),
                .init(
                    contract: contracts[1], referenceID: "merchant-b", desc: "Books Ltd",
                    items: [.article(id: 1, desc: "Novel", quantity: 2, priceOne: 1_200, tax: 7)],
                    commission: .amount(100)),
            ],
            ownItems: [.article(id: 1, desc: "Gift wrap", priceOne: 200, tax: 19)])
    }

    /// Sends the payer to checkout, or lets the simulated one pay.
    private func pay(_ id: SmartTransaction.ID, with account: ExampleAccount) async throws {
        let sale = try await account.client.smart.transactions.get(id)
        guard sale.status == .created else { return }
        if let simulator = account.simulator {
            try simulator.payer.pay(id, by: .invoice)
        } else {
            console.print("Checkout  \(sale.paymentLinks?.general?.absoluteString ?? "none")")
        }
    }

    /// Prints the payment and its parts.
    ///
    /// - Returns: A Boolean value that indicates whether the sale is paid.
    private func printPayments(of id: SmartTransaction.ID, _ account: ExampleAccount) async throws -> Bool {
        let sale = try await account.client.smart.transactions.get(id)
        let state = try await account.client.smart.transactions.paymentState(of: sale)
        console.print("State     \(state)")
        let payments = try await account.client.smart.transactions.payments(of: sale)
        if let leading = payments.leading { console.print("Payment   \(leading.id)  \(leading.formattedAmount)") }
        for part in payments.parts {
            console.print("  Part    \(part.id)  \(part.formattedAmount)  \(part.referenceID ?? "")")
            for refund in payments.refunds(of: part.id) {
                console.print("  Refund  \(refund.id)  \(refund.formattedAmount)")
            }
        }
        return state.isPaid || state == .awaitingShipment
    }

    private func printAmounts(_ amounts: [GeneralContract.ID: Int], _ verb: String) {
        for (contract, amount) in amounts.sorted(by: { $0.value > $1.value }) {
            console.print("\(verb)  \(contract)  \(CurrencyCode.eur.formatted(amount))")
        }
    }

    private func part(_ reference: String, in payments: SmartTransaction.Payments) throws -> PaymentTransaction {
        guard let part = payments.part(reference) else {
            throw ExampleFailure("There is no part with the reference \(reference).")
        }
        return part
    }
}
