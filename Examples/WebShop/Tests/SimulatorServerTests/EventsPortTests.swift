import Foundation
import SecuconnectAsyncHTTPClient
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

/// The TCP port for live events.
final class EventsPortTests: XCTestCase {
    private let simulator = SimulatedServer()

    /// Runs a test with an open port.
    private func withPort(_ body: (EventsPort) async throws -> Void) async throws {
        let port = try await EventsPort(simulator, host: "127.0.0.1", port: 0)
        let running = Task { try await port.run() }
        defer { running.cancel() }
        try await body(port)
    }

    private func client() throws -> SecuconnectClient {
        let base = try XCTUnwrap(URL(string: "http://127.0.0.1"))
        let configuration = SecuconnectClient.Configuration(
            environment: try .init(baseURL: base),
            credentials: .clientCredentials(
                id: SimulatedServer.clientID, secret: SimulatedServer.clientSecret),
            transport: simulator, liveTransport: NIOLiveTransport())
        return SecuconnectClient(configuration: configuration)
    }

    func testClientReceivesEventsOverTCP() async throws {
        try await withPort { port in
            var events = try client().liveEvents(port: port.number).makeAsyncIterator()
            guard case .connected? = try await events.next() else { return XCTFail("not connected") }
            simulator.live.checkIn()
            guard case .event(let event)? = try await events.next() else { return XCTFail("no event") }
            XCTAssertEqual(event.target, .smartCheckins)
        }
    }

    func testConnectionThatTheBrokerClosesEnds() async throws {
        try await withPort { port in
            var events = try client().liveEvents(port: port.number).makeAsyncIterator()
            _ = try await events.next()
            simulator.live.closeConnections()
            guard case .disconnected? = try await events.next() else { return XCTFail("still connected") }
        }
    }

    func testClientThatLeavesIsForgotten() async throws {
        try await withPort { port in
            let endpoint = LiveEndpoint(host: "127.0.0.1", port: port.number, isSecure: false)
            let connection = try await NIOLiveTransport().connect(to: endpoint)
            connection.send(Data("NONSENSE\n\n\0".utf8))
            let answer = try await connection.receive()
            XCTAssertTrue(String(decoding: answer ?? Data(), as: UTF8.self).hasPrefix("ERROR"))
            connection.close()
            while simulator.live.connectionCount > 0 { await Task.yield() }
        }
    }

    func testThousandsOfConnectionsLeaveNoDescriptor() async throws {
        try await withPort { port in
            let endpoint = LiveEndpoint(host: "127.0.0.1", port: port.number, isSecure: false)
            let transport = NIOLiveTransport()
            var before = 0
            for number in 0...10_000 {
                let connection = try await transport.connect(to: endpoint)
                connection.send(Data("NONSENSE\n\n\0".utf8))
                _ = try await connection.receive()
                connection.close()
                // The first connections start what stays, such as event loops.
                if number == 100 { before = try await descriptorCount() }
            }
            let after = try await descriptorCount()
            // The last ones may still be closing.
            XCTAssertLessThan(after, before + 100)
        }
    }

    /// Returns the number of open descriptors, once the broker has no connection any more.
    private func descriptorCount() async throws -> Int {
        while simulator.live.connectionCount > 0 { await Task.yield() }
        #if os(Linux)
            let folder = "/proc/self/fd"
        #else
            let folder = "/dev/fd"
        #endif
        return try FileManager.default.contentsOfDirectory(atPath: folder).count
    }
}
