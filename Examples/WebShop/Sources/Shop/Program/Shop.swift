import Foundation
import Hummingbird
import Logging
import Observability
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
    /// The merchant's password and sessions.
    let door: MerchantDoor
    /// The repair of the orders.
    let reconciler: Reconciler
    /// The log.
    let logger: Logger
    /// The metrics.
    let metrics: PrometheusMetrics
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
        /// The IP address of the machine that reads the metrics; `nil` for this one only.
        var metricsReader: String?
        /// The source of Smart Checkout, in the form of a content security policy.
        var checkoutSource = "https:"
        /// The number of seconds after which the work of a killed process is taken over.
        var lease: TimeInterval
        /// The number of seconds after which a change without a trace certainly wasn't carried out.
        var settlingTime: TimeInterval
        /// The cost of a check of the merchant's password.
        var passwordCost = PasswordHash.Cost()
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
    ///   - metrics: The metrics.
    init(
        _ settings: Settings, client: SecuconnectClient, contract: ResourceReference<GeneralContract>,
        database: any ShopDatabase, time: any TimeSource, logger: Logger,
        metrics: PrometheusMetrics = PrometheusMetrics()
    ) {
        payments = Payments(
            client: client, contract: contract, orders: OrderStore(database: database),
            leases: Leases(database: database, time: time, duration: settings.lease), time: time,
            address: settings.address, settlingTime: settings.settlingTime)
        sessions = SessionStore(database: database)
        inbox = PushInbox(database: database)
        door = MerchantDoor(database: database, cost: settings.passwordCost)
        worker = PushWorker(inbox: inbox, payments: payments, logger: logger)
        reconciler = Reconciler(payments: payments, logger: logger)
        self.settings = settings
        self.metrics = metrics
        self.time = time
        self.logger = logger
    }

    /// The router with all pages and the webhook.
    var router: Router<ShopContext> {
        let isSecure = payments.address.scheme == "https"
        let router = Router(context: ShopContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: MetricsMiddleware())
        router.add(middleware: RequestLog(time: time))
        router.add(middleware: SecurityHeaders(isSecure: isSecure))
        router.add(middleware: LanguageMiddleware(isSecure: isSecure))
        router.add(middleware: ErrorPages())
        router.add(middleware: HostCheck([payments.address.host, settings.host]))
        router.get("/health") { _, _ in "ok" }
        router.get("/ready") { [payments] _, _ in
            _ = try await payments.orders.order("")
            return "ready"
        }
        MetricsRoute(
            metrics: metrics, database: payments.orders.database, reader: settings.metricsReader, proxy: settings.proxy
        ).add(to: router)
        PushRoute(inbox: inbox, sources: settings.pushSources, proxy: settings.proxy).add(to: router)
        let pages = router.group().add(middleware: SessionMiddleware(cookie: .visitor(isSecure: isSecure)))
        ShopRoutes(
            catalog: .demo, sessions: sessions, payments: payments, checkoutSource: settings.checkoutSource
        ).add(to: pages)
        let merchantCookie = SessionCookie.merchant(isSecure: isSecure)
        let signIn = SignInRoutes(door: door, cookie: merchantCookie, proxy: settings.proxy)
        signIn.add(to: pages)
        let merchantPages = router.group().add(middleware: MerchantMiddleware(door: door, cookie: merchantCookie))
        signIn.addForMerchant(to: merchantPages)
        AdminRoutes(payments: payments).add(to: merchantPages)
        router.add(middleware: MethodCheck(router.routes))
        return router
    }

    /// Handles pushes and repairs orders until the task is canceled.
    func runInBackground() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await repeatedly(every: 0.25) { try await worker.runForOrders() } }
            group.addTask { await repeatedly(every: 0.5) { try await worker.runForOthers() } }
            group.addTask { await repeatedly(every: 1) { try await reconciler.run() } }
            group.addTask {
                await repeatedly(every: 60) {
                    try await inbox.removeOld()
                    try await sessions.removeOld()
                    try await door.removeOld()
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
