import Foundation
import LoopbackServer
import SecuconnectKit
import TestSupport
import XCTest

/// A server that writes a response nobody asked for on an idle connection.
///
/// libcurl takes it for the response to the next request there, so that every further request gets the response of the
/// request before it. AsyncHTTPClient closes such a connection.
final class StrayResponseTests: XCTestCase {
    func testDroppedConnectionsEndTheEffectOfAStrayResponse() async throws {
        try await overEachTransport { kind in
            let isSent = LockedValue(false)
            let server = try LoopbackServer { request in
                let own = Self.response(request.path)
                guard request.number == 1 else { return .raw(own, then: .keepOpen) }
                return Self.reaction(own, stray: Self.response("/stray")) { isSent.withLock { $0 = true } }
            }
            defer { server.stop() }
            let transport = kind.make()
            defer { transport.close() }
            _ = try await transport.send(TransportRequest(method: .get, url: server.url))
            await eventually("the stray response is there") {
                isSent.withLock { $0 } && (kind == .urlSession || server.openConnections == 0)
            }
            var strays = 0
            for number in 1...20 {
                let request = TransportRequest(method: .get, url: server.url.appendingPathComponent("\(number)"))
                let own = Data("/\(number)".utf8)
                let first: Data
                do {
                    first = try await transport.send(request).body
                } catch let failure as TransportFailure where number == 1 && failure.reason == .connectionLost {
                    // The event loop of AsyncHTTPClient hadn't yet noticed that it closed the connection.
                    XCTAssertNotEqual(kind, .urlSession)
                    first = try await transport.send(request).body
                }
                guard first != own else { continue }
                strays += 1
                transport.dropConnections()
                let second = try await transport.send(request).body
                XCTAssertEqual(second, own)
            }
            XCTAssertEqual(strays, kind == .urlSession ? 1 : 0)
            XCTAssertEqual(server.connections, 2)
        }
    }

    func testClientReadsItsOwnTransactionsDespiteAStrayResponse() async throws {
        try await overEachTransport { kind in
            let isSent = LockedValue(false)
            let server = try LoopbackServer { request in
                let own = Self.transaction(request.path.split(separator: "/").last ?? "")
                guard request.number == 1 else { return .raw(own, then: .keepOpen) }
                return Self.reaction(own, stray: Self.transaction("STX_STRAY")) { isSent.withLock { $0 = true } }
            }
            defer { server.stop() }
            let client = SecuconnectClient(
                configuration: .init(
                    environment: try .init(baseURL: server.url), credentials: .accessToken("t"),
                    options: .init(timeout: 10), transport: kind.make()))
            defer { client.close() }
            _ = try await client.smart.transactions.get("STX_0")
            await eventually("the stray response is there") {
                isSent.withLock { $0 } && (kind == .urlSession || server.openConnections == 0)
            }
            for number in 1...20 {
                let id = SmartTransaction.ID("STX_\(number)")
                let transaction = try await client.smart.transactions.get(id)
                XCTAssertEqual(transaction.id, id)
            }
            XCTAssertEqual(server.connections, 2)
        }
    }

    /// A response, and a stray one on the connection that is idle by then.
    private static func reaction(
        _ response: String, stray: String, whenSent: @escaping @Sendable () -> Void
    ) -> Reaction {
        Reaction(
            [.send(Data(response.utf8)), .pause(0.05), .send(Data(stray.utf8)), .run(whenSent)], then: .keepOpen)
    }

    private static func transaction(_ id: some StringProtocol) -> String {
        response(#"{"object":"smart.transactions","id":"\#(id)","status":"ok"}"#)
    }

    private static func response(_ body: String) -> String {
        "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }
}
