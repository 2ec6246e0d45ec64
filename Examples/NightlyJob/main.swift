// Charges agreements and closes the books of a day. See --help.

import ExampleSupport

await ExampleProgram.run(NightlyExample.command) { options, console in
    try await NightlyExample(options, console: console).run(with: ExampleAccount())
}
