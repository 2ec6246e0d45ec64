import CoreMetrics
import Foundation
import Hummingbird
import Logging
import Observability
import SecuconnectAsyncHTTPClient
import SecuconnectKit
import ShopStorage
import WebConnections
import WebPages

/// The program: it reads the account and serves the shop.
enum ShopProgram {
    /// Serves the shop until the program is stopped.
    ///
    /// - Parameters:
    ///   - options: The options.
    ///   - environment: The environment variables.
    /// - Throws: ``ShopFailure``, or `DatabaseAddress.Unavailable`.
    static func serve(_ options: ShopOptions, _ environment: [String: String]) async throws {
        let account = try ShopAccount(environment: environment, simulator: options.simulator)
        guard let address = URL(string: options.address ?? "http://\(options.host):\(options.port)"),
            address.host != nil
        else {
            throw ShopFailure(description: "--address isn't the address of a website, such as https://example.com.")
        }
        var logger = Logger(label: "shop")
        logger.logLevel = environment["LOG_LEVEL"].flatMap { Logger.Level(rawValue: $0) } ?? .info
        let time = ShiftedTimeSource(by: options.clockShift)
        let database = try await options.database.open(time: time)
        let metrics = PrometheusMetrics()
        MetricsSystem.bootstrap(metrics)
        let shop = Shop(
            .init(
                address: address, host: options.host,
                pushSources: options.pushSources.addresses(for: account.environment), proxy: options.proxy,
                metricsReader: options.metricsReader, checkoutSource: account.checkoutSource, lease: options.lease,
                settlingTime: options.settlingTime),
            client: try await client(of: account, database, time, logger: logger), contract: account.contract,
            database: database, time: time, logger: logger, metrics: metrics)
        let password = try await shop.door.setUp(
            password: environment["SHOP_PASSWORD"].flatMap { $0.isEmpty ? nil : $0 },
            isRenewed: options.renewsPassword)
        if address.scheme != "https", !HostName.loopback.contains(address.host ?? "") {
            logger.warning("Others can read the password and the pages of the merchant. Set --address to an https URL.")
        }
        OpenFileLimit.raise()
        let limits = ConnectionLimits(idleTime: .seconds(30), requestTime: .seconds(60))
        var application = Application(
            router: shop.router,
            // Connections that send nothing don't keep those of customers waiting.
            server: .http1(configuration: limits.channelConfiguration),
            configuration: .init(address: .hostname(options.host, port: options.port), backlog: 1_024),
            onServerRunning: { _ in
                let notice = """
                    The shop is at http://\(options.host):\(options.port). Press Control-C to stop it.
                    Payments go to \(account.environment.baseURL.absoluteString). No money moves.
                    \(Self.notice(on: password, at: address))

                    """
                // Unlike print, this reaches a program that reads a pipe at once.
                FileHandle.standardOutput.write(Data(notice.utf8))
            },
            logger: logger)
        application.addServices(BackgroundService { await shop.runInBackground() })
        do { try await application.runService() } catch {
            throw ShopFailure(
                description: "The shop can't use port \(options.port) of \(options.host): \(error). "
                    + "Choose another one with --port or --host.")
        }
    }

    private static func notice(on password: String?, at address: URL) -> String {
        let page = "The merchant's pages are at \(address.appendingPathComponent("admin").absoluteString)"
        guard let password else { return "\(page). Their password is the one that was printed before, or your own." }
        return "\(page). Their password is \(password), and isn't shown again."
    }

    private static func client(
        of account: ShopAccount, _ database: any ShopDatabase, _ time: any TimeSource, logger: Logger
    ) async throws -> SecuconnectClient {
        let log = ClientEventLog(logger), metrics = ClientEventMetrics()
        return SecuconnectClient(
            configuration: .init(
                environment: account.environment, credentials: account.credentials,
                tokenStore: try await database.tokenStore(time), options: .init(timeout: 20),
                transport: AsyncHTTPClientTransport(),
                onEvent: { event in
                    log.record(event)
                    metrics.record(event)
                },
                userAgent: "WebShop/1.0", timeSource: time))
    }
}
