#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import LoopbackServer
    import NIOCore
    import NIOPosix
    import SecuconnectKit
    import TestSupport
    import XCTest

    @testable import SecuconnectAsyncHTTPClient

    /// The event loop on which a request over AsyncHTTPClient runs.
    final class EventLoopTests: XCTestCase {
        private func withClients(_ test: (HTTPClients, [any EventLoop]) async throws -> Void) async throws {
            let group = MultiThreadedEventLoopGroup(numberOfThreads: 3)
            var configuration = HTTPClient.Configuration()
            configuration.connectionPool.retryConnectionEstablishment = false
            let clients = HTTPClients(eventLoopGroup: group, configuration: configuration)
            try await test(clients, Array(group.makeIterator()))
            try await clients.reading.shutdown()
            try await clients.changing.shutdown()
            try await group.shutdownGracefully()
        }

        func testRequestsAtOnceAreSpreadOverAllEventLoops() async throws {
            try await withClients { clients, loops in
                for loop in loops + loops { XCTAssertTrue(clients.begin() === loop) }
                for _ in loops + loops { clients.end() }
                XCTAssertTrue(clients.begin() === loops[0], "with nothing running it is the first one again")
            }
        }

        func testEveryRequestIsCountedOutOnceHoweverItEnds() async throws {
            let server = try LoopbackServer { request in
                request.path == "/silent" ? .delay(60, then: .respond(200)) : .respond(200)
            }
            defer { server.stop() }
            let nowhere = try LoopbackServer { _ in .respond(200) }
            nowhere.stop()
            try await withClients { clients, loops in
                for url in [server.url, server.url.appendingPathComponent("silent"), nowhere.url] {
                    let loop = clients.begin()
                    XCTAssertTrue(loop === loops[0], url.absoluteString)
                    let ended = LockedValue(false)
                    let collector = ResponseCollector(
                        clients: clients, maximumResponseSize: 1_000, idleTimeout: .seconds(60)
                    ) { _ in ended.withLock { $0 = true } }
                    let request = try HTTPClient.Request(
                        TransportRequest(method: .get, url: url), takesPackedAnswers: false)
                    collector.start(request, with: clients.reading, on: loop)
                    if url.path != "/silent" {
                        await eventually("the request ends") { ended.withLock { $0 } }
                    }
                    collector.cancel()
                    collector.cancel()
                }
                XCTAssertTrue(clients.begin() === loops[0])
            }
        }
    }
#endif
