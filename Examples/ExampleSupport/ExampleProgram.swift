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
        FileHandle.standardError.write(Data("\(line)\(isTerminal ? eraseRest : "")\n".utf8))
    }

    /// Shows how far a program is, on one line that the next one replaces.
    ///
    /// - Parameter line: how far it is. Shown at a terminal only.
    public static func progress(_ line: String) {
        guard isTerminal else { return }
        FileHandle.standardError.write(Data("\(line)\(eraseRest)\r".utf8))
    }

    /// What makes a terminal erase the rest of its line.
    private static let eraseRest = "\u{1B}[K"

    private static var isTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) != 0 }
}
