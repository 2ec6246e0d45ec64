import ExampleSupport
import SecuconnectKit

/// The search that the person at the terminal requests.
struct SearchOptions: Equatable {
    enum Format: String, CaseIterable {
        case table
        case json
        case csv
    }

    private(set) var filter = SearchFilter<SmartTransaction>.all(of: [])
    private(set) var sort: [SearchSort<SmartTransaction>] = []
    private(set) var count = 20
    private(set) var readsAll = false
    private(set) var format = Format.table
    /// Sentences about options that probably don't do what is expected.
    private(set) var warnings: [String] = []

    static let command = ExampleCommand(
        "FindTransactions", summary: "Searches Smart Transactions.",
        options: [
            .init(
                "--status", "STATUS", help: "Transactions with this status: created, pending, ok, received, failed, …",
                repeats: true),
            .init("--since", "YYYY-MM-DD", help: "Transactions created on this day or later."),
            .init("--until", "YYYY-MM-DD", help: "Transactions created on this day or earlier."),
            .init("--customer", "NAME", help: "The name of the payer. * matches any text, ? any character."),
            .init("--merchant-ref", "TEXT", help: "The exact order number."),
            .init("--q", "QUERY", help: "A query in the syntax of the API. It isn't checked.", repeats: true),
            .init("--sort", "FIELD[:asc|desc]", help: "The order, such as created:desc.", repeats: true),
            .init("--count", "NUMBER", help: "The maximum number of results. The default is 20."),
            .init("--all", help: "Prints all results."),
            .init("--format", "FORMAT", help: "table, json or csv. The default is table."),
        ],
        notes: [
            "Results match all conditions. Several values of --status match any of them. The results are written to the\n"
                + "standard output, and everything else to the standard error.",
            ExampleAccount.help + " The simulator has 300 sample transactions.",
        ])

    init(_ options: ExampleOptions) throws {
        var conditions: [SearchFilter<SmartTransaction>] = []
        let statuses = options.entries.filter { $0.name == "--status" }.map { SmartTransaction.Status($0.value) }
        if !statuses.isEmpty { conditions.append(SearchField.status.isOneOf(statuses)) }
        warnings = statuses.filter { !Self.knownStatuses.contains($0) }
            .map { "\"\($0)\" isn't a known status. Known are \(Self.list(Self.knownStatuses.map(\.rawValue)))." }
        for (name, value) in options.entries {
            switch name {
            case "--since": conditions.append(SearchField.created.isAtLeast(try Self.day(value, of: name)))
            case "--until": conditions.append(SearchField.created.isAtMost(try Self.day(value, of: name)))
            case "--customer": conditions.append(SearchField.customer.name.matches(value))
            case "--merchant-ref": conditions.append(SearchField.merchantRef.equals(value))
            case "--q": conditions.append(.unescaped(value))
            case "--sort": try addSort(value)
            case "--count": count = try Self.count(value)
            case "--all": readsAll = true
            case "--format": format = try Self.format(value)
            default: break
            }
        }
        filter = .all(of: conditions)
    }

    /// The query to send.
    var query: ListQuery<SmartTransaction> { ListQuery(filter: filter, sort: sort, count: readsAll ? 100 : count) }

    private static let knownStatuses: [SmartTransaction.Status] = [
        .created, .processing, .approved, .pending, .ok, .received, .shipped, .collection, .collected, .failed,
        .cancelled, .canceled, .aborted, .deleted, .finished, .timeout,
    ]

    private static let knownFields: [SearchField<SmartTransaction>] = [
        .id, .created, .updated, .status, .intent, .transactionRef, .merchantRef, .amount, .gratuity, .currency,
        .paymentMethod, .isDemo, .receiptNumber, .cashier, .transactionCode, .contract, .merchant, .store,
        .customer.name, .customer.forename, .customer.surname, .customer.email,
    ]

    private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    private mutating func addSort(_ text: String) throws {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let field = SearchField<SmartTransaction>(parts[0])
        switch (parts.count, parts.last) {
        case (1, _), (2, "asc"): sort.append(.ascending(field))
        case (2, "desc"): sort.append(.descending(field))
        default: throw ExampleFailure("--sort needs a field such as created:desc, not \(text).")
        }
        guard !Self.knownFields.contains(field) else { return }
        let known = Self.list(Self.knownFields.map(\.description))
        warnings.append("\"\(parts[0])\" isn't a known field, so the order can be arbitrary. Known are \(known).")
    }

    private static func day(_ text: String, of name: String) throws -> CalendarDate {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard parts.map(\.count) == [4, 2, 2], numbers.count == 3,
            let day = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
        else { throw ExampleFailure("\(name) needs a day such as 2026-01-31, not \(text).") }
        return day
    }

    private static func count(_ text: String) throws -> Int {
        guard let count = Int(text), count > 0 else {
            throw ExampleFailure("--count needs a whole number of at least 1, not \(text).")
        }
        return count
    }

    private static func format(_ text: String) throws -> Format {
        guard let format = Format(rawValue: text) else {
            throw ExampleFailure("--format needs table, json or csv, not \(text).")
        }
        return format
    }
}
