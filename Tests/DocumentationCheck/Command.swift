import Foundation

/// A program to run.
struct Command {
    var arguments: [String]

    init(_ arguments: String...) { self.init(arguments) }

    init(_ arguments: [String]) { self.arguments = arguments }

    /// Runs it to its end.
    ///
    /// - Returns: A Boolean value that indicates success, and both outputs as one string.
    func run() throws -> (succeeded: Bool, output: String) {
        #if os(macOS) || os(Linux)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = arguments
            let pipe = Pipe()
            process.standardOutput = pipe
            process.standardError = pipe
            try process.run()
            let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return (process.terminationStatus == 0, output)
        #else
            // The package's scheme builds every target, and these systems have no `Process`.
            throw CheckFailure("This system can't start another program.")
        #endif
    }
}
