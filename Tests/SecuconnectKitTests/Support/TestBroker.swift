import Foundation
import SecuconnectKit
import TestSupport

/// A broker in memory whose reaction to each frame is the test's.
final class TestBroker: LiveTransport {
    typealias Reaction = @Sendable (TestConnection, StompFrame) -> Void

    private struct State {
        var connections: [TestConnection] = []
        var attempts: [TimeInterval] = []
        var keepsConnections = true
    }

    private let state = LockedValue(State())
    private let time: any TimeSource
    private let onConnect: @Sendable (Int) async throws -> Void
    private let reaction: Reaction

    /// - Parameters:
    ///   - time: The clock of the attempts.
    ///   - keepsConnections: `true` to keep all connections, for the test to look at.
    ///   - onConnect: The function to run before a connection with a number, from 1 on, is open.
    ///   - reaction: The reaction to a frame. The default is that of a good broker.
    init(
        time: any TimeSource = ManualTime(), keepsConnections: Bool = true,
        onConnect: @escaping @Sendable (Int) async throws -> Void = { _ in },
        reaction: @escaping Reaction = { $0.react(to: $1) }
    ) {
        self.time = time
        self.onConnect = onConnect
        self.reaction = reaction
        state.withLock { $0.keepsConnections = keepsConnections }
    }

    /// The times of all attempts to connect.
    var attempts: [TimeInterval] { state.withLock { $0.attempts } }
    var connections: [TestConnection] { state.withLock { $0.connections } }

    func connect(to endpoint: LiveEndpoint) async throws -> any LiveConnection {
        let number = state.withLock { state in
            state.attempts.append(time.now)
            return state.attempts.count
        }
        try await onConnect(number)
        let connection = TestConnection(number: number, endpoint: endpoint, reaction: reaction)
        state.withLock { state in
            if state.keepsConnections { state.connections.append(connection) }
        }
        return connection
    }
}

/// A connection to a ``TestBroker``.
final class TestConnection: LiveConnection {
    private struct State {
        var parser = StompParser()
        var frames: [StompFrame] = []
        var isClosed = false
    }

    let number: Int
    let endpoint: LiveEndpoint
    private let inbox = ByteInbox()
    private let reaction: TestBroker.Reaction
    private let state = LockedValue(State())

    init(number: Int, endpoint: LiveEndpoint, reaction: @escaping TestBroker.Reaction) {
        self.number = number
        self.endpoint = endpoint
        self.reaction = reaction
    }

    /// The frames that the client sent.
    var frames: [StompFrame] { state.withLock { $0.frames } }
    var isClosed: Bool { state.withLock { $0.isClosed } }

    func receive() async throws -> Data? { try await inbox.receive() }

    func send(_ bytes: Data) {
        let frames = state.withLock { state in
            let frames = state.parser.parse(bytes)
            state.frames += frames
            return frames
        }
        for frame in frames { reaction(self, frame) }
    }

    func close() {
        state.withLock { $0.isClosed = true }
        inbox.finish()
    }

    // MARK: The broker's side

    /// Reacts as a good broker.
    func react(to frame: StompFrame) {
        switch frame.command {
        case "CONNECT": deliver(StompText.connected)
        case "SEND": deliver(StompText.message(StompText.good, correlationID: frame["correlation-id"]))
        case "DISCONNECT":
            deliver(StompText.frame("RECEIPT", ["receipt-id:\(frame["receipt"] ?? "")"]))
            end()
        default: break
        }
    }

    func deliver(_ text: String) { inbox.deliver(Data(text.utf8)) }

    func end(_ error: (any Error)? = nil) { inbox.finish(error) }
}

/// The frames of a broker.
enum StompText {
    static let connected = frame("CONNECTED", ["version:1.2", "heart-beat:10000,10000", "session:s"])
    static let good = #"{"status":"ok","data":{"result":true}}"#
    static let expired = #"{"status":"error","error":"ProductNotAllowedException","code":2003}"#
    static let checkin =
        #"{"object":"event.pushs","id":"EPS_1","created":"2015-07-15T09:12:37+02:00","target":"smart.checkins","#
        + #""type":"changed","data":null}"#

    static func frame(_ command: String, _ headers: [String] = [], body: String = "") -> String {
        let length = body.isEmpty ? [] : ["content-length:\(body.utf8.count)"]
        return ([command] + headers + length).joined(separator: "\n") + "\n\n\(body)\0\n"
    }

    static func message(_ body: String, correlationID: String? = nil) -> String {
        frame(
            "MESSAGE",
            ["subscription:/temp-queue/main", "destination:/queue/amq.gen-x", "redelivered:false"]
                + (correlationID.map { ["correlation-id:\($0)"] } ?? []) + ["content-type:application/x-json"],
            body: body)
    }

    static func error(_ message: String, body: String) -> String {
        frame("ERROR", ["message:\(message)", "content-type:text/plain", "version:1.0,1.1,1.2"], body: body)
    }
}

/// Tokens that are numbered: `token-number-1`, `token-number-2`.
actor NumberedTokens: AccessTokenProvider {
    private let lifetime: TimeInterval?
    private let failures: [Int: any Error]
    private(set) var count = 0

    init(lifetime: TimeInterval? = nil, failures: [Int: any Error] = [:]) {
        self.lifetime = lifetime
        self.failures = failures
    }

    func accessToken() async throws -> AccessToken {
        count += 1
        if let failure = failures[count] { throw failure }
        return AccessToken(SensitiveString("token-number-\(count)"), lifetime: lifetime)
    }
}

extension SecuconnectClient {
    /// A client that receives live events from a broker of the test's.
    static func live(
        _ broker: (any LiveTransport)?, time: any TimeSource = ManualTime(),
        tokens: any AccessTokenProvider = NumberedTokens(), transport: (any HTTPTransport)? = nil,
        onEvent: (@Sendable (ClientEvent) -> Void)? = nil
    ) -> SecuconnectClient {
        SecuconnectClient(
            configuration: Configuration(
                environment: .testing, credentials: .provider(tokens), transport: transport, liveTransport: broker,
                onEvent: onEvent, timeSource: time))
    }
}

extension LiveEvents {
    /// Returns the first updates, then leaves the sequence.
    func first(_ count: Int) async throws -> [LiveUpdate] {
        var updates: [LiveUpdate] = []
        var iterator = makeAsyncIterator()
        while updates.count < count, let update = try await iterator.next() { updates.append(update) }
        return updates
    }
}

extension LiveUpdate {
    /// The reason of a disconnection.
    var reason: LiveDisconnection.Reason? {
        guard case .disconnected(let end) = self else { return nil }
        return end.reason
    }

    /// The update in one word, for comparisons.
    var word: String {
        switch self {
        case .connected(let afterGap): afterGap ? "reconnected" : "connected"
        case .event(let event): "\(event.target)"
        case .gap(let gap): "gap \(gap)"
        case .disconnected(let end): "\(end.reason)"
        }
    }
}
