import ExampleSupport
import SecuconnectKit

/// What the person at the terminal asked for.
struct Options: Equatable {
    enum Format: String, CaseIterable {
        case table
        case json
        case csv
    }

    var filter = SearchFilter.all(of: [])
    var sort: [SearchSort] = []
    var count = 20
    var readsAll = false
    var format = Format.table
    var wantsHelp = false

    static let help = """
        Finds Smart Transactions.

        usage: swift run FindTransactions [options]

          --status WORD        with this status: created, pending, ok, received, failed …
          --since YYYY-MM-DD   created on this day or later
          --until YYYY-MM-DD   created on this day or earlier
          --customer NAME      whose payer's name is this; * and ? stand for any text and any character
          --merchant-ref TEXT  with exactly this order number
          --q QUERY            a query in the API's own language; what it means is up to you
          --sort FIELD[:asc|desc]  in this order, such as created:desc; may be given again
          --count NUMBER       at most so many (20)
          --all                all there are, however many
          --format table|json|csv  how to print (table)
          --help               this text

        Conditions given together must all hold. The result goes to the standard output, progress to the standard
        error. Without SECUCONNECT_CLIENT_ID, SECUCONNECT_CLIENT_SECRET and SECUCONNECT_CONTRACT_ID in the environment
        the simulator answers, with some hundred sample transactions.
        """

    init() {}

    /// Reads the arguments after the program's name.
    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        var conditions: [SearchFilter] = []
        func value(of name: String) throws -> String {
            guard let value = rest.popFirst() else { throw ExampleFailure("\(name) needs a value; see --help.") }
            return value
        }
        while let name = rest.popFirst() {
            switch name {
            case "--help", "-h": wantsHelp = true
            case "--all": readsAll = true
            case "--status":
                conditions.append(SearchField.status.equals(SmartTransaction.Status(try value(of: name))))
            case "--since": conditions.append(SearchField.created.isAtLeast(try Self.day(value(of: name), of: name)))
            case "--until": conditions.append(SearchField.created.isAtMost(try Self.day(value(of: name), of: name)))
            case "--customer": conditions.append(SearchField.customer.name.matches(try value(of: name)))
            case "--merchant-ref": conditions.append(SearchField.merchantRef.equals(try value(of: name)))
            case "--q": conditions.append(.unescaped(try value(of: name)))
            case "--sort": sort.append(try Self.sort(value(of: name)))
            case "--count": count = try Self.count(value(of: name))
            case "--format": format = try Self.format(value(of: name))
            default: throw ExampleFailure("\(name) is no option of this program; see --help.")
            }
        }
        filter = .all(of: conditions)
    }

    /// What the server is asked.
    var query: ListQuery { ListQuery(filter: filter, sort: sort, count: readsAll ? 100 : count) }

    private static func day(_ text: String, of name: String) throws -> CalendarDate {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard parts.map(\.count) == [4, 2, 2], numbers.count == 3,
            let day = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
        else { throw ExampleFailure("\(name) needs a day such as 2026-01-31, not \(text).") }
        return day
    }

    private static func sort(_ text: String) throws -> SearchSort {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        switch (parts.count, parts.last) {
        case (1, _), (2, "asc"): return .ascending(SearchField(parts[0]))
        case (2, "desc"): return .descending(SearchField(parts[0]))
        default: throw ExampleFailure("--sort needs a field such as created:desc, not \(text).")
        }
    }

    private static func count(_ text: String) throws -> Int {
        guard let count = Int(text), count > 0 else {
            throw ExampleFailure("--count needs a whole number from 1, not \(text).")
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
