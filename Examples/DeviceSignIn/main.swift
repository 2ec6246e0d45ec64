// Signs in a device and stores its session. See --help.

import ExampleSupport

await ExampleProgram.run(DeviceSignInExample.command) { options, console in
    try await DeviceSignInExample(options).run(console: console)
}
