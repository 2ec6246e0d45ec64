import Foundation

/// The PostgreSQL of the test, which can be stopped and started.
struct DatabaseServer: Sendable {
    /// The address.
    let address: String
    private let stopping: [String]
    private let starting: [String]

    /// Creates a server from the variables of `with-postgresql`; `nil` without them.
    init?(_ environment: [String: String]) {
        guard let address = environment["DATABASE_URL"], let stopping = environment["PG_STOP"],
            let starting = environment["PG_START"]
        else { return nil }
        self.address = address
        self.stopping = stopping.split(separator: " ").map(String.init)
        self.starting = starting.split(separator: " ").map(String.init)
    }

    /// The host in the address.
    var host: String { URL(string: address)?.host ?? Machine.loopback }

    /// Stops the server.
    ///
    /// - Parameter isCrash: A Boolean value that indicates whether the server ends at once, like after a power failure.
    /// - Throws: ``SoakFailure``.
    func stop(isCrash: Bool) throws { try Command.run(stopping + [isCrash ? "immediate" : "fast", "stop"]) }

    /// Starts the server and waits until it accepts connections.
    func start() throws { try Command.run(starting) }
}
