import Foundation
import LoopbackServer
import SecuconnectKit
import TestSupport
import XCTest

/// Responses that are legal, or nearly so, and that HTTP clients are known to lose.
final class OddResponseTests: XCTestCase {
    private func response(_ text: String, over kind: TransportUnderTest) async throws -> TransportResponse {
        let server = try LoopbackServer { _ in .raw(text, then: .keepOpen) }
        defer { server.stop() }
        let transport = kind.make()
        defer { transport.close() }
        return try await transport.send(TransportRequest(method: .get, url: server.url, idleTimeout: 5))
    }

    func testFieldsInSeveralSpellingsAreJoined() async throws {
        try await overEachTransport { kind in
            let response = try await response(
                "HTTP/1.1 200 OK\r\nX-Part: a\r\nx-part: b\r\nX-PART: c\r\nContent-Length: 2\r\n\r\n{}", over: kind)
            XCTAssertEqual(response.headers["X-Part"], "a, b, c")
        }
    }

    func testAppendedFieldsAreJoinedInTheirOrder() {
        var headers: TransportHeaders = ["X-Part": "b"]
        headers.append("a", to: "x-part")
        headers.append("1", to: "X-Other")
        XCTAssertEqual(headers["X-Part"], "b, a")
        XCTAssertEqual(headers["x-other"], "1")
    }

    func testRedirectsWithoutAnAddressKeepTheirStatus() async throws {
        try await overEachTransport { kind in
            for location in ["", "Location: \r\n", "Location: http://[::\r\n", "Location: mailto:x@example.net\r\n"] {
                for status in [301, 302, 303, 307, 308] {
                    let head = "HTTP/1.1 \(status) Moved\r\n\(location)Content-Length: 0\r\n\r\n"
                    let response = try await response(head, over: kind)
                    XCTAssertEqual(response.status, status, location)
                }
            }
        }
    }

    func testRedirectsWithoutAnAddressAreCalledRedirected() async throws {
        try await overEachTransport { kind in
            let server = try LoopbackServer { _ in .respond(302, text: "{}") }
            defer { server.stop() }
            let client = SecuconnectClient(
                configuration: .init(
                    environment: try .init(baseURL: server.url), credentials: .accessToken("t"),
                    transport: kind.make()))
            defer { client.close() }
            for error in [
                await thrownError { try await client.read() }, await thrownError { try await client.change() },
            ] {
                XCTAssertEqual(error?.kind, .redirected)
                XCTAssertEqual(error?.httpStatus, 302)
            }
        }
    }

    func testEmptyBodiesThatCallThemselvesPackedAreEmpty() async throws {
        try await overEachTransport { kind in
            for status in [200, 204, 304, 404, 503] {
                for encoding in ["gzip", "deflate"] {
                    let length = [204, 304].contains(status) ? "" : "Content-Length: 0\r\n"
                    let head = "HTTP/1.1 \(status) X\r\nContent-Encoding: \(encoding)\r\n\(length)\r\n"
                    let response = try await response(head, over: kind)
                    XCTAssertEqual(response.status, status)
                    XCTAssertEqual(response.body, Data())
                }
            }
        }
    }

    func testTruncatedPackedBodiesAreNotEmptyOnes() async throws {
        try await overEachTransport { kind in
            guard !kind.isOverLentClient else { return }  // It doesn't unpack.
            let server = try LoopbackServer { _ in
                .respond(200, headers: ["Content-Encoding": "gzip"], body: Data([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]))
            }
            defer { server.stop() }
            let request = TransportRequest(method: .get, url: server.url, idleTimeout: 5)
            let response = try? await kind.make().send(request)
            if kind == .urlSession {
                XCTAssertEqual(response?.body ?? Data(), Data())  // libcurl takes it for an empty one.
            } else {
                XCTAssertNil(response)
            }
        }
    }
}
