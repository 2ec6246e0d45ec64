import CoreMetrics
import HTTPTypes
import Hummingbird
import Observability
import ShopStorage
import WebPages

/// The metrics as text for Prometheus. Only this machine and one other may read them.
struct MetricsRoute: Sendable {
    /// The metrics.
    let metrics: PrometheusMetrics
    /// The database.
    let database: any ShopDatabase
    /// The IP address of the machine that reads the metrics; `nil` for this one only.
    let reader: String?
    /// The IP address of a proxy on another machine; `nil` if there is none.
    let proxy: String?

    /// Adds the page to a router.
    func add(to router: some RouterMethods<ShopContext>) {
        router.get("/metrics", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: ShopContext) async throws -> Response {
        let source = SourceAddress.of(request, context, proxy: proxy)
        guard source.map({ $0 == reader || HostName.loopback.contains($0) }) ?? true else {
            throw HTTPError(.forbidden, message: "\(ShopText.metricsRefused)")
        }
        try await measure()
        return Response(
            status: .ok,
            headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: metrics.text)))
    }

    /// Counts what is in the database, which all processes share.
    private func measure() async throws {
        let orders = try await counts("purchase")
        for state in OrderState.allCases { set("shop_orders", ("state", state.rawValue), orders[state.rawValue] ?? 0) }
        let refunds = try await counts("refund")
        for state in Refund.State.allCases {
            set("shop_refunds", ("state", state.rawValue), refunds[state.rawValue] ?? 0)
        }
        for (name, condition) in [("known", "IS NOT NULL"), ("unknown", "IS NULL")] {
            let count: Int? = try await database.single(
                "SELECT COUNT(*) FROM push WHERE dueAt IS NOT NULL AND purchase \(condition)")
            set("shop_pushes_waiting", ("order", name), count ?? 0)
        }
    }

    private func counts(_ table: String) async throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for var row in try await database.read("SELECT state, COUNT(*) FROM \(table) GROUP BY state") {
            counts[try row.next()] = try row.next()
        }
        return counts
    }

    private func set(_ label: String, _ dimension: (String, String), _ count: Int) {
        Gauge(label: label, dimensions: [dimension], factory: metrics).record(count)
    }
}
