import Foundation
import LoopbackServer
import XCTest

extension XCTestCase {
    /// A running server that stops with the test.
    func serve(
        _ onRequest: @escaping @Sendable (RecordedRequest) -> Reaction,
        onHead: @escaping @Sendable (RecordedRequest) -> Reaction? = { _ in nil }
    ) throws -> LoopbackServer {
        let server = try LoopbackServer(onRequest, onHead: onHead)
        addTeardownBlock { server.stop() }
        return server
    }

    /// Returns the bytes that a client gets for one request, and the end of its connection within the patience, which
    /// begins with the first byte.
    func exchange(
        _ reaction: Reaction, patience: TimeInterval = 0.1
    ) throws -> (text: String, end: RawClient.End) {
        let server = try serve { _ in reaction }
        let client = try RawClient(port: server.port)
        client.send(get("/"))
        let first = client.receive(1)
        guard first.end == .stillOpen else { return first }
        let rest = client.receive(patience: patience)
        return (first.text + rest.text, rest.end)
    }

    func get(_ target: String) -> String { "GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n" }

    func post(_ target: String, _ body: String) -> String {
        "POST \(target) HTTP/1.1\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }
}
