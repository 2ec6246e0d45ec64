import Foundation
import Hummingbird
import Logging
import SecuconnectKit
import SecuconnectSimulator
import WebConnections

/// A simulator with its web server and its pushes.
struct SimulatorSite: Sendable {
    /// The simulator.
    let simulator: SimulatedServer
    /// The sender of its pushes.
    let sender: PushSender
    private let options: ServerOptions
    private let limits: ConnectionLimits

    /// Creates a site.
    ///
    /// - Parameters:
    ///   - simulator: The simulator.
    ///   - options: The options of the program.
    ///   - limits: The times that connections have.
    ///   - transport: The transport for pushes.
    init(
        _ simulator: SimulatedServer, options: ServerOptions = .standard,
        limits: ConnectionLimits = ConnectionLimits(),
        pushTransport transport: any HTTPTransport = URLSessionTransport()
    ) {
        self.simulator = simulator
        self.options = options
        self.limits = limits
        sender = PushSender(simulator, fallback: options.pushURL, transport: transport)
        if options.pushURL != nil { simulator.settings.alwaysPushes = true }
        setAddress(port: options.port)
    }

    /// Returns the web server.
    ///
    /// - Parameters:
    ///   - services: The work that goes on while the server runs.
    ///   - onStart: A closure that receives the address of the server once it listens.
    /// - Returns: The application, which isn't started.
    func application(
        services: [BackgroundService] = [], onStart: @escaping @Sendable (URL) -> Void = { _ in }
    ) -> some ApplicationProtocol {
        var logger = Logger(label: "SimulatorServer")
        logger.logLevel = .warning
        var application = Application(
            router: router(), server: .http1(configuration: limits.channelConfiguration),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port), backlog: 1_024),
            onServerRunning: { channel in onStart(setAddress(port: channel.localAddress?.port ?? options.port)) },
            logger: logger)
        application.addServices(services)
        return application
    }

    /// Opens the port for live events.
    ///
    /// - Returns: The port, or `nil` if the options ask for none.
    /// - Throws: The error of the system if the port can't be opened.
    func eventsPort() async throws -> EventsPort? {
        guard let port = options.eventsPort else { return nil }
        return try await EventsPort(simulator, host: options.host, port: port)
    }

    private func router() -> Router<ConnectionContext> {
        let router = Router(context: ConnectionContext.self, options: .autoGenerateHeadEndpoints)
        if options.isOnLoopback { router.add(middleware: LoopbackHostCheck(others: [options.publicURL?.host])) }
        router.add(middleware: APIForwarding(simulator: simulator))
        router.add(middleware: ControlForwarding(simulator: simulator))
        router.add(middleware: ProblemPages())
        router.add(middleware: ForeignFormCheck())
        CheckoutRoutes(simulator: simulator).add(to: router)
        OfficeRoutes(simulator: simulator, sender: sender).add(to: router)
        AccountRoutes(simulator: simulator).add(to: router)
        return router
    }

    /// Lets payment links lead to this server, and returns its address.
    @discardableResult
    private func setAddress(port: Int) -> URL {
        let host = options.host.contains(":") && !options.host.hasPrefix("[") ? "[\(options.host)]" : options.host
        let own = options.publicURL ?? URL(string: "http://\(host):\(port)")
        guard let own else { return simulator.settings.checkoutURL }
        simulator.settings.checkoutURL = own.appendingPathComponent("checkout")
        simulator.settings.deviceVerificationURL = own.appendingPathComponent("office/devices")
        return own
    }
}
