// Prints live events as they come. See --help.

import ExampleSupport

await ExampleProgram.run(WatchEventsExample.command) { options, console in
    try await WatchEventsExample(options).run(console: console)
}
