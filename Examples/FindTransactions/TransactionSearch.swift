import ExampleSupport
import SecuconnectKit

/// The search: it prints the results, and how many there are.
enum TransactionSearch {
    static func run(_ options: SearchOptions, client: SecuconnectClient, console: ExampleConsole) async throws {
        for warning in options.warnings { console.note("warning: \(warning)") }
        let printer = options.format.printer
        var found = 0, unreadable = 0
        var total: Int?
        if let header = printer.header { console.print(header) }
        let list = client.smart.transactions.all(options.query, prefetch: options.readsAll)
        for try await page in list.pages {
            total = total ?? page.totalCount
            unreadable += page.unreadableCount
            let left = options.readsAll ? page.items.count : options.count - found
            for transaction in page.items.prefix(left) {
                console.print(
                    try printer.line(for: transaction, isFirst: found == 0),
                    keepingLineBreaks: options.format == .csv)
                found += 1
            }
            console.progress("\(found) of \(total.map(String.init) ?? "unknown") …")
            if !options.readsAll, found >= options.count { break }
        }
        if let footer = printer.footer { console.print(footer) }
        console.note(
            found == 0 ? "No transactions found." : "\(found) of \(total.map(String.init) ?? "unknown") transactions.")
        if unreadable > 0 { console.note("warning: \(unreadable) transactions couldn't be read and are missing.") }
    }
}
