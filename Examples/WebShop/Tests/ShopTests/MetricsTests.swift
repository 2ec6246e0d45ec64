import CoreMetrics
import Foundation
import HTTPTypes
import Hummingbird
import Observability
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import Shop

final class MetricsTests: XCTestCase {
    func testMetricsCountOrdersRefundsAndPushes() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        _ = try await harness.openOrder()
        _ = try await harness.payments.refund(order.number, amount: 100, id: "r1")
        try await harness.receive(try XCTUnwrap(harness.server.sentPushes.first), for: order.number)
        try await harness.browse { browser in
            try await browser.open("/metrics")
            for line in [
                "# TYPE shop_orders gauge", "shop_orders{state=\"paid\"} 1.0", "shop_orders{state=\"unpaid\"} 1.0",
                "shop_refunds{state=\"done\"} 1.0", "shop_refunds{state=\"failed\"} 0.0",
                "shop_pushes_waiting{order=\"known\"} 1.0", "shop_pushes_waiting{order=\"unknown\"} 0.0",
            ] { XCTAssert(browser.page.contains("\(line)\n"), "\(line) in \(browser.page)") }
            XCTAssertEqual(browser.responseHeaders[.contentType]?.hasPrefix("text/plain; version=0.0.4"), true)
        }
    }

    func testOthersDoNotReadTheMetrics() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            let forwarded = try XCTUnwrap(HTTPField.Name("X-Forwarded-For"))
            for (source, status) in [("203.0.113.1", HTTPResponse.Status.forbidden), ("127.0.0.1", .ok)] {
                browser.headers[forwarded] = source
                try await browser.open("/metrics")
                XCTAssertEqual(browser.status, status, source)
            }
        }
    }

    func testEventsOfTheClientAreCounted() async throws {
        let metrics = PrometheusMetrics(), server = SimulatedServer()
        let client = SecuconnectClient(
            simulator: server, onEvent: ClientEventMetrics(factory: metrics).record)
        _ = try await client.smart.transactions.find(ListQuery(count: 1))
        server.inject(.unavailable(), times: 10, matching: .everything)
        _ = try? await client.smart.transactions.find(ListQuery(count: 1))
        let text = metrics.text
        for line in [
            "secuconnect_calls{operation=\"smart.transactions.find\",result=\"failed\"} 1.0",
            "secuconnect_calls{operation=\"smart.transactions.find\",result=\"succeeded\"} 1.0",
            "secuconnect_call_duration_seconds_count{operation=\"smart.transactions.find\"} 2",
            "secuconnect_token_renewals 1.0",
        ] { XCTAssert(text.contains("\(line)\n"), "\(line) in \(text)") }
        XCTAssert(text.contains("secuconnect_failures{"), text)
        XCTAssert(text.contains("secuconnect_retries{operation=\"smart.transactions.find\",reason=\"response\"}"), text)
    }

    func testTimesAreCountedInBuckets() {
        let metrics = PrometheusMetrics()
        let timer = CoreMetrics.Timer(label: "page.time", dimensions: [("route", "a\"b\\c\nd")], factory: metrics)
        timer.recordNanoseconds(20_000_000)
        timer.recordNanoseconds(2_000_000_000)
        let dimension = #"route="a\"b\\c\nd""#
        for line in [
            "# TYPE page_time_seconds histogram", "page_time_seconds_bucket{\(dimension),le=\"0.01\"} 0",
            "page_time_seconds_bucket{\(dimension),le=\"0.025\"} 1",
            "page_time_seconds_bucket{\(dimension),le=\"+Inf\"} 2",
            "page_time_seconds_sum{\(dimension)} 2.02",
        ] { XCTAssert(metrics.text.contains("\(line)\n"), "\(line) in \(metrics.text)") }
    }

    func testGaugesAndCountersKeepTheirValues() {
        let metrics = PrometheusMetrics()
        for _ in 1...2 { Counter(label: "a", dimensions: [], factory: metrics).increment(by: 2) }
        let meter = Meter(label: "b", dimensions: [], factory: metrics)
        meter.increment(by: 3)
        meter.decrement(by: 1)
        XCTAssertEqual(metrics.text, "# TYPE a counter\na 4.0\n# TYPE b gauge\nb 2.0\n")
    }
}
