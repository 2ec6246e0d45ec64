// A search tool: finds Smart Transactions and prints them as a table, as JSON or as CSV. See --help.

import ExampleSupport
import Foundation
import SecuconnectKit

await ExampleProgram.run {
    let options = try Options(Array(CommandLine.arguments.dropFirst()))
    if options.wantsHelp { return print(Options.help) }
    let account = try ExampleAccount(simulator: SampleTransactions.server())
    if let simulator = account.simulator { try await SampleTransactions.add(to: simulator, of: account) }

    let printer = options.format.printer
    var found = 0
    for try await transaction in account.client.smart.transactions.all(options.query, prefetch: options.readsAll) {
        if found == 0, let header = printer.header { print(header) }
        print(try printer.line(for: transaction, isFirst: found == 0))
        found += 1
        if found % 100 == 0 { ExampleProgram.progress("\(found) found …") }
        if !options.readsAll, found == options.count { break }
    }
    if found == 0, let header = printer.header { print(header) }
    if let footer = printer.footer { print(footer) }
    ExampleProgram.note("\(found) found.")
}
