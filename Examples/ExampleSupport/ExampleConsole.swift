public import Foundation

/// The input and output of an example. Everything that it prints is safe for a terminal.
public struct ExampleConsole: Sendable {
    /// A Boolean value that indicates whether a person can type into the standard input.
    public let isInteractive: Bool
    private let write: @Sendable (String) -> Void
    private let writeNote: @Sendable (String) -> Void
    private let read: @Sendable () throws -> Data
    private let readAnswer: @Sendable () -> String?

    /// Creates a console, for example for tests.
    ///
    /// - Parameters:
    ///   - isInteractive: A Boolean value that indicates whether a person can type into the standard input.
    ///   - write: A closure that prints a line of output.
    ///   - writeNote: A closure that prints a line for people, separate from the output.
    ///   - read: A closure that reads the standard input to its end.
    ///   - readAnswer: A closure that reads one line from a person.
    public init(
        isInteractive: Bool, write: @escaping @Sendable (String) -> Void,
        writeNote: @escaping @Sendable (String) -> Void, read: @escaping @Sendable () throws -> Data = { Data() },
        readAnswer: @escaping @Sendable () -> String? = { nil }
    ) {
        self.isInteractive = isInteractive
        self.write = write
        self.writeNote = writeNote
        self.read = read
        self.readAnswer = readAnswer
    }

    /// The console of the process.
    public static let standard = ExampleConsole(
        isInteractive: isatty(FileHandle.standardInput.fileDescriptor) != 0,
        write: { Swift.print($0) },
        writeNote: { writeToStandardError($0 + (showsProgress ? eraseRest : "") + "\n") },
        read: { try FileHandle.standardInput.readToEnd() ?? Data() },
        readAnswer: { Swift.readLine() })

    /// Prints output.
    ///
    /// - Parameters:
    ///   - text: The line to print.
    ///   - keepingLineBreaks: A Boolean value that indicates whether line feeds in the text are printed as such.
    public func print(_ text: String, keepingLineBreaks: Bool = false) {
        write(text.escapedForTerminal(keepingLineBreaks: keepingLineBreaks))
    }

    /// Prints a line for the person at the terminal, separate from the output that another program may read.
    ///
    /// - Parameter text: The line to print.
    public func note(_ text: String) { writeNote(text.escapedForTerminal()) }

    /// Asks the person at the terminal a question.
    ///
    /// - Parameter question: The question.
    /// - Returns: The line that was typed, or `nil` at the end of the input.
    public func ask(_ question: String) -> String? {
        note(question)
        return readAnswer()
    }

    /// Reads the standard input to its end. On a terminal, it first prints that it waits.
    ///
    /// - Parameter subject: The expected input, such as `the body of a push`.
    /// - Returns: The bytes.
    /// - Throws: An error of the file system.
    public func readInput(_ subject: String) throws -> Data {
        if isInteractive { note("Waiting for \(subject). Paste it and press Control-D, or press Control-C to cancel.") }
        return try read()
    }

    /// Shows the progress on a line that the next one replaces, on terminals only.
    ///
    /// - Parameter text: The progress.
    public func progress(_ text: String) {
        guard Self.showsProgress else { return }
        Self.writeToStandardError(text.escapedForTerminal() + Self.eraseRest + "\r")
    }

    /// The sequence that makes a terminal erase the rest of its line.
    private static let eraseRest = "\u{1B}[K"

    private static let showsProgress = isatty(FileHandle.standardError.fileDescriptor) != 0

    private static func writeToStandardError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
