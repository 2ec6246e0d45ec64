import ExampleSupport
import Foundation

/// A console that keeps what is printed, and answers from memory.
final class RecordingConsole: Sendable {
    private let state: State
    let console: ExampleConsole

    init(isInteractive: Bool = false, input: Data = Data(), answer: String? = nil) {
        let state = State()
        self.state = state
        console = ExampleConsole(
            isInteractive: isInteractive,
            write: { state.add(output: $0) },
            writeNote: { state.add(note: $0) },
            read: { input },
            readAnswer: { answer })
    }

    var output: [String] { state.lines.output }
    var notes: [String] { state.lines.notes }
}

/// The lines of a console. The lock protects them.
private final class State: @unchecked Sendable {
    private let lock = NSLock()
    private var output: [String] = []
    private var notes: [String] = []

    var lines: (output: [String], notes: [String]) { lock.withLock { (output, notes) } }

    func add(output line: String) { lock.withLock { output.append(line) } }
    func add(note line: String) { lock.withLock { notes.append(line) } }
}
