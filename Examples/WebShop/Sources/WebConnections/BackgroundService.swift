import ServiceLifecycle

/// Work in the background of a server, which ends when the server is stopped.
package struct BackgroundService: Service {
    private let work: @Sendable () async throws -> Void

    /// Creates a service.
    ///
    /// - Parameter work: The work, which goes on until its task is canceled.
    package init(_ work: @escaping @Sendable () async throws -> Void) { self.work = work }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            do { try await work() } catch is CancellationError {}
        }
    }
}
