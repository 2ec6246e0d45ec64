import Foundation
import LoopbackServer
import SecuconnectKit
import TestSupport
import XCTest

/// The total deadline over real connections, wherever the time goes.
final class LoopbackDeadlineTests: XCTestCase {
    private static let timeout: TimeInterval = 1.2

    func testDeadlineIsKeptWhenTheTimeGoesIntoTheToken() async throws {
        let error = try await errorAtTheDeadline { $0.path == "/oauth/token" ? .hang : .json(200, "{}") }
        XCTAssertEqual(error?.outcome, .notSent)
        XCTAssertEqual(error?.attempts, 0)
    }

    func testDeadlineIsKeptWhenTheTimeGoesIntoTheTransfer() async throws {
        let error = try await errorAtTheDeadline { Self.token($0) ?? .hang }
        XCTAssertEqual(error?.outcome, .unknown)
        XCTAssertEqual(error?.attempts, 1)
    }

    func testDeadlineIsKeptWhenTheTimeGoesIntoAPause() async throws {
        // One second of pause, and then an attempt that has the rest.
        let error = try await errorAtTheDeadline { request in
            Self.token(request) ?? (request.number == 2 ? .respond(429, headers: ["Retry-After": "1"]) : .hang)
        }
        XCTAssertEqual(error?.outcome, .unknown)
        XCTAssertEqual(error?.attempts, 2)
    }

    func testDeadlineIsKeptWhenTheBodyDripsOneByteASecond() async throws {
        let error = try await errorAtTheDeadline { request in
            Self.token(request) ?? .drip(200, Data(repeating: 32, count: 20), bytes: 1, every: 1)
        }
        XCTAssertEqual(error?.outcome, .unknown)
        XCTAssertEqual(error?.attempts, 1)
    }

    func testPauseThatWouldOutlastTheDeadlineIsNotBegun() async throws {
        let server = try LoopbackServer { Self.token($0) ?? .respond(429, headers: ["Retry-After": "5"]) }
        defer { server.stop() }
        let (error, duration) = try await change(server)
        XCTAssertEqual(error?.kind, .rateLimited)
        XCTAssertLessThan(duration, 1)
    }

    private static func token(_ request: RecordedRequest) -> Reaction? {
        request.path == "/oauth/token" ? .json(200, #"{"access_token":"t","expires_in":1200}"#) : nil
    }

    /// The error of a change, thrown within 50 ms after the deadline and never before. A busy machine has three tries.
    private func errorAtTheDeadline(
        file: StaticString = #filePath, line: UInt = #line, _ react: @escaping @Sendable (RecordedRequest) -> Reaction
    ) async throws -> SecuconnectError? {
        var late = TimeInterval.infinity
        var error: SecuconnectError?
        for _ in 0..<3 where late >= 0.05 {
            let server = try LoopbackServer(react)
            let (thrown, duration) = try await change(server)
            server.stop()
            error = thrown
            late = duration - Self.timeout
            XCTAssertEqual(error?.kind, .timeout, file: file, line: line)
            XCTAssertGreaterThanOrEqual(late, 0, file: file, line: line)
        }
        XCTAssertLessThan(late, 0.05, file: file, line: line)
        return error
    }

    private func change(_ server: LoopbackServer) async throws -> (error: SecuconnectError?, duration: TimeInterval) {
        let client = SecuconnectClient(
            configuration: .init(
                environment: try .init(baseURL: server.url),
                credentials: .clientCredentials(id: "id", secret: "s3cret"),
                options: .init(timeout: Self.timeout)))
        defer { client.close() }
        let begun = SystemTimeSource().now
        let error = await thrownError { try await client.change() }
        return (error, SystemTimeSource().now - begun)
    }
}
