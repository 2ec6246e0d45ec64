import Foundation
import LoopbackServer
import SecuconnectKit
import TestSupport
import XCTest

/// Tests the promises of each transport to the client, without the client.
final class TransportContractTests: XCTestCase {
    private func request(
        _ server: LoopbackServer, _ method: TransportRequest.Method = .get, body: Data? = nil,
        idleTimeout: TimeInterval = 10
    ) throws -> TransportRequest {
        let url = try XCTUnwrap(URL(string: "\(server.url)/path?q=s3cret"))
        return TransportRequest(
            method: method, url: url, headers: ["Authorization": "Bearer s3cret"], body: body, idleTimeout: idleTimeout)
    }

    /// Returns the failure of a transport at one and the same reaction of the server.
    private func failure(
        _ reaction: Reaction, _ transport: any HTTPTransport, idleTimeout: TimeInterval = 10
    ) async throws -> TransportFailure? {
        let server = try LoopbackServer { _ in reaction }
        defer { server.stop() }
        return try await transport.failure(
            of: request(server, .post, body: Data("{}".utf8), idleTimeout: idleTimeout))
    }

    func testQueryAndTheStatusArrive() async throws {
        try await overEachTransport { kind in
            for status in [200, 204, 299, 304, 404, 418, 500, 599] {
                let server = try LoopbackServer { _ in .respond(status) }
                defer { server.stop() }
                let response = try await kind.make().send(request(server))
                XCTAssertEqual(response.status, status)
                XCTAssertEqual(response.body, Data())
                XCTAssertEqual(server.requests.map(\.target), ["/path?q=s3cret"])
            }
        }
    }

    func testHeadersOfOneNameAreJoined() async throws {
        try await overEachTransport { kind in
            let server = try LoopbackServer { _ in .respond(200, headers: ["X-A": "1", "X-A": "2"]) }
            defer { server.stop() }
            let response = try await kind.make().send(request(server))
            XCTAssertEqual(response.headers["x-a"], "1, 2")
        }
    }

    func testPackedAnswerIsUnpackedWithinTheBound() async throws {
        let packed = try XCTUnwrap(Data(base64Encoded: "H4sIAAAAAAACA6tWykxRslIKDomIN1SqBQBLplwLDgAAAA=="))
        let spaces = "H4sIAAAAAAACA+3BAQ0AAADCoCrvn9IcbkABAAAAAAAAAADAvwFU1gY3ECcAAA=="
        let packedSpaces = try XCTUnwrap(Data(base64Encoded: spaces))
        try await overEachTransport { kind in
            let server = try LoopbackServer { _ in .respond(200, headers: ["Content-Encoding": "gzip"], body: packed) }
            defer { server.stop() }
            let response = try await kind.make().send(request(server))
            if kind.isOverLentClient {
                // It may not unpack, so nothing packed is asked for.
                return XCTAssertNil(server.requests.first?.headers["Accept-Encoding"])
            }
            XCTAssertEqual(response.body, Data(#"{"id":"STX_1"}"#.utf8))
            XCTAssertEqual(server.requests.first?.headers["Accept-Encoding"]?.contains("gzip"), true)

            let bomb = Reaction.respond(200, headers: ["Content-Encoding": "gzip"], body: packedSpaces)
            let failure = try await failure(bomb, kind.make(maximumResponseSize: 9_999))
            XCTAssertEqual(failure?.reason, .tooLarge)
            let fitting = try await self.failure(bomb, kind.make(maximumResponseSize: 10_000))
            XCTAssertNil(fitting)
        }
    }

    func testPackedResponseUnderTheOlderNameIsUnpacked() async throws {
        let packed = try XCTUnwrap(Data(base64Encoded: "H4sIAAAAAAACA6tWykxRslIKDomIN1SqBQBLplwLDgAAAA=="))
        try await overEachTransport { kind in
            guard !kind.isOverLentClient else { return }  // It doesn't unpack.
            let server = try LoopbackServer { _ in
                .respond(200, headers: ["Content-Encoding": "x-gzip"], body: packed)
            }
            defer { server.stop() }
            for method in [TransportRequest.Method.get, .post] {
                let response = try await kind.make().send(request(server, method))
                XCTAssertEqual(response.body, Data(#"{"id":"STX_1"}"#.utf8))
            }
        }
    }

    func testRawDeflateIsReadIfItIsAskedFor() async throws {
        let packed = try XCTUnwrap(Data(base64Encoded: "q1bKTFGyUgoOiYg3VKoFAA=="))
        try await overEachTransport { kind in
            let server = try LoopbackServer { _ in
                .respond(200, headers: ["Content-Encoding": "deflate"], body: packed)
            }
            defer { server.stop() }
            let response = try? await kind.make().send(request(server))
            guard server.requests.first?.headers["Accept-Encoding"]?.contains("deflate") == true else { return }
            XCTAssertEqual(response?.body, Data(#"{"id":"STX_1"}"#.utf8))
        }
    }

    func testBodyAsLargeAsTheBoundArrives() async throws {
        try await overEachTransport { kind in
            let bytes = Data(repeating: 32, count: 50_000)
            for reaction in [Reaction.respond(200, body: bytes + bytes), .chunked(200, [bytes, bytes])] {
                let fitting = try await failure(reaction, kind.make(maximumResponseSize: 100_000))
                XCTAssertNil(fitting)
                let tooLarge = try await failure(reaction, kind.make(maximumResponseSize: 99_999))
                XCTAssertEqual(tooLarge?.reason, .tooLarge)
            }
        }
    }

    func testLargeBodyIsSentWholeAndAnEarlyAnswerIsNotLost() async throws {
        try await overEachTransport { kind in
            let server = try LoopbackServer(
                { _ in .respond(200) }, onHead: { $0.method == "PUT" ? .respond(413) : nil })
            defer { server.stop() }
            let transport = kind.make()
            let body = Data((0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) })
            let response = try await transport.send(request(server, .post, body: body))
            XCTAssertEqual(response.status, 200)
            XCTAssertEqual(server.requests.first?.body, body)
            let early = try await transport.send(request(server, .put, body: body))
            XCTAssertEqual(early.status, 413)
        }
    }

    func testInterimAnswersAreSkipped() async throws {
        try await overEachTransport { kind in
            let hints = "HTTP/1.1 103 Early Hints\r\nX-A: 1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
            let server = try LoopbackServer { _ in .raw(hints, then: .keepOpen) }
            defer { server.stop() }
            let response = try await kind.make().send(request(server))
            XCTAssertEqual(response.status, 200)
            XCTAssertEqual(response.body, Data("{}".utf8))
        }
    }

    func testSilenceEndsTheRequestButSlownessDoesNot() async throws {
        try await overEachTransport { kind in
            let failure = try await failure(.hang, kind.make(), idleTimeout: 1)
            XCTAssertEqual(failure?.reason, .idle)
            XCTAssertEqual(failure?.mayHaveBeenSent, true)
            let stuck = Reaction.partialBody(200, Data("{".utf8), then: .hang)
            let stuckFailure = try await self.failure(stuck, kind.make(), idleTimeout: 1)
            XCTAssertEqual(stuckFailure?.mayHaveBeenSent, true)
            let drip = Reaction.drip(200, Data("{  }".utf8), every: 0.4)
            let dripFailure = try await self.failure(drip, kind.make(), idleTimeout: 1)
            XCTAssertNil(dripFailure)
        }
    }

    func testFailuresTellNoSecretAndNoAddress() async throws {
        try await overEachTransport { kind in
            // A lent client that does not unpack can't fail at it.
            let wronglyPacked = Reaction.respond(200, headers: ["Content-Encoding": "gzip"], text: "s3cret")
            let reactions: [Reaction] = [
                .close, .reset, .hang, .raw("no HTTP\r\n\r\n", then: .close),
                kind.isOverLentClient ? .close : wronglyPacked,
                .partialBody(200, headers: ["X-Secret": "s3cret"], Data("s3cret".utf8), then: .close),
                .respond(200, text: String(repeating: "s3cret", count: 1_000)),
            ]
            for reaction in reactions {
                let failure = try await failure(reaction, kind.make(maximumResponseSize: 5_000), idleTimeout: 1)
                let details = try XCTUnwrap(failure).details
                XCTAssertFalse(details.isEmpty)
                for secret in ["s3cret", "127.0.0.1", "/path"] {
                    XCTAssertFalse(details.contains(secret), details)
                }
            }
        }
    }

    func testManyRequestsAtOnceGetEachItsOwnAnswer() async throws {
        try await overEachTransport { kind in
            let server = try LoopbackServer { .delay(0.01, then: .respond(200, text: $0.headers["X-Number"] ?? "")) }
            defer { server.stop() }
            let transport = kind.make()
            let template = try request(server)
            let changing = try request(server, .post)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<300 {
                    group.addTask {
                        var request = number.isMultiple(of: 3) ? changing : template
                        request.headers["X-Number"] = String(number)
                        let response = try await transport.send(request)
                        XCTAssertEqual(response.body, Data(String(number).utf8))
                    }
                }
                try await group.waitForAll()
            }
            XCTAssertEqual(server.requests.count, 300)
        }
    }

    func testClosingLetsTheRunningRequestsEnd() async throws {
        try await overEachTransport { kind in
            let server = try LoopbackServer { _ in .delay(0.3, then: .respond(200)) }
            defer { server.stop() }
            let transport = kind.make()
            let requests = [try request(server), try request(server, .post)]
            let running = requests.map { request in Task { try await transport.send(request).status } }
            _ = await server.receives(2)
            transport.close()
            for task in running {
                let status = try await task.value
                XCTAssertEqual(status, 200)
            }
            for request in requests {
                do {
                    _ = try await transport.send(request)
                    XCTFail("sent after the end")
                } catch let failure as TransportFailure {
                    XCTAssertEqual(failure.reason, .closed)
                    XCTAssertFalse(failure.mayHaveBeenSent)
                }
            }
        }
    }

    func testDroppedConnectionsAreReplacedAndRunningRequestsEnd() async throws {
        let server = try LoopbackServer { $0.path == "/slow" ? .delay(0.2, then: .respond(200)) : .respond(200) }
        defer { server.stop() }
        let transport = URLSessionTransport()
        let request = try request(server)
        _ = try await transport.send(request)
        _ = try await transport.send(request)
        XCTAssertEqual(server.connections, 1)
        var slow = request
        slow.url = server.url.appendingPathComponent("slow")
        let running = Task { [slow] in try await transport.send(slow).status }
        _ = await server.receives(3)
        transport.dropConnections()
        _ = try await transport.send(request)
        XCTAssertEqual(server.connections, 2)
        let status = try await running.value
        XCTAssertEqual(status, 200)
        await eventually("the old connection is closed") { server.openConnections == 1 }
        transport.close()
        transport.dropConnections()
        let failure = try await transport.failure(of: request)
        XCTAssertEqual(failure?.reason, .closed)
    }

    func testStormOfCancelledRequestsEndsAtOnce() async throws {
        try await overEachTransport { kind in
            let server = try LoopbackServer { $0.number.isMultiple(of: 2) ? .hang : .respond(200) }
            defer { server.stop() }
            let transport = kind.make()
            let request = try request(server, idleTimeout: 60)
            let tasks = (0..<200).map { _ in Task { _ = try await transport.send(request) } }
            // All that come through a lent client's 8 connections.
            _ = await server.receives(16)
            for task in tasks { task.cancel() }
            for task in tasks {
                if case .failure(let error) = await task.result {
                    XCTAssert(error is CancellationError, "\(error)")
                }
            }
        }
    }
}
