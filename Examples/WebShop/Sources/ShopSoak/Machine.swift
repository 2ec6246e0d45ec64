import Foundation

/// A machine on which shop processes run: a network namespace, or this one.
struct Machine: Sendable {
    /// The address of this machine.
    static let loopback = "127.0.0.1"

    /// The name of the namespace; `nil` for this machine.
    let namespace: String?
    /// The address at which customers reach the machine.
    let address: String

    /// Creates machines from a text such as `a=10.77.1.11 b=10.77.1.12`.
    static func all(_ text: String) -> [Machine] {
        text.split(separator: " ").compactMap { pair in
            let parts = pair.split(separator: "=").map(String.init)
            return parts.count == 2 ? Machine(namespace: parts[0], address: parts[1]) : nil
        }
    }

    /// Returns the command line that runs a program on the machine.
    func command(_ program: URL, _ arguments: [String]) -> [String] {
        (namespace.map { ["ip", "netns", "exec", $0] } ?? []) + [program.path] + arguments
    }

    /// Loses all packets to an address, or no longer.
    func setCutOff(_ isCutOff: Bool, from host: String) throws {
        guard let namespace else { return }
        // The packets go to a network card that doesn't exist, so neither side notices anything.
        let change = isCutOff ? ["replace", host, "lladdr", "02:00:00:00:00:01", "nud", "permanent"] : ["del", host]
        try Command.run(["ip", "-n", namespace, "neighbor"] + change + ["dev", "eth0"])
    }

    /// Unplugs the network cable, or plugs it in.
    func setUnplugged(_ isUnplugged: Bool) throws {
        guard let namespace else { return }
        try Command.run(["ip", "link", "set", namespace, isUnplugged ? "down" : "up"])
    }
}

/// A command of the system.
enum Command {
    /// Runs a command and waits for its end.
    ///
    /// - Parameter words: The name of the program and its arguments.
    /// - Throws: ``SoakFailure`` if it fails.
    static func run(_ words: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw SoakFailure("This command failed: \(words.joined(separator: " "))")
        }
    }
}
