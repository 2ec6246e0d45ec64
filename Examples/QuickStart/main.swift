// Creates a Smart Transaction and prints its checkout link. See --help.

import ExampleSupport

await ExampleProgram.run(QuickStartExample.command) { _, console in
    try await QuickStartExample.run(with: ExampleAccount(), console: console)
}
