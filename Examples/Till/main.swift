// Sells at a till. See --help.

import ExampleSupport

await ExampleProgram.run(TillExample.command) { options, console in
    try await TillExample(options, console: console).run(with: ExampleAccount())
}
