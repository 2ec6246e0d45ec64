// Shows a sale from its creation to a refund. See --help.

import ExampleSupport

await ExampleProgram.run(JourneyExample.command) { _, console in
    try await JourneyExample.run(console: console)
}
