package import CoreMetrics
import NIOConcurrencyHelpers

/// A backend of swift-metrics that shows all metrics as text for Prometheus.
package final class PrometheusMetrics: MetricsFactory {
    private let series = NIOLockedValueBox<[PrometheusSeries.Name: PrometheusSeries]>([:])

    /// Creates a backend without metrics.
    package init() {}

    /// The metrics in the text format of Prometheus, sorted by their names.
    package var text: String {
        let all = series.withLockedValue { $0 }.sorted { $0.key < $1.key }
        var text = "", label: String?
        for (name, series) in all {
            if name.label != label { text += "# TYPE \(name.label) \(series.kind.rawValue)\n" }
            label = name.label
            text += series.text
        }
        return text
    }

    private func series(
        _ label: String, _ dimensions: [(String, String)], _ kind: PrometheusSeries.Kind
    ) -> PrometheusSeries {
        let name = PrometheusSeries.Name(label: label, dimensions: dimensions)
        return series.withLockedValue { all in
            if let known = all[name] { return known }
            let new = PrometheusSeries(name, kind)
            all[name] = new
            return new
        }
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(label, dimensions, .counter)
    }

    package func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        series(label, dimensions, .counter)
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        series(label, dimensions, .gauge)
    }

    package func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        series(label, dimensions, aggregate ? .histogram : .gauge)
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        series("\(label)_seconds", dimensions, .histogram)
    }

    // Metrics stay for as long as the program runs, since Prometheus reads totals.
    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}
}
