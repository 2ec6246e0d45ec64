import Hummingbird
import HummingbirdTesting
import Logging
import SecuconnectKit
import XCTest

@testable import Shop

final class RequestLogTests: XCTestCase {
    func testLogHasNoCookieFormOrQuery() async throws {
        let harness = try await ShopHarness()
        let (lines, output) = AsyncStream.makeStream(of: String.self)
        var logger = Logger(label: "shop") { _ in LineCollector(output: output) }
        logger.logLevel = .trace
        let secrets = try await Application(router: harness.shop.router, logger: logger).test(.router) { client in
            let browser = ShopBrowser(client)
            try await browser.open("/?card=4111")
            let session = try XCTUnwrap(browser.cookie)
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"])
            try await browser.open("/checkout")
            try await browser.submit("/checkout", ["email": "erika@example.net"])
            try await browser.open("/orders/GUESS?back=4111")
            return ["4111", "erika", "GUESS"] + session.split { "=-".contains($0) }.map(String.init).dropFirst()
        }
        output.finish()
        let log = await lines.reduce("") { "\($0)\($1)\n" }
        XCTAssert(log.contains("GET /orders/{number}"), log)
        for secret in secrets { XCTAssertFalse(log.contains(secret), log) }
    }
}

/// A log handler that passes its lines to a stream.
private struct LineCollector: LogHandler {
    let output: AsyncStream<String>.Continuation
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        output.yield("\(event.message) \(metadata.merging(event.metadata ?? [:]) { $1 })")
    }
}
