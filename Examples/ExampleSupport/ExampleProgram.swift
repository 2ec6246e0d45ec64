import Foundation

/// The main function that all examples share.
public enum ExampleProgram {
    /// Runs an example with the arguments of the process, and ends the process.
    ///
    /// - Parameters:
    ///   - command: The command line of the example.
    ///   - body: The example.
    public static func run(
        _ command: ExampleCommand, _ body: (ExampleOptions, ExampleConsole) async throws -> Void
    ) async -> Never {
        let arguments = Array(CommandLine.arguments.dropFirst())
        exit(await status(of: command, arguments: arguments, console: .standard, body))
    }

    /// Runs an example, and reports an error as one line.
    ///
    /// - Parameters:
    ///   - command: The command line of the example.
    ///   - arguments: The arguments after the name of the program.
    ///   - console: The console to use.
    ///   - body: The example. It isn't called if the help is requested or an argument is wrong.
    /// - Returns: The exit status: 0 for success, 1 for a failure.
    public static func status(
        of command: ExampleCommand, arguments: [String], console: ExampleConsole,
        _ body: (ExampleOptions, ExampleConsole) async throws -> Void
    ) async -> Int32 {
        do {
            let options = try command.parse(arguments)
            if options.wantsHelp {
                console.print(command.help, keepingLineBreaks: true)
            } else {
                try await body(options, console)
            }
            return 0
        } catch {
            console.note("error: \(error)")
            return 1
        }
    }
}
