public import CoreMetrics
public import SecuconnectKit

/// Metrics of the calls of a client, with swift-metrics. The file can be copied: it needs SecuconnectKit and
/// swift-metrics only.
///
/// Operations have names without identifiers, so the number of time series is bounded.
public struct ClientEventMetrics: Sendable {
    private let factory: any MetricsFactory

    /// Creates metrics.
    ///
    /// - Parameter factory: The factory of the counters. Defaults to that of the metrics system.
    public init(factory: any MetricsFactory = MetricsSystem.factory) { self.factory = factory }

    /// Counts an event. Pass this method as the `onEvent` of the client's configuration.
    ///
    /// - Parameter event: The event.
    public func record(_ event: ClientEvent) {
        let operation = ("operation", event.operation)
        if let end = event.callEnd {
            count("secuconnect_calls", [operation, ("result", end.result.rawValue)])
            Timer(label: "secuconnect_call_duration", dimensions: [operation], factory: factory)
                .recordNanoseconds(Int64(min(max(end.duration, 0), 86_400) * 1_000_000_000))
            if let error = end.error {
                count(
                    "secuconnect_failures", [operation, ("kind", error.kind.rawValue), ("outcome", "\(error.outcome)")])
            }
        }
        if let retry = event.retry { count("secuconnect_retries", [operation, ("reason", retry.reason.rawValue)]) }
        switch event.kind {
        case .tokenRenewed: count("secuconnect_token_renewals", [])
        case .valueDropped: count("secuconnect_dropped_values", [operation])
        case .valueRepaired: count("secuconnect_repaired_values", [operation])
        default: break
        }
    }

    private func count(_ label: String, _ dimensions: [(String, String)]) {
        Counter(label: label, dimensions: dimensions, factory: factory).increment()
    }
}
