// Reads the body of a push and prints the changed objects. See --help.

import ExampleSupport

await ExampleProgram.run(PushExample.command) { options, console in
    try await PushExample.run(options, with: ExampleAccount(), console: console)
}
