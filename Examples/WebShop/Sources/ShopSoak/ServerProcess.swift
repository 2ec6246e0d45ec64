import Foundation

/// A program of the package in a process of its own, which can be killed and started again.
actor ServerProcess {
    /// The address of its website.
    nonisolated let address: URL
    private let program: URL
    private let arguments: [String]
    private let log: URL
    private var process: Process?

    /// Creates a process that isn't started yet.
    ///
    /// - Parameters:
    ///   - name: The name of the program.
    ///   - port: The port on which it listens.
    ///   - arguments: The other arguments.
    ///   - directory: The directory for its log.
    /// - Throws: ``SoakFailure`` if the program wasn't built.
    init(_ name: String, port: Int, arguments: [String], directory: URL) throws {
        guard let folder = Bundle.main.executableURL?.deletingLastPathComponent(),
            let address = URL(string: "http://127.0.0.1:\(port)"),
            FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent(name).path)
        else {
            throw SoakFailure("\(name) isn't built. Run: swift build --package-path Examples/WebShop")
        }
        self.address = address
        program = folder.appendingPathComponent(name)
        self.arguments = ["--port", "\(port)"] + arguments
        log = directory.appendingPathComponent("\(name)-\(port).log")
    }

    /// Starts the process.
    func start() throws {
        if !FileManager.default.fileExists(atPath: log.path) { try Data().write(to: log) }
        let output = try FileHandle(forWritingTo: log)
        defer { try? output.close() }
        try output.seekToEnd()
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        self.process = process
    }

    /// Kills the process. It gets no chance to finish anything.
    func kill() {
        guard let process else { return }
        _ = Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        self.process = nil
    }
}
