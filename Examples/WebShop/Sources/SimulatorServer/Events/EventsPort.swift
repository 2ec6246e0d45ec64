import Foundation
import NIOCore
import NIOPosix
import SecuconnectKit
import SecuconnectSimulator

/// A TCP port for live events: it connects each client with the simulator's message broker.
struct EventsPort: Sendable {
    private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// The number of the port.
    let number: Int
    private let listener: NIOAsyncChannel<Connection, Never>
    private let simulator: SimulatedServer

    /// Opens a port.
    ///
    /// - Parameters:
    ///   - simulator: The simulator.
    ///   - host: The host name or address to listen on.
    ///   - port: The number of the port; 0 for any free one.
    /// - Throws: The error of the system if the port can't be opened.
    init(_ simulator: SimulatedServer, host: String, port: Int) async throws {
        self.simulator = simulator
        listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .bind(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture { try Connection(wrappingChannelSynchronously: channel) }
            }
        number = listener.channel.localAddress?.port ?? port
    }

    /// Accepts connections until the task is canceled.
    func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            try await listener.executeThenClose { connections in
                for try await connection in connections {
                    // The end of a connection isn't the end of the port.
                    group.addTask { try? await serve(connection) }
                }
            }
        }
    }

    /// Passes bytes between a client and the broker until one of them ends the connection.
    private func serve(_ connection: Connection) async throws {
        try await connection.executeThenClose { inbound, outbound in
            // The simulator has one broker, whatever the address.
            let broker = try await simulator.live.transport.connect(
                to: LiveEndpoint(host: "localhost", port: number, isSecure: false))
            defer { broker.close() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { for try await bytes in inbound { broker.send(Data(bytes.readableBytesView)) } }
                group.addTask {
                    while let bytes = try await broker.receive() { try await outbound.write(ByteBuffer(bytes: bytes)) }
                    outbound.finish()
                }
                defer { group.cancelAll() }
                try await group.next()
            }
        }
    }
}
