// Refunds a part of a payment. See --help.

import ExampleSupport

await ExampleProgram.run(RefundExample.command) { options, console in
    try await RefundExample(options).run(with: ExampleAccount(), console: console)
}
