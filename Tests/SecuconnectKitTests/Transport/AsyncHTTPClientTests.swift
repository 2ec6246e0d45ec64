#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import LoopbackServer
    import NIOCore
    import NIOPosix
    import SecuconnectAsyncHTTPClient
    import SecuconnectKit
    import TestSupport
    import XCTest

    /// Tests the features that only the transport over AsyncHTTPClient has.
    final class AsyncHTTPClientTests: XCTestCase {
        func testAnswerThatEndsInsideItsHeadIsAnError() async throws {
            for head in [
                "HTTP/1.1 200 OK\r\nConte", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nX-A: 1\r\n", "HTTP/1.1 20",
                "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nConte",
            ] {
                for ending in [Reaction.Ending.close, .reset] {
                    let server = try LoopbackServer { _ in .raw(head, then: ending) }
                    let failure = try await AsyncHTTPClientTransport().failure(
                        of: TransportRequest(method: .post, url: server.url))
                    XCTAssertEqual(failure?.reason, .connectionLost, head)
                    XCTAssertEqual(failure?.mayHaveBeenSent, true)
                    XCTAssertEqual(server.requests.count, 1)
                    server.stop()
                }
            }
        }

        func testFieldsBehindTheLastChunkAreSkipped() async throws {
            let answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Sum: 1\r\n\r\n"
            let server = try LoopbackServer { _ in .raw(answer, then: .keepOpen) }
            defer { server.stop() }
            let transport = AsyncHTTPClientTransport()
            for _ in 0..<3 {
                let response = try await transport.send(TransportRequest(method: .get, url: server.url))
                XCTAssertEqual(response.body, Data("{}".utf8))
            }
            XCTAssertEqual(server.connections, 1)
        }

        func testFailedHandshakeWasNeverSent() async throws {
            let server = try LoopbackServer { _ in .respond(200) }
            defer { server.stop() }
            let url = try XCTUnwrap(URL(string: "https://127.0.0.1:\(server.port)/"))
            let failure = try await AsyncHTTPClientTransport().failure(
                of: TransportRequest(method: .post, url: url))
            XCTAssertEqual(failure?.reason, .notConnected)
            XCTAssertEqual(failure?.mayHaveBeenSent, false)
            XCTAssertEqual(failure?.details, "TLS handshake failed: EOF during handshake")
        }

        func testUnknownHostAndANonsensicalAddressWereNeverSent() async throws {
            for address in ["http://host.invalid/", "ftp://127.0.0.1/", "http:///"] {
                let url = try XCTUnwrap(URL(string: address))
                let failure = try await AsyncHTTPClientTransport().failure(
                    of: TransportRequest(method: .post, url: url))
                XCTAssertEqual(failure?.reason, .notConnected, address)
                XCTAssertEqual(failure?.mayHaveBeenSent, false)
                XCTAssertEqual(failure?.details.contains("host.invalid"), false)
            }
        }

        func testRedirectsAreNotFollowedWhateverTheConfigurationSays() async throws {
            let other = try LoopbackServer { _ in .respond(200) }
            let location = other.url.absoluteString
            let server = try LoopbackServer { _ in .respond(302, headers: ["Location": location], text: "moved") }
            defer {
                other.stop()
                server.stop()
            }
            let configuration = HTTPClient.Configuration(redirectConfiguration: .follow(max: 5, allowCycles: false))
            let transport = AsyncHTTPClientTransport(configuration: configuration)
            for method in [TransportRequest.Method.get, .post] {
                let response = try await transport.send(TransportRequest(method: method, url: server.url))
                XCTAssertEqual(response.status, 302)
                XCTAssertEqual(response.body, Data("moved".utf8))
            }
            XCTAssertEqual(other.requests.count, 0)
        }

        func testCancelledRequestClosesItsConnection() async throws {
            let reactions: [Reaction] = [.hang, .partialBody(200, Data("{".utf8), then: .hang)]
            for reaction in reactions {
                for method in [TransportRequest.Method.get, .post] {
                    let server = try LoopbackServer { _ in reaction }
                    let transport = AsyncHTTPClientTransport()
                    let request = TransportRequest(method: method, url: server.url)
                    let task = Task { _ = try await transport.send(request) }
                    _ = await server.receives(1)
                    for _ in 0..<1_000 { await Task.yield() }
                    task.cancel()
                    await assertCancelled { try await task.value }
                    await eventually("the connection is closed") { server.openConnections == 0 }
                    server.stop()
                }
            }
        }

        func testRefusedOrSilentAnswerClosesItsConnection() async throws {
            let large = Reaction.partialBody(200, Data(repeating: 32, count: 2_000), then: .hang)
            for reaction in [large, .hang] {
                let server = try LoopbackServer { _ in reaction }
                let transport = AsyncHTTPClientTransport(maximumResponseSize: 1_000)
                let failure = try await transport.failure(
                    of: TransportRequest(method: .get, url: server.url, idleTimeout: 0.2))
                XCTAssertNotNil(failure)
                await eventually("the connection is closed") { server.openConnections == 0 }
                server.stop()
            }
        }

        func testUsersEventLoopsGoOn() async throws {
            let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
            let server = try LoopbackServer { _ in .respond(200) }
            let transport = AsyncHTTPClientTransport(eventLoopGroup: group)
            _ = try await transport.send(TransportRequest(method: .get, url: server.url))
            transport.close()
            await eventually("the connection is closed") { server.openConnections == 0 }
            let answer = try await group.any().submit { 42 }.get()
            XCTAssertEqual(answer, 42)
            server.stop()
            try await group.shutdownGracefully()
        }

        func testTransportThatIsLetGoOfClosesItsConnections() async throws {
            let server = try LoopbackServer { _ in .respond(200) }
            defer { server.stop() }
            for _ in 0..<20 {
                _ = try await AsyncHTTPClientTransport().send(TransportRequest(method: .get, url: server.url))
            }
            await eventually("the connections are closed") { server.openConnections == 0 }
        }
    }
#endif
