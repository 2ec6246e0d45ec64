import Foundation
import LoopbackServer
import SecuconnectKit
import TestSupport
import XCTest

final class LifeCycleTests: XCTestCase {
    func testSixtyFourConnectionsAtOnceAreAllCounted() throws {
        let server = try serve { request in .respond(200, body: request.body) }
        let right = LockedValue(0)
        let bodies = (0..<64).map { "\($0)" }
        let requests = bodies.map { post("/x", $0) }
        let threads = DispatchGroup()
        for (body, request) in zip(bodies, requests) {
            threads.enter()
            Thread {
                defer { threads.leave() }
                guard let client = try? RawClient(port: server.port) else { return }
                let answer = "HTTP/1.1 200 OK\r\nContent-Length: \(body.count)\r\n\r\n\(body)"
                for _ in 0..<20 {
                    client.send(request)
                    if client.receive(answer.utf8.count).text == answer { right.withLock { $0 += 1 } }
                }
            }.start()
        }
        XCTAssertEqual(threads.wait(timeout: .now() + 60), .success)
        XCTAssertEqual(right.withLock { $0 }, 1280)
        XCTAssertEqual(server.count(of: "POST", "/x"), 1280)
        XCTAssertEqual(server.count(of: "GET"), 0)
        XCTAssertEqual(server.connections, 64)
        XCTAssertEqual(Set(server.requests.map(\.number)), Set(1...1280))
        for connection in Dictionary(grouping: server.requests, by: \.connection).values {
            XCTAssertEqual(connection.map(\.numberOnConnection), Array(1...20))
            XCTAssertEqual(Set(connection.map(\.text)).count, 1)
        }
    }

    func testBlockedConnectionHoldsUpNoOther() throws {
        let server = try serve { $0.path == "/hang" ? .hang : .raw("free", then: .close) }
        let blocked = try (0..<100).map { _ in try RawClient(port: server.port) }
        for client in blocked { client.send(get("/hang")) }
        let client = try RawClient(port: server.port)
        client.send(get("/"))
        XCTAssertEqual(client.receive().text, "free")
        XCTAssertEqual(server.openConnections - 100, 0, accuracy: 1)
    }

    func testStoppingFreesThePort() throws {
        let server = try LoopbackServer { _ in .respond(204) }
        let client = try RawClient(port: server.port)
        client.send(get("/"))
        XCTAssertEqual(client.receive(12).text, "HTTP/1.1 204")
        server.stop()
        server.stop()
        XCTAssertEqual(client.receive().end, .closed)
        XCTAssertThrowsError(try RawClient(port: server.port))
        let again = try LoopbackServer(port: server.port) { _ in .respond(204) }
        XCTAssertEqual(again.port, server.port)
        XCTAssertThrowsError(try LoopbackServer(port: again.port) { _ in .respond(204) })
        again.stop()
    }

    func testStoppingInterruptsEveryKindOfWaiting() async throws {
        let waits: [Reaction] = [.hang, .delay(60, then: .close), .respond(200, body: Data(count: 50_000_000))]
        for reaction in waits {
            let server = try LoopbackServer { _ in reaction }
            let client = try RawClient(port: server.port)
            client.send(get("/"))
            let idle = try RawClient(port: server.port)
            await eventually("the server waits") { server.requests.count == 1 && server.openConnections == 2 }
            let stopped = expectation(description: "stopped")
            Thread.detachNewThread {
                server.stop()
                stopped.fulfill()
            }
            await fulfillment(of: [stopped], timeout: 30)
            XCTAssertEqual(server.openConnections, 0)
            XCTAssertNotEqual(idle.receive().end, .stillOpen)
        }
    }

    #if os(Linux)
        func testFiftyServersLeaveNoDescriptorBehind() throws {
            func count() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
            func run() throws {
                let server = try LoopbackServer { $0.path == "/hang" ? .hang : .respond(204) }
                let clients = try ["/", "/hang", "/"].map { path in
                    let client = try RawClient(port: server.port)
                    client.send(get(path))
                    return client
                }
                _ = clients[0].receive(12)
                server.stop()
            }
            try run()
            let before = try count()
            for _ in 0..<50 { try run() }
            XCTAssertEqual(try count(), before)
        }
    #endif

    func testServerThatNobodyHoldsStops() throws {
        var server: LoopbackServer? = try LoopbackServer { _ in .hang }
        let client = try RawClient(port: try XCTUnwrap(server).port)
        client.send(get("/"))
        server = nil
        XCTAssertNotEqual(client.receive().end, .stillOpen)
    }
}
