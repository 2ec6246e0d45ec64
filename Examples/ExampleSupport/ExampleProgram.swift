import Foundation

/// What all examples share: an account to begin with, and one clear line and a non-zero exit if they fail.
public enum ExampleProgram {
    /// Runs an example and ends the process.
    ///
    /// - Parameter body: the example.
    public static func run(_ body: (ExampleAccount) async throws -> Void) async -> Never {
        do {
            try await body(ExampleAccount())
            exit(0)
        } catch {
            note("error: \(error)")
            exit(1)
        }
    }

    /// Prints a line for the person at the terminal, beside the output that another program may read.
    ///
    /// - Parameter line: the line.
    public static func note(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
