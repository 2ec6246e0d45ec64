import Foundation
import Hummingbird
import Logging
import SecuconnectKit
import ShopStorage

/// The shop: its pages, its webhook, and the work in the background.
struct Shop: Sendable {
    /// The payments.
    let payments: Payments
    /// The baskets.
    let sessions: SessionStore
    /// The inbox of the pushes.
    let inbox: PushInbox
    /// The handler of the pushes.
    let worker: PushWorker
    /// The repair of the orders.
    let reconciler: Reconciler
    /// The log.
    let logger: Logger
    private let time: any TimeSource
    private let settings: Settings

    /// The settings of a shop.
    struct Settings: Sendable {
        /// The address of the shop for browsers and for pushes.
        var address: URL
        /// The host name or address on which the shop listens.
        var host = "127.0.0.1"
        /// The addresses that pushes have to come from; `nil` for any.
        var pushSources: PushSourceAddresses?
        /// The IP address of a proxy on another machine; `nil` if there is none.
        var proxy: String?
        /// The number of seconds after which the work of a killed process is taken over.
        var lease: TimeInterval
        /// The number of seconds after which a change without a trace certainly wasn't carried out.
        var settlingTime: TimeInterval
    }

    /// Creates a shop.
    ///
    /// - Parameters:
    ///   - settings: The settings.
    ///   - client: The client of the API.
    ///   - contract: The contract that receives the payments.
    ///   - database: The database.
    ///   - time: The time source.
    ///   - logger: The log.
    init(
        _ settings: Settings, client: SecuconnectClient, contract: ResourceReference<GeneralContract>,
        database: any ShopDatabase, time: any TimeSource, logger: Logger
    ) {
        payments = Payments(
            client: client, contract: contract, orders: OrderStore(database: database),
            leases: Leases(database: database, time: time, duration: settings.lease), time: time,
            address: settings.address, settlingTime: settings.settlingTime)
        sessions = SessionStore(database: database)
        inbox = PushInbox(database: database)
        worker = PushWorker(inbox: inbox, payments: payments, logger: logger)
        reconciler = Reconciler(payments: payments, logger: logger)
        self.settings = settings
        self.time = time
        self.logger = logger
    }

    /// The router with all pages and the webhook.
    var router: Router<ShopContext> {
        let router = Router(context: ShopContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestLog(time: time))
        router.add(middleware: ErrorPages())
        router.add(middleware: HostCheck([payments.address.host, settings.host]))
        router.get("/health") { _, _ in "ok" }
        router.get("/ready") { [payments] _, _ in
            _ = try await payments.orders.order("")
            return "ready"
        }
        PushRoute(inbox: inbox, sources: settings.pushSources, proxy: settings.proxy).add(to: router)
        let pages = router.group()
            .add(middleware: SessionMiddleware(isSecure: payments.address.scheme == "https"))
        ShopRoutes(catalog: .demo, sessions: sessions, payments: payments).add(to: pages)
        AdminRoutes(payments: payments).add(to: pages)
        return router
    }

    /// Handles pushes and repairs orders until the task is canceled.
    func runInBackground() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await repeatedly(every: 0.5) { try await worker.run() } }
            group.addTask { await repeatedly(every: 1) { try await reconciler.run() } }
            group.addTask {
                await repeatedly(every: 3_600) {
                    try await inbox.removeOld()
                    try await sessions.removeOld()
                }
            }
        }
    }

    private func repeatedly(every pause: TimeInterval, _ step: () async throws -> Void) async {
        while !Task.isCancelled {
            do { try await step() } catch {
                if !Task.isCancelled { logger.error("Background work failed", metadata: ["error": "\(error)"]) }
            }
            try? await time.wait(until: time.now + pause)
        }
    }
}
