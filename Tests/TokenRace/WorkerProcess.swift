import Foundation

#if os(macOS) || os(Linux)
    /// A started process, which waits for its signal to begin.
    struct WorkerProcess {
        private let process = Process()
        private let input = Pipe()

        init(port: UInt16, folder: URL) throws {
            process.executableURL = Bundle.main.executableURL
            process.arguments = ["--port", "\(port)", "--folder", folder.path]
            process.standardInput = input
            try process.run()
        }

        var pid: pid_t { process.processIdentifier }

        func begin() { input.fileHandleForWriting.write(Data("\n".utf8)) }

        /// Waits for the end. Returns `nil` for a killed process, otherwise whether its call succeeded.
        func succeeded() -> Bool? {
            process.waitUntilExit()
            return process.terminationReason == .uncaughtSignal ? nil : process.terminationStatus == 0
        }
    }
#else
    /// The package's scheme builds every target, and these systems have no `Process`.
    struct WorkerProcess {
        let pid: pid_t = 0

        init(port: UInt16, folder: URL) throws { throw CancellationError() }

        func begin() {}

        func succeeded() -> Bool? { nil }
    }
#endif
