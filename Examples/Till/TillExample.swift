import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// A till that survives crashes: it sells, cancels, closes its day, and goes on after a restart.
struct TillExample {
    static let command = ExampleCommand(
        "Till",
        summary: "Sells at a till. Kill it at any time: the next start finishes what is left, and pays nothing twice.",
        arguments: [
            .init("COMMANDS", help: "The commands, separated by commas. The default is a day in the simulator.")
        ],
        options: [
            .init("--folder", "FOLDER", help: "The folder of the journal and the numbers. The default is a new one."),
            .init("--name", "NAME", help: "The name of the till. The default is till-1."),
        ],
        notes: [
            """
            Commands: cash AMOUNT, terminal AMOUNT, card NUMBER AMOUNT (a gift card, and cash for the rest), cancel (the
            last sale), idle (nobody is at the terminal any more), close (the day). Amounts are in cents.
            In the simulator only: offline, online, decline.
            """,
            ExampleAccount.help,
        ])

    private static let sampleDay =
        "cash 350, terminal 1990, card 2500, offline, cash 420, terminal 500, online, decline, terminal 700, cash 700, "
        + "cancel, close"

    private let commands: [[String]]
    private let isSample: Bool
    private let folder: URL
    private let name: String
    private let console: ExampleConsole

    init(_ options: ExampleOptions, console: ExampleConsole) {
        let script = options.arguments.first
        isSample = script == nil
        commands = (script ?? Self.sampleDay).split(separator: ",").map { $0.split(separator: " ").map(String.init) }
        folder = options.folder(of: "--folder", orTemporary: "till")
        name = options.value(of: "--name") ?? "till-1"
        self.console = console
    }

    func run(with account: ExampleAccount) async throws {
        guard account.simulator != nil || !isSample else {
            throw ExampleFailure("Add the commands, such as: swift run Till \"cash 350, close\"")
        }
        // A week without a connection is bridged.
        let store = FileActionJournalStore(folder: folder.appendingPathComponent("journal"))
        let journal = ActionJournal(client: account.client, store: store, lifetime: 604_800)
        let register = Register(
            till: Till(journal, name: name), books: Books(folder: folder.appendingPathComponent("books")),
            account: account, console: console)
        console.print("Server    \(account.server)")
        try await register.resume()
        for command in commands { try await register.carryOut(command) }
    }
}

/// The cash register: the till with the numbers of its sales.
private struct Register {
    let till: Till
    let books: Books
    let account: ExampleAccount
    let console: ExampleConsole

    func carryOut(_ command: [String]) async throws {
        switch command.first {
        case "cash": try await sell(amount(command), by: .cash)
        case "terminal": try await sell(amount(command), by: .terminal)
        case "card": try await sellByCard(command)
        case "cancel": try await cancelLast()
        case "idle":
            for number in books.numbers where try await till.sale(number)?.state == .undecided {
                show(try await till.withdraw(number), "Ended")
            }
        case "close": try await close()
        case "offline": try simulator.inject(.refuseConnection, times: .max, matching: .apiCalls)
        case "decline": try simulator.settings.declinesAtTerminal = true
        case "online":
            try simulator.clearFaults()
            try await resume()
        default: throw ExampleFailure("Unknown command \(command.first ?? ""). Run \"swift run Till --help\" for help.")
        }
    }

    /// Finishes what an earlier process, or a lost connection, has left.
    func resume() async throws {
        for sale in try await till.resume() { show(sale, "Resumed") }
    }

    private func sell(_ amount: Int, by tender: SmartTransaction.Tender, card: SensitiveString? = nil) async throws {
        let basket = SmartTransaction.Basket(products: [.article(id: 1, desc: "Coffee", priceOne: amount, tax: 19)])
        // A signed-in device needs no contract.
        let draft = try SmartTransaction.Draft(
            contract: account.contract, idents: card.map { [.card(number: $0)] }, basket: basket,
            basketInfo: .init(basket, currency: .eur))
        let number = try books.next()
        let sale = try await till.sell(draft, number: number, by: tender)
        show(sale, "Sold")
        switch sale.state {
        case .paid, .kept:
            for receipt in try await till.receipts(of: number, width: 32) {
                console.print(receipt, keepingLineBreaks: true)
            }
        case .notPaid: console.print("Sell again, for example in cash.")
        case .undecided, .needsReview, .canceled: console.print("Keep the goods, and look at the terminal.")
        }
    }

    /// Sells with a gift card; the payer pays the rest in cash.
    private func sellByCard(_ command: [String]) async throws {
        let amount = try amount(command)
        let number = command.count == 3 ? SensitiveString(command[1]) : try await simulator.sampleGiftCard(of: account)
        guard let card = try await account.client.loyalty.merchantCards.lookUp(number: number), !card.isLocked else {
            return console.print("The card isn't known, or it is locked.")
        }
        let (paid, rest) = card.split(amount)
        console.print(
            "The card pays \(CurrencyCode.eur.formatted(paid)), the rest is \(CurrencyCode.eur.formatted(rest))")
        try await sell(amount, by: rest == 0 ? .loyaltyCard : .cash(rest), card: number)
    }

    private func cancelLast() async throws {
        for number in books.numbers.reversed() {
            guard let sale = try await till.sale(number), sale.state.isPaidAtTill else { continue }
            do { return show(try await till.cancel(number), "Canceled") } catch let error as SecuconnectError
                where error.outcome == .rejected
            {
                return console.print("\(number) can't be canceled any more; refund it. \(error)")
            }
        }
        console.print("There is no sale to cancel.")
    }

    private func close() async throws {
        // A number without a sale is one at which the program was killed, before anything was recorded.
        var numbers: [String] = []
        for number in books.numbers where try await till.sale(number) != nil { numbers.append(number) }
        let day = try await till.closeDay("\(numbers.first ?? "")-\(numbers.last ?? "")", sales: numbers)
        for (method, amount) in day.amounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            console.print("Total     \(method.rawValue) \(CurrencyCode.eur.formatted(amount))")
        }
        console.print(day.report.text(width: 32), keepingLineBreaks: true)
    }

    private func show(_ sale: Till.Sale, _ verb: String) {
        let amount = CurrencyCode.eur.formatted(sale.sum)
        console.print("\(verb)  \(sale.number)  \(amount) \(sale.tender.method.rawValue): \(sale.state.rawValue)")
        if let note = sale.note { console.note(note) }
    }

    private func amount(_ command: [String]) throws -> Int {
        guard let amount = command.last.flatMap({ Int($0) }), amount > 0 else {
            throw ExampleFailure("Add the amount in cents, such as: cash 350")
        }
        return amount
    }

    private var simulator: SimulatedServer {
        get throws {
            guard let simulator = account.simulator else { throw ExampleFailure("Only the simulator can do this.") }
            return simulator
        }
    }
}
