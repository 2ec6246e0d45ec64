import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// The message broker for live events.
    public var live: Live { Live(server: self) }

    /// The message broker for live events, over connections in memory.
    ///
    /// It sends an event for each change of a payment (`payment.transactions`), and the texts of a terminal for each
    /// payment with `cashless`. ``checkIn()`` and ``send(_:type:data:object:)`` send others. As the real broker, it
    /// loses the events of clients that aren't connected.
    ///
    /// Every client with a valid token may connect, any number of times, and every connection receives all events. It
    /// isn't known what the real server does with a second connection, and with a connection whose token has expired;
    /// here the next refresh of the session is refused.
    public struct Live: Sendable {
        let server: SimulatedServer

        /// The transport for the configuration of a client. `SecuconnectClient(simulator:)` uses it.
        public var transport: some LiveTransport { Transport(server: server) }

        /// The number of open connections.
        public var connectionCount: Int { server.withState { $0.live.connections.count } }

        /// A Boolean value that indicates whether new connections are refused, as by a server that is down.
        public var refusesConnections: Bool {
            get { server.withState { $0.live.refusesConnections } }
            nonmutating set { server.withState { $0.live.refusesConnections = newValue } }
        }

        /// Sends an event to all connected clients.
        ///
        /// - Parameters:
        ///   - target: The kind of object, such as `smart.checkins`.
        ///   - type: The type of event, such as `changed`.
        ///   - data: The content.
        ///   - object: The kind of event: `event.pushs`, or `event.actions` for a command.
        public func send(
            _ target: PushEvent.Target, type: PushEvent.EventType, data: JSONValue = .null,
            object: String = "event.pushs"
        ) {
            server.withStateNow { $0.sendLive(target.rawValue, type: type.rawValue, data: data, object: object) }
        }

        /// Sends the event for a customer who checks in at a till.
        public func checkIn() { send(.smartCheckins, type: .changed) }

        /// Ends all connections without an error, as a network does.
        public func dropConnections() { for connection in connections { connection.close() } }

        /// Ends all connections with an error, as an operator of the broker does.
        public func closeConnections() {
            for connection in connections {
                connection.refuse(
                    "AMQP channel died",
                    "Channel error: {shutdown,{server_initiated_close,320,<<\"closed by the operator\">>}}",
                    closes: true)
            }
        }

        /// Makes all open connections silent, as by a machine that lost its power. New ones aren't.
        public func silenceConnections() { for connection in connections { connection.fallSilent() } }

        private var connections: [BrokerConnection] { server.withState { Array($0.live.connections.values) } }
    }

    private struct Transport: LiveTransport {
        let server: SimulatedServer

        func connect(to endpoint: LiveEndpoint) async throws -> any LiveConnection {
            try Task.checkCancellation()
            let opened = server.withState { state -> (BrokerConnection, Int)? in
                guard !state.isClosed, !state.live.refusesConnections else { return nil }
                let session = state.identifiers.nextHex("session")
                let connection = BrokerConnection(session: session, clock: server.clock)
                return (connection, state.live.add(connection))
            }
            guard let (connection, number) = opened else {
                throw TransportFailure(.notConnected, mayHaveBeenSent: false, details: "The connection was refused.")
            }
            return ClientConnection(connection, number: number, server: server)
        }
    }

    /// The client's side of a connection. It is closed when nobody uses it any more.
    private final class ClientConnection: LiveConnection {
        private let broker: BrokerConnection
        private let number: Int
        private let server: SimulatedServer

        init(_ broker: BrokerConnection, number: Int, server: SimulatedServer) {
            self.broker = broker
            self.number = number
            self.server = server
        }

        deinit { close() }

        func receive() async throws -> Data? { try await broker.inbox.receive() }

        func send(_ bytes: Data) { broker.receive(bytes) { server.act(on: $0, of: broker) } }

        func close() {
            broker.close()
            server.withState { $0.live.remove(number) }
        }
    }

    private func act(on request: BrokerRequest, of broker: BrokerConnection) {
        switch request {
        case .login(let frame):
            let token = frame["login"] ?? ""
            let isValid = withStateNow { ($0.tokens[token] ?? -.infinity) > $0.now.time }
            if isValid, frame["passcode"] == token {
                broker.accept(frame)
            } else {
                broker.refuse("Bad CONNECT", "Access refused for user '\(token)'\n")
            }
        case .call(let call, let token):
            if call.key == "ping" { return broker.sendMessage(call.body, correlationID: call.correlationID) }
            let (body, demo) = withStateNow { $0.answer(call, token: token) }
            broker.sendMessage(JSONBytes.data(of: body), correlationID: call.correlationID)
            guard let demo else { return }
            Task { [weak self, clock] in
                try await clock.sleep(seconds: demo.delay)
                self?.withStateNow { $0.sendLive(demo.target, type: demo.type, data: demo.data) }
            }
        }
    }
}
