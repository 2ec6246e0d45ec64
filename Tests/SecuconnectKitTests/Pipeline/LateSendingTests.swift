import Foundation
import LoopbackServer
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Nothing may leave behind the caller's back, once it was told how the call ended.
final class LateSendingTests: XCTestCase {
    func testNoAttemptBeginsOnceTheTimeIsUp() async throws {
        /// Brings a token when the call's time is just over.
        struct Late: AccessTokenProvider {
            let time: ManualTime

            func accessToken() async throws -> AccessToken {
                time.advance(by: 60)
                return AccessToken("t")
            }
        }
        for _ in 0..<100 {
            let time = ManualTime()
            let transport = ScriptedTransport()
            let client = SecuconnectClient.test(transport, time: time, credentials: .provider(Late(time: time)))
            let error = await thrownError { try await client.change() }
            XCTAssertEqual(error?.kind, .timeout, "whether it was the token or the deadline that came first")
            XCTAssertEqual(error?.outcome, .notSent)
            XCTAssertEqual(error?.attempts, 0)
            XCTAssertEqual(transport.requests.count, 0)
        }
    }

    func testCallReportedAsNotSentSentNothingAtItsDeadline() async throws {
        /// Brings a token at about the time of the deadline.
        struct Slow: AccessTokenProvider {
            let yields: Int

            func accessToken() async throws -> AccessToken {
                for _ in 0..<yields { await Task.yield() }
                return AccessToken("t")
            }
        }
        for round in 0..<1_000 {
            let transport = ScriptedTransport([.hang])
            let time = ManualTime()
            let client = SecuconnectClient.test(transport, time: time, credentials: .provider(Slow(yields: round % 50)))
            let call = Task { await thrownError { try await client.change() } }
            await eventually("the call has a deadline") { !time.awaitedTimes.isEmpty }
            for _ in 0..<round / 50 { await Task.yield() }
            time.advance(by: 60)
            let error = await call.value
            XCTAssertEqual(error?.kind, .timeout)
            if error?.outcome == .notSent { XCTAssertEqual(transport.requests.count, 0, "round \(round)") }
        }
    }

    func testUncertainChangeIsNotResentAfterASlowTokenRenewal() async throws {
        let time = ManualTime()
        let tokens = LockedValue(0)
        let transport = ScriptedTransport(
            [.connectionLost, .expiredToken],
            tokenGate: {
                let count = tokens.withLock { count in
                    count += 1
                    return count
                }
                if count == 2 { time.advance(by: 181) }
            })
        let options = SecuconnectClient.CallOptions(timeout: 1_000, retry: .init(resendsUnansweredChanges: true))
        let client = SecuconnectClient.test(transport, time: time, options: options)
        let error = await thrownError { try await client.change() }
        XCTAssertEqual(transport.requests.count, 2)
        XCTAssertEqual(error?.kind, .authentication)
        XCTAssertEqual(error?.outcome, .unknown, "the first attempt may have acted")
    }

    func testWorkWithoutAThreadBeforeTheDeadlineDoesNotBegin() {
        let release = LockedValue(false), busyThreads = LockedValue(0), hasBegun = LockedValue(false)
        let ended = expectation(description: "ended"), wentPast = expectation(description: "went past")
        let call = Task {
            // They take all threads, so the work below has to queue.
            for _ in 0..<64 {
                Task {
                    busyThreads.withLock { $0 += 1 }
                    while !release.withLock({ $0 }) {}
                }
            }
            let deadline = Deadline(time: .infinity, timeSource: SystemTimeSource())
            await assertCancelled { try await deadline.limit { hasBegun.withLock { $0 = true } } }
            ended.fulfill()
        }
        // This thread is none of theirs. They have another free only once the call waits.
        let threads = ProcessInfo.processInfo.activeProcessorCount, latest = SystemTimeSource().now + 5
        while busyThreads.withLock({ $0 }) < threads, SystemTimeSource().now < latest {}
        call.cancel()
        Task { wentPast.fulfill() }
        release.withLock { $0 = true }
        wait(for: [ended, wentPast], timeout: 30)
        XCTAssertFalse(hasBegun.withLock { $0 })
    }

    func testRequestWhoseCallerIsGoneIsNotSent() async throws {
        let server = try LoopbackServer { _ in .json(200, "{}") }
        defer { server.stop() }
        let transport = URLSessionTransport()
        defer { transport.close() }
        let request = TransportRequest(method: .get, url: server.url)
        let sending = Task {
            while !Task.isCancelled { await Task.yield() }
            await assertCancelled { try await transport.send(request) }
        }
        sending.cancel()
        await sending.value
        let arrived = await server.receives(1, within: 0.3)
        XCTAssertFalse(arrived)
    }

    func testChangeByGetDoesNotRideOnAUsedConnectionEither() async throws {
        let server = try LoopbackServer { $0.isOnReusedConnection ? .close : .json(200, "{}") }
        defer { server.stop() }
        let client = SecuconnectClient(
            configuration: .init(
                environment: try .init(baseURL: server.url), credentials: .accessToken("t"),
                options: .init(timeout: 5, retry: .off)))
        defer { client.close() }
        try await client.read()
        _ = try await client.response(to: APIOperation<JSONValue>(.get, "/Smart/Devices/Ring", effect: .change))
        XCTAssertEqual(server.count(of: "GET", "/api/v2/Smart/Devices/Ring"), 1)
    }
}
