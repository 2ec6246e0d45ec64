import Foundation
import LoopbackServer
import TestSupport
import XCTest

final class ReactionTests: XCTestCase {
    private let partialHead = "HTTP/1.1 200 OK\r\nContent-Length: 102\r\n\r\n"

    func testResponseIsWholeAndTheConnectionStaysOpen() throws {
        let answer = try exchange(.json(201, #"{"a":1}"#, headers: ["X-Id": "7"]))
        let head = "HTTP/1.1 201 OK\r\nX-Id: 7\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n"
        XCTAssertEqual(answer.text, head + #"{"a":1}"#)
        XCTAssertEqual(answer.end, .stillOpen)
    }

    func testResponseWithoutKeepAliveSaysSoAndClosesTheConnection() throws {
        let answer = try exchange(.respond(502, text: "no", keepAlive: false), patience: 5)
        XCTAssertEqual(answer.text, "HTTP/1.1 502 Error\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno")
        XCTAssertEqual(answer.end, .closed)
    }

    func testResponseThenCloseDoesNotAnnounceTheEnd() throws {
        let answer = try exchange(.respond(204).then(.close), patience: 5)
        XCTAssertEqual(answer.text, "HTTP/1.1 204 OK\r\n\r\n")
        XCTAssertEqual(answer.end, .closed)
    }

    func testLengthThatTheHeadersGiveIsKept() throws {
        let answer = try exchange(.respond(200, headers: ["content-length": "x"], text: "abc"))
        XCTAssertEqual(answer.text, "HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\nabc")
    }

    func testResetAndCloseSendNothing() throws {
        let reset = try exchange(.reset, patience: 5)
        XCTAssertEqual(reset.text, "")
        XCTAssertEqual(reset.end, .reset)
        let close = try exchange(.close, patience: 5)
        XCTAssertEqual(close.text, "")
        XCTAssertEqual(close.end, .closed)
    }

    func testPartialBodyPromisesMoreThanItSends() throws {
        let endings: [(Reaction.Ending, RawClient.End)] = [(.close, .closed), (.reset, .reset), (.hang, .stillOpen)]
        for (ending, end) in endings {
            let patience = end == .stillOpen ? 0.1 : 5
            let answer = try exchange(.partialBody(200, Data("ab".utf8), then: ending), patience: patience)
            XCTAssertEqual(answer.text, partialHead + "ab")
            XCTAssertEqual(answer.end, end)
        }
    }

    func testChunksAreTerminatedAndPartialChunksAreNot() throws {
        let chunks = [Data("0123456789".utf8), Data("ab".utf8)]
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        let whole = try exchange(.chunked(200, chunks))
        XCTAssertEqual(whole.text, head + "a\r\n0123456789\r\n2\r\nab\r\n0\r\n\r\n")
        XCTAssertEqual(whole.end, .stillOpen)
        let partial = try exchange(.partialChunks(200, chunks, then: .close), patience: 5)
        XCTAssertEqual(partial.text, head + "a\r\n0123456789\r\n2\r\nab\r\n")
        XCTAssertEqual(partial.end, .closed)
    }

    func testRawBytesAreSentAsTheyAre() throws {
        let answer = try exchange(.raw("garbage\n", then: .reset), patience: 5)
        XCTAssertEqual(answer.text, "garbage\n")
        XCTAssertEqual(answer.end, .reset)
    }

    func testHangingServerKeepsTheConnectionUntilItIsStopped() throws {
        let server = try serve { _ in .hang }
        let client = try RawClient(port: server.port)
        client.send(get("/"))
        XCTAssertEqual(client.receive(patience: 0.2).end, .stillOpen)
        server.stop()
        XCTAssertEqual(client.receive().end, .closed)
    }

    func testHangingServerLetsAClientGo() async throws {
        let server = try serve { _ in .hang }
        let client = try RawClient(port: server.port)
        client.send(get("/"))
        let arrived = await server.receives(1)
        XCTAssertTrue(arrived)
        XCTAssertEqual(server.openConnections, 1)
        client.close()
        await eventually("the connection is closed") { server.openConnections == 0 }
    }

    func testDelayComesBeforeTheReaction() throws {
        let start = ProcessInfo.processInfo.systemUptime
        let answer = try exchange(.delay(0.2, then: .close), patience: 5)
        XCTAssertEqual(answer.end, .closed)
        XCTAssertGreaterThanOrEqual(ProcessInfo.processInfo.systemUptime - start, 0.2)
    }

    func testDripSendsItsHeadAtOnceAndItsBodySlowly() throws {
        let server = try serve { _ in .drip(200, Data("abcde".utf8), bytes: 2, every: 0.4) }
        let client = try RawClient(port: server.port)
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"
        let start = ProcessInfo.processInfo.systemUptime
        client.send(get("/"))
        XCTAssertEqual(client.receive(head.utf8.count).text, head)
        XCTAssertLessThan(ProcessInfo.processInfo.systemUptime - start, 0.4)
        XCTAssertEqual(client.receive(2).text, "ab")
        XCTAssertEqual(client.receive(3).text, "cde")
        XCTAssertGreaterThanOrEqual(ProcessInfo.processInfo.systemUptime - start, 1.2)
    }

    func testBodyLargerThanTheSocketBuffersArrives() throws {
        let server = try serve { _ in .respond(200, body: Data(repeating: 97, count: 20_000_000)) }
        let client = try RawClient(port: server.port)
        client.send(get("/"))
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n"
        XCTAssertEqual(client.receive(head.utf8.count + 20_000_000).text.utf8.count, head.utf8.count + 20_000_000)
    }

    func testSendingToAClientThatIsGoneEndsTheConnection() async throws {
        let server = try serve { _ in .drip(200, Data(count: 1000), every: 0.01) }
        let client = try RawClient(port: server.port)
        client.send(get("/"))
        _ = client.receive(1)
        client.close()
        await eventually("the connection is closed") { server.openConnections == 0 }
    }

    func testReactionsInTurnEndWithTheLastOne() throws {
        let server = try LoopbackServer(inTurn: .close, .respond(503), .respond(204))
        defer { server.stop() }
        let answers = try (0..<4).map { _ in
            let client = try RawClient(port: server.port)
            client.send(get("/"))
            return client.receive(12, patience: 5).text
        }
        XCTAssertEqual(answers, ["", "HTTP/1.1 503", "HTTP/1.1 204", "HTTP/1.1 204"])
    }
}
