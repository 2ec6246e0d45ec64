import Foundation
import LoopbackServer
import SecuconnectKit
import TestSupport
import XCTest

/// The client over each transport, against a real server that fails in every way it can.
final class LoopbackTests: XCTestCase {
    private func client(
        _ server: LoopbackServer, _ transport: TransportUnderTest,
        options: SecuconnectClient.CallOptions = .init(timeout: 5, retry: .off),
        credentials: SecuconnectClient.Credentials = .accessToken("t0ken")
    ) throws -> SecuconnectClient {
        SecuconnectClient(
            configuration: .init(
                environment: try .init(baseURL: server.url), credentials: credentials, options: options,
                transport: transport.make()))
    }

    /// The errors of a read and of a change, for one and the same reaction of the server.
    private func errors(
        _ reaction: Reaction, _ transport: TransportUnderTest,
        options: SecuconnectClient.CallOptions = .init(timeout: 5, retry: .off)
    ) async throws -> (read: SecuconnectError?, change: SecuconnectError?) {
        let server = try LoopbackServer { _ in reaction }
        defer { server.stop() }
        let client = try client(server, transport, options: options)
        defer { client.close() }
        let read = await thrownError { try await client.read() }
        let change = await thrownError { try await client.change() }
        XCTAssertEqual(server.count(of: "POST", "/api/v2/Smart/Transactions/STX_1/start"), 1, "sent exactly once")
        return (read, change)
    }

    func testAnswerArrivesWholeWithItsHeaders() async throws {
        try await overEachTransport { transport in
            let server = try LoopbackServer { _ in .json(200, #"{"id":"STX_1"}"#, headers: ["x-request-ID": "r1"]) }
            defer { server.stop() }
            let response = try await client(server, transport).read()
            XCTAssertEqual(response.value["id"], "STX_1")
            XCTAssertEqual(response.headers["X-Request-Id"], "r1")
            let request = try XCTUnwrap(server.requests.first)
            XCTAssertEqual(request.path, "/api/v2/Smart/Transactions/STX_1")
            XCTAssertEqual(request.headers["Authorization"], "Bearer t0ken")
            XCTAssertEqual(request.headers["Accept"], "application/json")
            XCTAssert(request.headers["User-Agent"]?.hasPrefix("SecuconnectKit/") == true)
            XCTAssertNil(request.headers["Cookie"])
        }
    }

    func testBodyIsSentAsJSON() async throws {
        try await overEachTransport { transport in
            let server = try LoopbackServer { _ in .json(200, "{}") }
            defer { server.stop() }
            let body: JSONValue = ["sum": 500, "text": "ü/\"", "none": nil]
            _ = try await client(server, transport).response(
                to: APIOperation<JSONValue>.post("/Smart/Transactions", body: body))
            let request = try XCTUnwrap(server.requests.first)
            XCTAssertEqual(request.headers["Content-Type"], "application/json")
            XCTAssertEqual(try JSONDecoder().decode(JSONValue.self, from: request.body), body)
        }
    }

    func testCookiesAreNotKept() async throws {
        try await overEachTransport { transport in
            let server = try LoopbackServer { _ in .json(200, "{}", headers: ["Set-Cookie": "a=b"]) }
            defer { server.stop() }
            let client = try client(server, transport)
            try await client.read()
            try await client.read()
            XCTAssertEqual(server.requests.compactMap { $0.headers["Cookie"] }, [])
        }
    }

    func testRefusedConnectionWasNeverSent() async throws {
        try await overEachTransport { transport in
            let server = try LoopbackServer { _ in .close }
            // A lent client goes on trying for some time.
            let patience: TimeInterval = transport.isOverLentClient ? 30 : 5
            let client = try client(server, transport, options: .init(timeout: patience, retry: .off))
            server.stop()
            async let read = thrownError { try await client.read() }
            async let change = thrownError { try await client.change() }
            for error in [await read, await change] {
                XCTAssertEqual(error?.kind, .connection)
                XCTAssertEqual(error?.outcome, .notSent)
            }
        }
    }

    func testConnectionThatBreaksLeavesTheOutcomeOpen() async throws {
        try await overEachTransport { transport in
            let reactions: [Reaction] = [
                .reset, .close, .partialBody(200, Data("{\"id\":".utf8), then: .reset),
                .partialBody(200, Data("{\"id\":".utf8), then: .close),
                .partialChunks(200, [Data("{".utf8)], then: .close),
            ]
            for reaction in reactions {
                let (read, change) = try await errors(reaction, transport)
                XCTAssertEqual(read?.kind, .connection)
                XCTAssertEqual(read?.isRetryable, true)
                XCTAssertEqual(change?.kind, .connection)
                XCTAssertEqual(change?.outcome, .unknown)
            }
        }
    }

    func testGarbageInsteadOfHTTPIsTold() async throws {
        try await overEachTransport { transport in
            let (read, change) = try await errors(.raw("SSH-2.0-OpenSSH_9.2\r\n", then: .close), transport)
            XCTAssertNotNil(read)
            XCTAssertEqual(change?.outcome, .unknown)
        }
    }

    func testHTMLFromAGatewayIsTold() async throws {
        try await overEachTransport { transport in
            let (read, change) = try await errors(.html(502, "<html>Bad Gateway</html>"), transport)
            XCTAssertEqual(read?.kind, .unavailable)
            XCTAssertEqual(change?.outcome, .unknown)
            XCTAssertEqual(change?.body, Data("<html>Bad Gateway</html>".utf8))
        }
    }

    func testEmptyAnswerIsToldWhereAnObjectIsNeeded() async throws {
        try await overEachTransport { transport in
            let server = try LoopbackServer { _ in .respond(200) }
            defer { server.stop() }
            let client = try client(server, transport)
            let error = await thrownError { try await client.smart.transactions.get("STX_1") }
            XCTAssertEqual(error?.kind, .unreadableResponse)
        }
    }

    func testRedirectIsNotFollowedAndNoSecretGoesElsewhere() async throws {
        try await overEachTransport { transport in
            let other = try LoopbackServer { _ in .json(200, "{}") }
            defer { other.stop() }
            for status in [301, 302, 303, 307, 308] {
                let (read, change) = try await errors(
                    .redirect(status, to: other.url.appendingPathComponent("elsewhere")), transport)
                XCTAssertEqual(read?.kind, .redirected)
                XCTAssertEqual(change?.kind, .redirected)
                XCTAssertEqual(change?.httpStatus, status)
            }
            let server = try LoopbackServer { _ in .redirect(307, to: other.url.appendingPathComponent("oauth/token")) }
            defer { server.stop() }
            let client = try client(server, transport, credentials: .clientCredentials(id: "id", secret: "s3cret"))
            let error = await thrownError { try await client.read() }
            XCTAssertEqual(error?.kind, .redirected)
            XCTAssertEqual(other.requests.count, 0)
        }
    }

    func testServerThatHangsIsLeftAtTheDeadline() async throws {
        try await overEachTransport { transport in
            let (read, change) = try await errors(.hang, transport, options: .init(timeout: 0.3, retry: .off))
            XCTAssertEqual(read?.kind, .timeout)
            XCTAssertEqual(change?.kind, .timeout)
            XCTAssertEqual(change?.outcome, .unknown)
        }
    }

    func testBodyThatDripsIsLeftAtTheDeadline() async throws {
        try await overEachTransport { transport in
            let drip = Reaction.drip(200, Data(repeating: 32, count: 60), bytes: 1, every: 0.05)
            let (read, change) = try await errors(drip, transport, options: .init(timeout: 0.3, retry: .off))
            XCTAssertEqual(read?.kind, .timeout)
            XCTAssertEqual(change?.outcome, .unknown)
        }
    }

    func testAnswerThatIsTooLargeIsAnErrorAndNoMemory() async throws {
        try await overEachTransport { transport in
            for reaction in [
                Reaction.respond(200, body: Data(repeating: 32, count: 1_000_001)),
                .chunked(200, Array(repeating: Data(repeating: 32, count: 100_001), count: 10)),
            ] {
                let (read, change) = try await errors(reaction, transport)
                XCTAssertEqual(read?.kind, .responseTooLarge)
                XCTAssertEqual(change?.outcome, .unknown)
            }
        }
    }

    func testExpiredTokenIsRenewedOnceAndTheCallRepeatedOnce() async throws {
        try await overEachTransport { transport in
            let body = #"{"status":"error","error":"ProductNotAllowedException","code":2003}"#
            for refusal in [
                Reaction.json(401, "{}"), .json(403, body),
                .json(401, body, headers: ["WWW-Authenticate": "Basic realm=\"x\""]),
                .json(401, "", headers: ["WWW-Authenticate": "Bearer"]),
            ] {
                let server = try LoopbackServer { request in
                    if request.path == "/oauth/token" {
                        return .json(200, #"{"access_token":"token-\#(request.number)","expires_in":1200}"#)
                    }
                    let isFirst = request.headers["Authorization"] == "Bearer token-1"
                    return isFirst ? refusal : .json(200, #"{"id":"STX_1"}"#)
                }
                let client = try client(server, transport, credentials: .clientCredentials(id: "id", secret: "s3cret"))
                let response = try await client.change()
                XCTAssertEqual(response.attempts, 2)
                XCTAssertEqual(server.count(of: "POST", "/oauth/token"), 2)
                XCTAssertEqual(server.count(of: "POST", "/api/v2/Smart/Transactions/STX_1/start"), 2)
                server.stop()
            }
        }
    }

    func testLogInChallengeEndsWithTheServersBody() async throws {
        try await overEachTransport { transport in
            let server = try LoopbackServer { _ in
                .json(
                    401, #"{"status":"error","error":"X","error_details":"who are you?"}"#,
                    headers: ["WWW-Authenticate": "Basic"])
            }
            defer { server.stop() }
            let client = try client(server, transport)
            let error = await thrownError { try await client.read() }
            XCTAssertEqual(error?.kind, .authentication)
            XCTAssertEqual(error?.server?.details, "who are you?")
            XCTAssertEqual(server.requests.count, 1)
        }
    }

    func testWrongCredentialsAreToldInTheServersWords() async throws {
        try await overEachTransport { transport in
            let server = try LoopbackServer { _ in
                .json(400, #"{"error":"invalid_client","error_description":"The client credentials are invalid"}"#)
            }
            defer { server.stop() }
            let client = try client(server, transport, credentials: .clientCredentials(id: "id", secret: "wrong"))
            let error = await thrownError { try await client.change() }
            XCTAssertEqual(error?.kind, .authentication)
            XCTAssertEqual(error?.outcome, .notSent)
            XCTAssertEqual(error?.server?.name, "invalid_client")
            XCTAssert(error?.description.contains("The client credentials are invalid") == true)
        }
    }

    func testClosedClientSaysSo() async throws {
        try await overEachTransport { transport in
            let server = try LoopbackServer { _ in .json(200, "{}") }
            defer { server.stop() }
            let client = try client(server, transport)
            try await client.read()
            client.close()
            for error in [
                await thrownError { try await client.read() }, await thrownError { try await client.change() },
            ] {
                XCTAssertEqual(error?.kind, .closed)
                XCTAssertEqual(error?.outcome, .notSent)
            }
        }
    }

    func testCallIsCancelledAtOnceAndItsConnectionGivesNoWrongAnswer() async throws {
        try await overEachTransport { transport in
            let isReleased = DispatchSemaphore(value: 0)
            let server = try LoopbackServer { request in
                guard request.path.hasSuffix("slow") else { return .json(200, #"{"id":"fast"}"#) }
                isReleased.wait()
                return .json(200, #"{"id":"slow"}"#)
            }
            defer {
                isReleased.signal()
                server.stop()
            }
            let client = try client(server, transport)
            let call = Task {
                await assertCancelled { try await client.response(to: APIOperation<JSONValue>.get("/slow")) }
            }
            _ = await server.receives(1, within: 5)
            call.cancel()
            // It returns before the server responds.
            await call.value
            for round in 0..<20 {
                if round == 5 { isReleased.signal() }
                let response = try await client.response(to: APIOperation<JSONValue>.get("/fast"))
                XCTAssertEqual(response.value["id"], "fast")
            }
        }
    }
}
