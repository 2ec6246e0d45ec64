import Foundation
import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import XCTest

@testable import SimulatorServer
@testable import WebConnections

/// Connections that do too little. Their time is that of an embedded event loop.
final class ConnectionLimitsTests: XCTestCase {
    private let loop = EmbeddedEventLoop()

    func testRequestThatDoesntEndIsClosed() throws {
        let channel = try deadlineChannel()
        try channel.writeInbound(HTTPRequestPart.head(Self.head))
        loop.advanceTime(by: .seconds(119))
        // A byte now and then doesn't prolong the time.
        try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))
        XCTAssertTrue(channel.isActive)
        loop.advanceTime(by: .seconds(1))
        XCTAssertFalse(channel.isActive)
    }

    func testRequestThatEndsKeepsItsConnection() throws {
        let channel = try deadlineChannel()
        try channel.writeInbound(HTTPRequestPart.head(Self.head))
        try channel.writeInbound(HTTPRequestPart.end(nil))
        try channel.writeOutbound(HTTPResponsePart.head(.init(status: .ok)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
        loop.advanceTime(by: .hours(1))
        XCTAssertTrue(channel.isActive)
    }

    func testLastResponseClosesTheConnection() throws {
        let channel = try deadlineChannel()
        try channel.writeInbound(HTTPRequestPart.head(Self.head))
        try channel.writeOutbound(
            HTTPResponsePart.head(.init(status: .contentTooLarge, headerFields: [.connection: "close"])))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
        for _ in 1...3 { XCTAssertNoThrow(try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))) }
        var parts = 0
        while try channel.readInbound(as: HTTPRequestPart.self) != nil { parts += 1 }
        XCTAssertEqual(parts, 1, "The rest of the body is dropped.")
        loop.advanceTime(by: .seconds(5))
        XCTAssertFalse(channel.isActive)
    }

    func testRequestWithoutHostIsRefused() throws {
        for (version, hosts, isAccepted) in [
            (HTTPVersion.http1_1, ["a"], true), (.http1_1, [], false), (.http1_1, ["a", "b"], false),
            (.http1_0, [], true),
        ] {
            let channel = EmbeddedChannel(loop: loop)
            try channel.pipeline.syncOperations.addHandler(HTTP1ToHTTPServerCodec(secure: false))
            try channel.pipeline.syncOperations.addHandler(HostRequirement())
            try channel.connect(to: .init(ipAddress: "127.0.0.1", port: 1)).wait()
            var headers = HTTPHeaders()
            for host in hosts { headers.add(name: "Host", value: host) }
            try channel.writeInbound(
                HTTPServerRequestPart.head(.init(version: version, method: .GET, uri: "/", headers: headers)))
            XCTAssertEqual(try channel.readInbound(as: HTTPRequestPart.self) != nil, isAccepted, "\(version) \(hosts)")
            let response = try channel.readOutbound(as: HTTPServerResponsePart.self)
            if isAccepted {
                XCTAssertNil(response)
                XCTAssertTrue(channel.isActive)
            } else if case .head(let head)? = response {
                XCTAssertEqual(head.status, .badRequest)
                XCTAssertFalse(channel.isActive)
            } else {
                XCTFail("There is no response for \(version) \(hosts).")
            }
        }
    }

    private static let head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/")

    private func deadlineChannel() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(loop: loop)
        try channel.pipeline.syncOperations.addHandler(RequestDeadline(limits: ConnectionLimits()))
        try channel.connect(to: .init(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }
}
