import Foundation

/// A program of the package in a process of its own, which can be killed and started again.
actor ServerProcess {
    /// The address of its website.
    nonisolated let address: URL
    /// The password of the merchant in each shop.
    static let password = "the soak test's merchant"
    private let command: [String]
    private let log: URL
    private var process: Process?

    /// Creates a process that isn't started yet.
    ///
    /// - Parameters:
    ///   - name: The name of the program.
    ///   - machine: The machine on which it runs.
    ///   - host: The address on which it listens; `nil` for that of the machine.
    ///   - port: The port on which it listens.
    ///   - arguments: The other arguments.
    ///   - directory: The directory for its log.
    /// - Throws: ``SoakFailure`` if the program wasn't built.
    init(
        _ name: String, on machine: Machine, host: String? = nil, port: Int, arguments: [String], directory: URL
    ) throws {
        guard let folder = Bundle.main.executableURL?.deletingLastPathComponent(),
            let address = URL(string: "http://\(machine.address):\(port)"),
            FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent(name).path)
        else {
            throw SoakFailure("\(name) isn't built. Run: swift build --package-path Examples/WebShop")
        }
        self.address = address
        command = machine.command(
            folder.appendingPathComponent(name), ["--host", host ?? machine.address, "--port", "\(port)"] + arguments)
        log = directory.appendingPathComponent("\(name)-\(port).log")
    }

    /// Starts the process, unless it runs.
    func start() throws {
        guard process?.isRunning != true else { return }
        if !FileManager.default.fileExists(atPath: log.path) { try Data().write(to: log) }
        let output = try FileHandle(forWritingTo: log)
        defer { try? output.close() }
        try output.seekToEnd()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.environment = ProcessInfo.processInfo.environment.merging(["SHOP_PASSWORD": Self.password]) { $1 }
        process.standardOutput = output
        process.standardError = output
        try process.run()
        self.process = process
    }

    /// Kills the process. It gets no chance to finish anything.
    func kill() {
        send(SIGKILL)
        process?.waitUntilExit()
        process = nil
    }

    /// Ends the process, which finishes what it began.
    func end() {
        send(SIGTERM)
        process?.waitUntilExit()
        process = nil
    }

    /// Sends a signal to the process.
    func send(_ signal: Int32) {
        // The commands that started it became the program, so it has their identifier.
        if let process { _ = Foundation.kill(process.processIdentifier, signal) }
    }
}
