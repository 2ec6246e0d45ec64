#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import LoopbackServer
    import NIOCore
    import NIOHTTP1
    import NIOHTTPCompression
    import SecuconnectAsyncHTTPClient
    import SecuconnectKit
    import XCTest

    /// The transport over an HTTP client of the user's, whatever that is set up to do.
    final class LentHTTPClientTests: XCTestCase {
        /// A server that answers `/302/5` with the status 302, a location and a body of 5 bytes, and all else with 200.
        private func server(redirectingTo location: String) throws -> LoopbackServer {
            try LoopbackServer { request in
                let numbers = request.path.split(separator: "/").compactMap { Int($0) }
                guard numbers.count == 2 else { return .respond(200) }
                let body = Data(repeating: 32, count: numbers[1])
                return .respond(numbers[0], headers: ["Location": location, "X-A": "1"], body: body)
            }
        }

        private func request(
            _ method: TransportRequest.Method, _ server: LoopbackServer, _ path: String = ""
        ) -> TransportRequest {
            TransportRequest(
                method: method, url: server.url.appendingPathComponent(path),
                headers: ["Authorization": "Bearer s3cret", "X-Secret": "s3cret"],
                body: method == .get ? nil : Data("s3cret".utf8))
        }

        private func withClient(
            _ configuration: HTTPClient.Configuration = HTTPClient.Configuration(),
            _ test: (HTTPClient) async throws -> Void
        ) async throws {
            let client = HTTPClient(configuration: configuration)
            do {
                try await test(client)
            } catch {
                try? await client.shutdown()
                throw error
            }
            // Would throw if the transport had done it.
            try await client.shutdown()
        }

        func testRedirectIsAnAnswerAndItsTargetIsNeverVisited() async throws {
            let other = try LoopbackServer { _ in .respond(200) }
            defer { other.stop() }
            let elsewhere = "127.0.0.1:\(other.port)/target"
            try await withClient(.init(redirectConfiguration: .follow(max: 20, allowCycles: true))) { eager in
                for client in [eager, .shared] {
                    let transport = AsyncHTTPClientTransport(httpClient: client)
                    for location in ["http://\(elsewhere)", "//\(elsewhere)", "/target", "target", "302/0"] {
                        let server = try server(redirectingTo: location)
                        var sent = 0
                        for status in [301, 302, 303, 305, 307, 308] {
                            // AsyncHTTPClient waits for a short body before it follows, and not for a long one.
                            for (method, size) in [("GET", 0), ("POST", 5), ("GET", 10_000), ("POST", 10_000)] {
                                let method = TransportRequest.Method(rawValue: method)
                                let response = try await transport.send(request(method, server, "\(status)/\(size)"))
                                XCTAssertEqual(response.status, status)
                                XCTAssertEqual(response.headers["location"], location)
                                XCTAssertEqual(response.headers["x-a"], "1")
                                XCTAssertEqual(response.body, Data())
                                sent += 1
                            }
                        }
                        // A request that the client sends by itself would arrive before this one.
                        _ = try await transport.send(request(.get, server))
                        XCTAssertEqual(server.requests.count, sent + 1, location)
                        server.stop()
                    }
                }
                XCTAssertEqual(other.connections, 0, "nobody was told a secret")

                // For comparison: what the client does by itself.
                let server = try server(redirectingTo: "http://\(elsewhere)")
                _ = try await eager.get(url: "\(server.url)/302/0").get()
                XCTAssertEqual(other.requests.map(\.path), ["/target"])
                server.stop()
            }
        }

        func testRedirectThatMeetsACancellationIsNotFollowedEither() async throws {
            let other = try LoopbackServer { _ in .respond(200) }
            let server = try server(redirectingTo: other.url.absoluteString)
            defer {
                other.stop()
                server.stop()
            }
            try await withClient { client in
                let transport = AsyncHTTPClientTransport(httpClient: client)
                for round in 0..<100 {
                    let request = request(round.isMultiple(of: 2) ? .get : .post, server, "307/0")
                    let task = Task { try await transport.send(request).status }
                    // The cancellation comes before, with or after the redirect.
                    for _ in 0..<round * 20 { await Task.yield() }
                    task.cancel()
                    if case .failure(let error) = await task.result { XCTAssert(error is CancellationError) }
                }
                _ = try await client.get(url: other.url.absoluteString).get()
                XCTAssertEqual(other.requests.count, 1, "this one alone")
            }
        }

        func testLentClientSharesConnectionsThatStayOpenAfterClosing() async throws {
            let server = try LoopbackServer { _ in .respond(200) }
            defer { server.stop() }
            try await withClient { client in
                let transport = AsyncHTTPClientTransport(httpClient: client)
                for _ in 0..<10 {
                    _ = try await transport.send(request(.get, server))
                    _ = try await transport.send(request(.post, server))
                }
                transport.close()
                let failure = try await transport.failure(of: request(.get, server))
                XCTAssertEqual(failure?.reason, .closed)
                let response = try await client.get(url: server.url.absoluteString).get()
                XCTAssertEqual(response.status, .ok)
                // One as a rule; an answer may be here a moment before its connection is free again.
                XCTAssertLessThan(server.connections, 10, "one for each change would be more")
            }
        }

        func testWithAClientThatWasShutDownNothingIsSent() async throws {
            let server = try LoopbackServer { _ in .respond(200) }
            defer { server.stop() }
            let client = HTTPClient()
            try await client.shutdown()
            let transport = AsyncHTTPClientTransport(httpClient: client)
            let failure = try await transport.failure(of: request(.post, server))
            XCTAssertEqual(failure?.reason, .closed)
            XCTAssertEqual(failure?.mayHaveBeenSent, false)
            XCTAssertEqual(server.connections, 0)
        }

        func testRequestThatIsCutOffByAShutdownMayHaveArrived() async throws {
            let server = try LoopbackServer { _ in .hang }
            defer { server.stop() }
            let client = HTTPClient()
            let transport = AsyncHTTPClientTransport(httpClient: client)
            let request = request(.post, server)
            let task = Task { try await transport.failure(of: request) }
            _ = await server.receives(1)
            try await client.shutdown()
            let failure = try await task.value
            XCTAssertEqual(failure?.reason, .connectionLost)
            XCTAssertEqual(failure?.mayHaveBeenSent, true)
        }

        func testAnswerThatItUnpacksIsBounded() async throws {
            let spaces = "H4sIAAAAAAACA+3BAQ0AAADCoCrvn9IcbkABAAAAAAAAAADAvwFU1gY3ECcAAA=="
            let packed = try XCTUnwrap(Data(base64Encoded: spaces))
            let server = try LoopbackServer { _ in .respond(200, headers: ["Content-Encoding": "gzip"], body: packed) }
            defer { server.stop() }
            for limit in [NIOHTTPDecompression.DecompressionLimit.none, .size(9_999)] {
                try await withClient(.init(decompression: .enabled(limit: limit))) { client in
                    let transport = AsyncHTTPClientTransport(httpClient: client, maximumResponseSize: 9_999)
                    let failure = try await transport.failure(of: request(.get, server))
                    XCTAssertEqual(failure?.reason, .tooLarge)
                }
            }
            try await withClient(.init(decompression: .enabled(limit: .none))) { client in
                let transport = AsyncHTTPClientTransport(httpClient: client, maximumResponseSize: 10_000)
                let response = try await transport.send(request(.get, server))
                XCTAssertEqual(response.body, Data(repeating: 32, count: 10_000))
            }
        }

        func testItsOwnTimeLimitsAreSortedAsWell() async throws {
            let server = try LoopbackServer { _ in .hang }
            defer { server.stop() }
            try await withClient(.init(timeout: .init(read: .milliseconds(100)))) { client in
                let transport = AsyncHTTPClientTransport(httpClient: client)
                let failure = try await transport.failure(of: request(.post, server))
                XCTAssertEqual(failure?.reason, .idle)
                XCTAssertEqual(failure?.mayHaveBeenSent, true)
            }
        }
    }
#endif
