// Searches Smart Transactions and prints them as a table, JSON or CSV. See --help.

import ExampleSupport

await ExampleProgram.run(SearchOptions.command) { options, console in
    let search = try SearchOptions(options)
    let account = try ExampleAccount(simulator: SampleTransactions.server())
    if let simulator = account.simulator { try await SampleTransactions.add(to: simulator, of: account) }
    try await TransactionSearch.run(search, client: account.client, console: console)
}
