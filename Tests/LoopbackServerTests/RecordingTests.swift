import Foundation
import LoopbackServer
import TestSupport
import XCTest

final class RecordingTests: XCTestCase {
    func testRequestIsRecordedAsItStandsOnTheWire() async throws {
        let server = try serve { _ in .respond(204) }
        let client = try RawClient(port: server.port)
        client.send("PUT /a%20b?x=1&y=%C3%A4 HTTP/1.1\r\nX-One: 1\r\nx-one:  2 \r\nContent-Length: 4\r\n\r\nbody")
        XCTAssertEqual(client.receive(12).text, "HTTP/1.1 204")
        let request = try XCTUnwrap(server.requests.first)
        XCTAssertEqual(request.method, "PUT")
        XCTAssertEqual(request.path, "/a%20b")
        XCTAssertEqual(request.query, "x=1&y=%C3%A4")
        XCTAssertEqual(request.queryItems.map(\.value), ["1", "ä"])
        XCTAssertEqual(request.headers.fields.map(\.name), ["X-One", "x-one", "Content-Length"])
        XCTAssertEqual(request.headers.values(of: "X-ONE"), ["1", "2"])
        XCTAssertEqual(request.text, "body")
        XCTAssertTrue(request.bodyIsComplete)
    }

    func testChunkedBodyIsPutTogether() throws {
        let server = try serve { .respond(200, body: $0.body) }
        let client = try RawClient(port: server.port)
        let head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
        client.send(head + "3;a=b\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: 1\r\n\r\n" + get("/next"))
        let answers = "HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\nabc0123456789HTTP/1.1 200"
        XCTAssertEqual(client.receive(answers.utf8.count).text, answers)
        XCTAssertEqual(server.requests.map(\.path), ["/", "/next"])
    }

    func testPipelinedRequestsAreAnsweredInOrder() throws {
        let server = try serve { .raw($0.path, then: $0.path == "/3" ? .close : .keepOpen) }
        let client = try RawClient(port: server.port)
        client.send(get("/1") + post("/2", "two") + get("/3"))
        XCTAssertEqual(client.receive().text, "/1/2/3")
        XCTAssertEqual(server.requests.map(\.numberOnConnection), [1, 2, 3])
        XCTAssertEqual(server.requests.map(\.connection), [1, 1, 1])
    }

    func testConnectionThatDiesOnItsNextRequestHasReadAllOfIt() throws {
        let server = try serve { $0.isOnReusedConnection ? .close : .respond(204) }
        let client = try RawClient(port: server.port)
        client.send(post("/x", "first"))
        XCTAssertEqual(client.receive(19).text, "HTTP/1.1 204 OK\r\n\r\n")
        client.send(post("/x", "second"))
        let answer = client.receive()
        XCTAssertEqual(answer.text, "")
        XCTAssertEqual(answer.end, .closed)
        XCTAssertEqual(server.count(of: "POST", "/x"), 2)
        XCTAssertEqual(server.requests.map(\.text), ["first", "second"])
        XCTAssertEqual(server.requests.map(\.bodyIsComplete), [true, true])
    }

    func testConnectionCanDieInTheMiddleOfABody() throws {
        for (dying, end) in [(Reaction.close, RawClient.End.closed), (.reset, .reset)] {
            let server = try serve { _ in
                .respond(204)
            } onHead: { _ in
                .afterReading(3, then: dying)
            }
            let client = try RawClient(port: server.port)
            client.send("POST / HTTP/1.1\r\nContent-Length: 1000\r\n\r\nabcdef")
            XCTAssertEqual(client.receive().end, end)
            XCTAssertEqual(server.requests.map(\.text), ["abc"])
            XCTAssertEqual(server.requests.map(\.bodyIsComplete), [false])
        }
    }

    func testAnswerBeforeTheBodyLeavesTheConnectionUsable() throws {
        let server = try serve {
            .raw($0.path, then: .close)
        } onHead: {
            $0.path == "/early" ? .raw("no", then: .keepOpen) : nil
        }
        let client = try RawClient(port: server.port)
        client.send("POST /early HTTP/1.1\r\nContent-Length: 4\r\n\r\n")
        XCTAssertEqual(client.receive(2).text, "no")
        client.send("body" + get("/late"))
        XCTAssertEqual(client.receive().text, "/late")
        XCTAssertEqual(server.requests.map(\.bodyIsComplete), [true, true])
    }

    func testBodyThatTheClientBreaksOffIsRecordedAsIncomplete() async throws {
        let server = try serve { _ in .respond(204) }
        let client = try RawClient(port: server.port)
        client.send("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc")
        let arrived = await server.receives(1)
        XCTAssertTrue(arrived)
        client.close()
        await eventually("the connection is closed") { server.openConnections == 0 }
        XCTAssertEqual(server.requests.map(\.text), ["abc"])
        XCTAssertEqual(server.requests.map(\.bodyIsComplete), [false])
    }

    func testRequestsThatArriveBehindADyingOneAreCounted() throws {
        for reaction in [Reaction.close, .reset] {
            let server = try serve { _ in reaction }
            let client = try RawClient(port: server.port)
            client.send(get("/1") + get("/2") + "POST /3 HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc")
            XCTAssertNotEqual(client.receive().end, .stillOpen)
            XCTAssertEqual(server.requests.map(\.path), ["/1", "/2", "/3"])
            XCTAssertEqual(server.requests.map(\.bodyIsComplete), [true, true, false])
        }
    }

    func testClientThatAsksForItGetsItsConnectionClosed() throws {
        let server = try serve { _ in .respond(204) }
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n")
        XCTAssertEqual(client.receive().end, .closed)
    }

    func testWhatIsNoRequestIsCountedApart() async throws {
        let server = try serve { _ in .respond(204) }
        let broken = ["\u{16}\u{3}\u{1}\n", "GET /\r\n\r\n", "GET / HTTP/1.1\r\nnonsense\r\n\r\n"]
        for text in broken {
            let client = try RawClient(port: server.port)
            client.send(text)
            XCTAssertEqual(client.receive().end, .closed)
        }
        XCTAssertEqual(server.unreadableRequests, 3)
        XCTAssertEqual(server.count(), 0)
        XCTAssertEqual(server.connections, 3)
    }

    func testForgettingKeepsTheNumbersGoing() throws {
        let server = try serve { .raw("\($0.number)", then: .keepOpen) }
        let client = try RawClient(port: server.port)
        client.send(get("/"))
        XCTAssertEqual(client.receive(1).text, "1")
        server.forgetRequests()
        client.send(post("/", "x"))
        XCTAssertEqual(client.receive(1).text, "2")
        XCTAssertEqual(server.requests.map(\.number), [2])
        XCTAssertEqual(server.requests.map(\.text), ["x"])
    }
}
