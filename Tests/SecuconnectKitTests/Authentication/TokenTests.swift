import Foundation
import SecuconnectKit
import TestSupport
import XCTest

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

final class TokenTests: XCTestCase {
    func testTokenRequestIsTheGuides() async throws {
        let transport = ScriptedTransport()
        let credentials = SecuconnectClient.Credentials.clientCredentials(
            id: "00563697073442633035025909838580",
            secret: "3382456441636938321687549172178382320163695870914358804052148567")
        try await SecuconnectClient.test(transport, credentials: credentials).read()
        let request = try XCTUnwrap(transport.tokenRequests.first)
        XCTAssertEqual(request.method, .post)
        XCTAssertEqual(request.url.absoluteString, "https://connect-testing.secuconnect.com/oauth/token")
        XCTAssertEqual(request.headers["Content-Type"], "application/json")
        XCTAssertEqual(request.headers["Accept"], "application/json")
        XCTAssertNil(request.headers["Authorization"])
        XCTAssertNil(request.headers["X-Action"])
        let body = try JSONDecoder().decode(JSONValue.self, from: XCTUnwrap(request.body))
        XCTAssertEqual(
            body,
            [
                "grant_type": "client_credentials",
                "client_id": "00563697073442633035025909838580",
                "client_secret": "3382456441636938321687549172178382320163695870914358804052148567",
            ])
    }

    func testCallCarriesTheToken() async throws {
        let transport = ScriptedTransport()
        try await SecuconnectClient.test(transport).read()
        XCTAssertEqual(transport.requests.first?.headers["Authorization"], "Bearer token-1")
        XCTAssertEqual(transport.requests.first?.headers["Accept"], "application/json")
        XCTAssert(transport.requests.first?.headers["User-Agent"]?.hasPrefix("SecuconnectKit/") == true)
    }

    func testThousandCallsThatBeginAtOnceAskForOneToken() async throws {
        let gate = Gate()
        let transport = ScriptedTransport(tokenGate: { await gate.wait() })
        let client = SecuconnectClient.test(transport)
        let calls = (0..<1_000).map { _ in Task { try await client.read().status } }
        await eventually("asked") { transport.tokenRequests.count == 1 }
        await gate.open()
        for call in calls {
            let status = try await call.value
            XCTAssertEqual(status, 200)
        }
        XCTAssertEqual(transport.tokenRequests.count, 1)
        XCTAssertEqual(transport.requests.count, 1_000)
    }

    func testCancellingHalfOfThoseWhoWaitDisturbsNobodyElse() async throws {
        let gate = Gate()
        let transport = ScriptedTransport(tokenGate: { await gate.wait() })
        let client = SecuconnectClient.test(transport)
        let calls = (0..<1_000).map { _ in Task { try await client.read().status } }
        await eventually("asked") { transport.tokenRequests.count == 1 }
        for (index, call) in calls.enumerated() where index % 2 == 0 { call.cancel() }
        for (index, call) in calls.enumerated() where index % 2 == 0 {
            await assertCancelled { try await call.value }
            _ = index
        }
        await gate.open()
        for (index, call) in calls.enumerated() where index % 2 == 1 {
            let status = try await call.value
            XCTAssertEqual(status, 200)
        }
        XCTAssertEqual(transport.tokenRequests.count, 1)
        XCTAssertEqual(transport.requests.count, 500)
    }

    func testFailureGoesToAllWhoWaitAndIsNotRemembered() async throws {
        let gate = Gate()
        let refusal = #"{"error":"invalid_client","error_description":"The client credentials are invalid"}"#
        // As many refusals as calls, for those that come too late to wait with the others.
        let transport = ScriptedTransport(
            tokenSteps: Array(repeating: .answer(400, refusal), count: 101), tokenGate: { await gate.wait() })
        let time = ManualTime()
        let client = SecuconnectClient.test(transport, time: time)
        let calls = (0..<100).map { _ in Task { await thrownError { try await client.change() } } }
        await eventually("the calls have their deadlines") { time.awaitedTimes.count >= calls.count }
        await gate.open()
        for call in calls {
            let error = await call.value
            XCTAssertEqual(error?.kind, .authentication)
            XCTAssertEqual(error?.outcome, .notSent)
            XCTAssert(error?.description.contains("The client credentials are invalid") == true)
        }
        let failed = transport.tokenRequests.count
        XCTAssertLessThan(failed, 50)
        let again = await thrownError { try await client.change() }
        XCTAssertEqual(again?.kind, .authentication)
        XCTAssertEqual(transport.tokenRequests.count, failed + 1)
    }

    func testTokenIsReplacedShortlyBeforeItExpires() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport, time: time)
        try await client.read()
        time.advance(by: 1_169)
        try await client.read()
        XCTAssertEqual(transport.tokenRequests.count, 1)
        time.advance(by: 1)
        try await client.read()
        XCTAssertEqual(transport.tokenRequests.count, 2)
        XCTAssertEqual(transport.requests.last?.headers["Authorization"], "Bearer token-2")
    }

    func testTokenWithoutALifetimeIsUsedUntilItIsRefused() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(
            [.ok, .expiredToken], tokenSteps: [.answer(200, #"{"access_token":"a","scope":null}"#)])
        let client = SecuconnectClient.test(transport, time: time)
        try await client.read()
        time.advance(by: 1_000_000)
        try await client.read()
        XCTAssertEqual(transport.tokenRequests.count, 2)
    }

    func testExpiredTokenIsRenewedOnceInBothSpellings() async throws {
        let refusals: [ScriptedTransport.Step] = [
            .answer(401, ""), .answer(401, "<html>"), .expiredToken,
            .answer(403, #"{"status":"error","error":"ProductNotAllowedException","code":"2003"}"#),
        ]
        for refusal in refusals {
            for isChange in [true, false] {
                let transport = ScriptedTransport([refusal])
                let client = SecuconnectClient.test(transport, options: .init(retry: .off))
                let response = isChange ? try await client.change() : try await client.read()
                XCTAssertEqual(response.attempts, 2)
                XCTAssertEqual(
                    transport.requests.map { $0.headers["Authorization"] }, ["Bearer token-1", "Bearer token-2"])
                XCTAssertEqual(Set(transport.requests.map { $0.headers["X-Action"] }).count, 1)
            }
        }
    }

    func testCallIsRepeatedWithANewTokenOnlyOnce() async throws {
        let transport = ScriptedTransport([.expiredToken, .expiredToken, .expiredToken])
        let error = await thrownError { try await SecuconnectClient.test(transport).change() }
        XCTAssertEqual(error?.kind, .authentication)
        XCTAssertEqual(error?.outcome, .rejected)
        XCTAssertEqual(transport.requests.count, 2)
        XCTAssertEqual(transport.tokenRequests.count, 2)
    }

    func testAnotherRefusalIsNoReasonForANewToken() async throws {
        let transport = ScriptedTransport([
            .answer(403, #"{"status":"error","error":"ProductNotAllowedException","code":1003}"#)
        ])
        let error = await thrownError { try await SecuconnectClient.test(transport).change() }
        XCTAssertEqual(error?.kind, .notAllowed)
        XCTAssertEqual(transport.tokenRequests.count, 1)
    }

    func testLateNewsOfAnOldTokenDoesNotReplaceTheNewOne() async throws {
        /// Refuses the first token: to one call when ten have come with it, to the others when the gate opens.
        struct Refusing: HTTPTransport {
            let tokens = LockedValue(0), refused = LockedValue(0), accepted = LockedValue(0)
            let allHaveCome = Gate(), gate = Gate()

            func send(_ request: TransportRequest) async throws -> TransportResponse {
                if request.url.path == "/oauth/token" {
                    let body = #"{"access_token":"\#(next(tokens))"}"#
                    return TransportResponse(status: 200, body: Data(body.utf8))
                }
                guard request.headers["Authorization"] == "Bearer 1" else {
                    _ = next(accepted)
                    return TransportResponse(status: 200, body: Data("{}".utf8))
                }
                let number = next(refused)
                if number == 10 { await allHaveCome.open() }
                await (number == 1 ? allHaveCome : gate).wait()
                return TransportResponse(status: 401)
            }

            private func next(_ counter: LockedValue<Int>) -> Int {
                counter.withLock { counter in
                    counter += 1
                    return counter
                }
            }
        }
        let transport = Refusing()
        let client = SecuconnectClient.test(transport)
        let calls = (0..<10).map { _ in Task { try await client.read().attempts } }
        await eventually("renewed by one call") { transport.accepted.withLock { $0 } == 1 }
        await transport.gate.open()
        for call in calls {
            let attempts = try await call.value
            XCTAssertEqual(attempts, 2)
        }
        XCTAssertEqual(transport.tokens.withLock { $0 }, 2, "one renewal serves them all")
    }

    func testFixedTokenIsUsedAsItIsAndItsEndIsTold() async throws {
        let transport = ScriptedTransport([.ok, .answer(401, "")])
        let client = SecuconnectClient.test(transport, credentials: .accessToken("fixed"))
        try await client.read()
        XCTAssertEqual(transport.requests.first?.headers["Authorization"], "Bearer fixed")
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .authentication)
        XCTAssertEqual(transport.requests.count, 2, "the same token is not tried twice")
        XCTAssertEqual(transport.tokenRequests.count, 0)
    }

    func testProvidersOwnErrorIsToldAndItIsAskedAgain() async throws {
        struct Backend: AccessTokenProvider {
            struct Down: Error {}
            let calls = LockedValue(0)

            func accessToken() async throws -> AccessToken {
                let call = calls.withLock { calls in
                    calls += 1
                    return calls
                }
                if call == 1 { throw Down() }
                return AccessToken("from-backend", lifetime: 60)
            }
        }
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport, credentials: .provider(Backend()))
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .authentication)
        XCTAssertEqual(error?.underlying, "Down")
        try await client.read()
        XCTAssertEqual(transport.requests.first?.headers["Authorization"], "Bearer from-backend")
    }

    private struct FailingProvider: AccessTokenProvider {
        let error: any Error

        func accessToken() async throws -> AccessToken { throw error }
    }

    private func error(ofProvider error: any Error) async -> SecuconnectError? {
        let client = SecuconnectClient.test(
            ScriptedTransport(), credentials: .provider(FailingProvider(error: error)))
        return await thrownError { try await client.change() }
    }

    func testOfflineProviderIsAConnectionThatMayComeBack() async throws {
        let offline: [any Error] = [
            URLError(.notConnectedToInternet), URLError(.timedOut), URLError(.networkConnectionLost),
            NSError(domain: NSURLErrorDomain, code: URLError.Code.notConnectedToInternet.rawValue),
            NSError(domain: NSPOSIXErrorDomain, code: Int(POSIXErrorCode.ECONNABORTED.rawValue)),
            POSIXError(.ECONNREFUSED),
            TransportFailure(.connectionLost, mayHaveBeenSent: true, details: "reset"),
        ]
        for cause in offline {
            let error = await error(ofProvider: cause)
            XCTAssertEqual(error?.kind, .connection, "\(cause)")
            XCTAssertEqual(error?.outcome, .notSent, "\(cause)")
            XCTAssertEqual(error?.isRetryable, true, "\(cause)")
            XCTAssertNotNil(error?.underlyingError, "\(cause)")
        }
    }

    func testAnyOtherErrorOfAProviderStaysReachable() async throws {
        struct Described: LocalizedError {
            let errorDescription: String? = "The till is not signed in."
        }
        enum Reason: Error { case loggedOut, refused(secret: String) }
        struct Plain: Error { var secret = "s3cret" }
        typealias Case = (error: any Error, words: String)
        let cases: [Case] = [
            (Described(), "The till is not signed in."), (Reason.loggedOut, "Reason.loggedOut"),
            (Reason.refused(secret: "s3cret"), "Reason.refused"), (Plain(), "Plain"),
            (NSError(domain: "Till", code: 7), "Till 7"),
        ]
        for row in cases {
            let error = await error(ofProvider: row.error)
            XCTAssertEqual(error?.kind, .authentication)
            XCTAssertEqual(error?.underlying, row.words)
            XCTAssertEqual(error.map { "\($0)".contains("s3cret") }, false)
            XCTAssertEqual(error?.underlyingError.map { type(of: $0) == type(of: row.error) }, true)
        }
    }

    func testFailedCallToTheTokenEndpointIsNamed() async throws {
        typealias Case = (step: ScriptedTransport.Step, kind: SecuconnectError.Kind)
        let cases: [Case] = [
            (.answer(200, "<html>"), .unreadableResponse), (.answer(404, "<html>"), .notFound),
            (.answer(403, "<html>"), .notAllowed), (.answer(400, "<html>"), .authentication),
            (.answer(200, "{}"), .unreadableResponse), (.answer(302, ""), .redirected),
            (.answer(200, #"{"error":"invalid_client"}"#), .authentication),
            (.answer(403, #"{"error":"invalid_client"}"#), .authentication), (.answer(429, ""), .rateLimited),
        ]
        for row in cases {
            let transport = ScriptedTransport(tokenSteps: Array(repeating: row.step, count: 3))
            let error = await thrownError {
                try await SecuconnectClient.test(transport).smart.transactions.get("STX_1")
            }
            XCTAssertEqual(error?.kind, row.kind, "\(row.step)")
            XCTAssertEqual(error?.outcome, .notSent, "\(row.step)")
            XCTAssertEqual(error?.operation, "smart.transactions.get")
            XCTAssertEqual((error?.underlyingError as? SecuconnectError)?.operation, "oauth.token", "\(row.step)")
            let line = error.map { "\($0)" } ?? ""
            XCTAssert(line.hasPrefix("smart.transactions.get: oauth.token: "), line)
        }
    }

    func testTokenThatCanNotStandInAHeaderIsRefused() async throws {
        for token in ["", "a b", "a\r\nX-Evil: 1"] as [SensitiveString] {
            let transport = ScriptedTransport()
            let client = SecuconnectClient.test(transport, credentials: .accessToken(token))
            let error = await thrownError { try await client.read() }
            XCTAssertEqual(error?.kind, .authentication)
            XCTAssertEqual(transport.requests.count, 0)
        }
    }

    func testEmptyCredentialsAreRefusedBeforeAnythingIsSent() async throws {
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport, credentials: .clientCredentials(id: "", secret: ""))
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .invalidArgument)
        XCTAssertEqual(transport.tokenRequests.count, 0)
    }

    func testUnavailableTokenEndpointIsTriedAgain() async throws {
        let transport = ScriptedTransport(tokenSteps: [.answer(502, "<html>"), .connectionLost])
        try await SecuconnectClient.test(transport).change()
        XCTAssertEqual(transport.tokenRequests.count, 3)
    }

    func testTokenInAnAnswerThatCanNotBeReadIsNotKept() async throws {
        for answer in [#"[{"access_token":"t0ken-value"}]"#, #"{"access_token":"t0ken-value","expires"#] {
            let errors = LockedValue<[SecuconnectError]>([])
            let client = SecuconnectClient.test(ScriptedTransport(tokenSteps: [.answer(200, answer)])) { event in
                guard let error = event.callEnd?.error else { return }
                errors.withLock { $0.append(error) }
            }
            let error = await thrownError { try await client.read() }
            XCTAssertEqual(error?.kind, .unreadableResponse)
            XCTAssertEqual(error?.body, Data())
            XCTAssertEqual(errors.withLock { $0.map(\.body) }, [Data(), Data()])
        }
    }

    func testCopiesShareTheToken() async throws {
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport)
        try await client.read()
        try await client.with { $0.timeout = 5 }.read()
        XCTAssertEqual(transport.tokenRequests.count, 1)
    }
}
