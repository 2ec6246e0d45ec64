import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// A nightly job: it charges the agreements that are due, and writes the payments of the day as CSV.
struct NightlyExample {
    static let command = ExampleCommand(
        "NightlyJob", summary: "Charges what is due today, each period once, and closes the books of yesterday.",
        options: [
            .init("--folder", "FOLDER", help: "The folder of the agreements, the journal and the books."),
            .init("--begin", "ID", help: "Begins a monthly agreement of EUR 19.90, and prints the link for the payer."),
            .init("--confirm", "ID", help: "Reads whether the payer of an agreement has paid."),
            .init("--end", "ID", help: "Ends an agreement."),
            .init("--nights", "NUMBER", help: "The nights to play in the simulator. The default is 100."),
        ],
        notes: [
            "The simulator has four payers: one pays, one is declined at times, one has a card that expires, one ends.",
            ExampleAccount.help,
        ])

    private let options: ExampleOptions
    private let folder: URL
    private let nights: Int
    private let console: ExampleConsole

    init(_ options: ExampleOptions, console: ExampleConsole) throws {
        self.options = options
        self.console = console
        nights = options.value(of: "--nights").flatMap { Int($0) } ?? 100
        guard (1...1_000).contains(nights) else { throw ExampleFailure("Pass 1 to 1000 nights.") }
        folder = options.folder(of: "--folder", orTemporary: "nightly")
    }

    func run(with account: ExampleAccount) async throws {
        let journal = ActionJournal(
            client: account.client, store: FileActionJournalStore(folder: folder.appendingPathComponent("journal")))
        let store = FileAgreements(folder: folder.appendingPathComponent("agreements"))
        let job = Job(
            account: account, charges: RecurringCharges(journal, store: store), folder: folder, console: console)
        console.print("Server    \(account.server)")
        if let id = options.value(of: "--begin") {
            let sale = try await job.begin(id)
            return console.print("Checkout  \(sale.paymentLinks?.general?.absoluteString ?? "none")")
        }
        if let id = options.value(of: "--confirm") { return console.print("\(try await job.charges.confirm(id))") }
        if let id = options.value(of: "--end") { return console.print("\(try await job.charges.end(id))") }
        if let simulator = account.simulator { return try await job.play(nights, at: simulator) }
        console.print("Books     \(CurrencyCode.eur.formatted(try await job.run())) yesterday")
    }
}

/// The job of one night.
private struct Job {
    let account: ExampleAccount
    let charges: RecurringCharges
    let folder: URL
    let console: ExampleConsole

    /// Charges what is due, and closes the books of the day before.
    ///
    /// - Returns: The sum of that day.
    func run() async throws -> Int {
        for entry in try await charges.journal.resume() { console.note("\(entry)") }
        for charge in try await charges.chargeDue(on: day(0)) {
            let amount = CurrencyCode.eur.formatted(charge.amount)
            console.print("\(charge.period)  \(charge.agreement)  \(amount)  \(charge.result.rawValue)")
            if let note = charge.note { console.note("\(charge.agreement): \(note)") }
        }
        return try await closeBooks(of: day(-1))
    }

    /// Writes the payments of a day with what is left of them, and returns the sum.
    private func closeBooks(of day: CalendarDate) async throws -> Int {
        let isOfDay = SearchField<PaymentTransaction>.created.isOn(day, in: Self.timeZone)
        var rows = [CSVRow([.text("payment"), .text("created"), .text("state"), .text("net"), .text("currency")])]
        var total = 0
        // The parts of a mixed basket are in its leading payment, and refunds in the net amount of theirs.
        for try await payment in account.client.payment.transactions.all(where: isOfDay && .withoutParts && !.isRefund)
        {
            let net = try await account.client.payment.transactions.netAmount(of: payment.id)
            total += net
            rows.append(
                CSVRow([
                    .text(payment.id.rawValue), .text(payment.created?.rawValue),
                    .text(payment.details?.simpleStatusText), .number(net), .text(payment.currency?.rawValue),
                ]))
        }
        let books = folder.appendingPathComponent("books", isDirectory: true)
        try FileManager.default.createDirectory(at: books, withIntermediateDirectories: true)
        let text = rows.map { "\($0)\r\n" }.joined()
        try Data(text.utf8).write(to: books.appendingPathComponent("\(day).csv"), options: .atomic)
        return total
    }

    func begin(_ id: String) async throws -> SmartTransaction {
        let draft = SmartTransaction.Draft(contract: account.contract, basketInfo: .init(sum: 1_990, currency: .eur))
        return try await charges.begin(id, draft, every: .monthly, from: day(0))
    }

    /// The day some days from now, by the clock of the account.
    private func day(_ offset: Int) -> CalendarDate {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = Self.timeZone
        let now = account.simulator?.clock.date ?? Date()
        let date = calendar.date(byAdding: .day, value: offset, to: now) ?? now
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1) ?? "1970-01-01"
    }

    private static let timeZone = TimeZone(identifier: "Europe/Berlin") ?? .current

    // MARK: The simulator

    /// Lets four payers agree, and plays the nights.
    func play(_ nights: Int, at simulator: SimulatedServer) async throws {
        var cards: [String: PaymentContainer.ID] = [:]
        for id in ["customer-1", "customer-2", "customer-3", "customer-4"] {
            let sale = try await begin(id)
            try simulator.payer.pay(sale.id, by: .creditcard)
            guard let card = try await charges.confirm(id).container else { continue }
            try simulator.office.activateToken(of: card)
            try await charges.confirm(id)
            cards[id] = card
        }
        var total = 0
        for night in 1...nights {
            simulator.clock.advance(by: 86_400)
            if let card = cards["customer-2"] {
                try simulator.bank.declinePayments(with: card, night % 62 > 59 || night % 31 < 2)
            }
            if night == 40, let card = cards["customer-3"] { try simulator.office.refuseToken(of: card) }
            if night == 70 { try await charges.end("customer-4") }
            total += try await run()
        }
        total += try await closeBooks(of: day(0))
        let ledger = simulator.ledger.map(\.netAmount).reduce(0, +)
        console.print("Books     \(CurrencyCode.eur.formatted(total))")
        console.print("Ledger    \(CurrencyCode.eur.formatted(ledger))")
    }
}
