// Sells goods of several merchants. See --help.

import ExampleSupport

await ExampleProgram.run(MarketplaceExample.command) { options, console in
    try await MarketplaceExample(options, console: console).run(with: ExampleAccount())
}
