import Foundation
import GRDB
import Hummingbird
import Logging
import SecuconnectAsyncHTTPClient
import SecuconnectKit

/// The program: it reads the options and the account, and serves the shop.
enum ShopProgram {
    /// Runs the program.
    ///
    /// - Parameters:
    ///   - arguments: The arguments after the name of the program.
    ///   - environment: The environment variables.
    /// - Returns: The exit status.
    static func run(_ arguments: [String], environment: [String: String]) async -> Int32 {
        do {
            let options = try ShopOptions(arguments)
            if options.wantsHelp { print(ShopOptions.help) } else { try await serve(options, environment) }
            return 0
        } catch {
            FileHandle.standardError.write(Data("error: \(error)\n".utf8))
            return 1
        }
    }

    private static func serve(_ options: ShopOptions, _ environment: [String: String]) async throws {
        let account = try ShopAccount(environment: environment, simulator: options.simulator)
        guard let address = URL(string: options.address ?? "http://127.0.0.1:\(options.port)"), address.host != nil
        else {
            throw ShopFailure(description: "--address isn't the address of a website, such as https://example.com.")
        }
        var logger = Logger(label: "shop")
        logger.logLevel = environment["LOG_LEVEL"].flatMap { Logger.Level(rawValue: $0) } ?? .info
        let time = SystemTimeSource()
        let database = try await database(at: options.database, time: time)
        let shop = Shop(
            .init(
                address: address, pushSources: options.pushSources, lease: options.lease,
                settlingTime: options.settlingTime),
            client: client(of: account, logger: logger), contract: account.contract, database: database, time: time,
            logger: logger)
        let application = Application(
            router: shop.router,
            // Connections that send nothing don't keep those of customers waiting.
            server: .http1(configuration: .init(idleTimeout: .seconds(30))),
            configuration: .init(address: .hostname("127.0.0.1", port: options.port)),
            onServerRunning: { _ in
                let notice = """
                    The shop is at http://127.0.0.1:\(options.port). Press Control-C to stop it.
                    Payments go to \(account.environment.baseURL.absoluteString). No money moves.

                    """
                // Unlike print, this reaches a program that reads a pipe at once.
                FileHandle.standardOutput.write(Data(notice.utf8))
            },
            logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await shop.runInBackground() }
            group.addTask { try await application.runService() }
            defer { group.cancelAll() }
            // The work in the background ends only when it is canceled.
            do { try await group.next() } catch {
                throw ShopFailure(
                    description: "The shop can't use port \(options.port): \(error). Choose another one with --port.")
            }
        }
    }

    private static func database(at path: String, time: any TimeSource) async throws -> DatabasePool {
        do { return try await ShopDatabase.open(path, time: time) } catch let error as DatabaseError {
            throw ShopFailure(
                description: "The database \(path) can't be opened: \(error.message ?? "SQLite gives no reason"). "
                    + "Choose another file with --database.")
        }
    }

    private static func client(of account: ShopAccount, logger: Logger) -> SecuconnectClient {
        SecuconnectClient(
            configuration: .init(
                environment: account.environment, credentials: account.credentials, options: .init(timeout: 20),
                transport: AsyncHTTPClientTransport(),
                onEvent: { event in
                    logger.log(
                        level: Logger.Level(rawValue: event.logLevel.rawValue) ?? .info, "\(event)",
                        metadata: ["operation": "\(event.operation)"])
                },
                userAgent: "WebShop/1.0"))
    }
}
