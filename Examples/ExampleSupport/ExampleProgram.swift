import Foundation

/// What all examples share: one clear line and a non-zero exit if they fail, and a way to speak beside the output.
public enum ExampleProgram {
    /// Runs an example and ends the process.
    ///
    /// - Parameter body: the example.
    public static func run(_ body: () async throws -> Void) async -> Never {
        do {
            try await body()
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

    /// Shows how far a program is, on one line that the next one replaces.
    ///
    /// - Parameter line: how far it is.
    public static func progress(_ line: String) {
        FileHandle.standardError.write(Data((line + "\r").utf8))
    }
}
