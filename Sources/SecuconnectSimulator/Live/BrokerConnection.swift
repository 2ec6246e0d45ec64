import Foundation
import SecuconnectKit

/// The broker's side of one connection for live events. It behaves as RabbitMQ 3.10 was measured.
final class BrokerConnection: Sendable {
    /// The time in which a client has to log in, in seconds.
    private static let loginTimeout: TimeInterval = 10
    /// The number of bytes that may wait for a client that reads too slowly.
    private static let waitingLimit = 4 * 1_024 * 1_024

    private struct State {
        var parser = StompParser()
        /// The token of the login, after it was accepted.
        var token: String?
        var isLoggedIn = false
        /// A Boolean value that indicates whether the client asked for something, so that events can be sent to it.
        var hasReplyQueue = false
        var isSilent = false
        var isOver = false
        var messages = 0
        /// The seconds between two heart-beats of the client; `nil` without an agreement.
        var receiving: TimeInterval?
        var lastReceived: TimeInterval = 0
        /// The task that waits for the login, and then sends heart-beats.
        var timer: Task<Void, Never>?
    }

    let inbox = ByteInbox()
    private let session: String
    private let clock: SimulatedClock
    private let state = LockedValue(State())

    init(session: String, clock: SimulatedClock) {
        self.session = session
        self.clock = clock
        let end = clock.now + Self.loginTimeout
        let timer = Task { [weak self] in
            guard (try? await clock.wait(until: end)) != nil else { return }
            self?.close()
        }
        state.withLock { $0.timer = timer }
    }

    deinit { state.withLock { $0.timer?.cancel() } }

    /// A Boolean value that indicates whether events are sent to the client.
    var receivesEvents: Bool { state.withLock { $0.hasReplyQueue && !$0.isOver } }

    // MARK: Input

    /// Reads bytes of the client.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - act: A closure that answers a request. It is called for one frame before the next one is read: a login and
    ///     the first call can come together.
    func receive(_ bytes: Data, act: (BrokerRequest) -> Void) {
        let (frames, failed) = state.withLock { state in
            guard !state.isOver, !state.isSilent else { return ([], false) as ([StompFrame], Bool) }
            state.lastReceived = clock.now
            return (state.parser.parse(bytes), state.parser.failure != nil)
        }
        for frame in frames { request(in: frame).map(act) }
        if failed { close() }
    }

    private func request(in frame: StompFrame) -> BrokerRequest? {
        let (isLoggedIn, token) = state.withLock { ($0.isLoggedIn, $0.token) }
        switch frame.command {
        case "CONNECT" where !isLoggedIn, "STOMP" where !isLoggedIn: return .login(frame)
        case "DISCONNECT":
            sendReceipt(for: frame)
            close()
        case _ where !isLoggedIn: refuse("Illegal command", "You must log in using CONNECT first\n")
        case "SEND":
            guard frame["user-id"].map({ $0 == token }) ?? true else {
                refuse(
                    "precondition_failed",
                    "PRECONDITION_FAILED - user_id property set to '\(frame["user-id"] ?? "")' but authenticated user "
                        + "was '\(token ?? "")'", closes: true)
                return nil
            }
            sendReceipt(for: frame)
            guard let call = BrokerCall(frame) else {
                refuse("Invalid destination", "The destination is unknown\n")
                return nil
            }
            if frame["reply-to"] != nil { state.withLock { $0.hasReplyQueue = true } }
            return .call(call, token: token ?? "")
        case "SUBSCRIBE": refuse("Invalid destination", "It is not a valid destination for 'SUBSCRIBE'\n")
        case "CONNECT", "STOMP": close()
        default: refuse("Bad command", "Could not interpret command \"\(frame.command)\"\n")
        }
        return nil
    }

    private func sendReceipt(for frame: StompFrame) {
        guard let receipt = frame["receipt"] else { return }
        send(StompFrame("RECEIPT", headers: [.init("receipt-id", receipt)]))
    }

    // MARK: Output

    /// Accepts a login and begins with heart-beats.
    func accept(_ login: StompFrame) {
        let versions = (login["accept-version"] ?? "1.0").split(separator: ",").map(String.init)
        guard let version = ["1.2", "1.1", "1.0"].first(where: versions.contains) else {
            return refuse("Version mismatch", "Supported versions are 1.0,1.1,1.2\n")
        }
        guard ["/", nil].contains(login["host"]) else {
            return refuse("Bad CONNECT", "Virtual host '\(login["host"] ?? "")' access denied")
        }
        let beats = (login["heart-beat"] ?? "0,0").split(separator: ",").map { Int($0) ?? 0 }
        let (promised, asked) = beats.count == 2 ? (beats[0], beats[1]) : (0, 0)
        state.withLock { state in
            state.isLoggedIn = true
            state.token = login["login"]
            state.receiving = promised > 0 ? TimeInterval(max(promised, 1_000)) / 1_000 : nil
            state.lastReceived = clock.now
        }
        send(
            StompFrame(
                "CONNECTED",
                headers: [
                    .init("server", "RabbitMQ/3.10.8"), .init("session", session),
                    .init("heart-beat", "\(max(asked, 0)),\(max(promised, 0))"), .init("version", version),
                ]))
        startBeats(every: asked > 0 ? TimeInterval(max(asked, 1_000)) / 2_000 : nil)
    }

    /// Refuses a frame, with an error that quotes what RabbitMQ quotes.
    func refuse(_ message: String, _ body: String, closes: Bool = false) {
        send(
            StompFrame(
                "ERROR",
                headers: [
                    .init("message", message), .init("content-type", "text/plain"), .init("version", "1.0,1.1,1.2"),
                ], body: Data(body.utf8)))
        if closes { close() }
    }

    /// Sends the answer to a call, or an event.
    ///
    /// - Parameters:
    ///   - body: The body.
    ///   - correlationID: The identifier of the call; `nil` for an event.
    func sendMessage(_ body: Data, correlationID: String? = nil) {
        let number = state.withLock { state in
            state.messages += 1
            return state.messages
        }
        send(
            StompFrame(
                "MESSAGE",
                headers: [
                    .init("subscription", "/temp-queue/main"), .init("destination", "/queue/amq.gen-\(session)"),
                    .init("message-id", "T_/temp-queue/main@@session-\(session)@@\(number)"),
                    .init("redelivered", "false"),
                ] + (correlationID.map { [.init("correlation-id", $0)] } ?? []) + [
                    .init("content-type", "application/x-json")
                ], body: body))
    }

    /// Closes the connection after what was sent.
    func close() {
        let timer = state.withLock { state in
            state.isOver = true
            return state.timer
        }
        timer?.cancel()
        inbox.finish()
    }

    /// Sends nothing more and ignores the client, as a machine without power.
    func fallSilent() { state.withLock { $0.isSilent = true } }

    private func send(_ frame: StompFrame) { deliver(frame.bytes + Data("\n".utf8)) }

    private func deliver(_ bytes: Data) {
        // Within the lock, so that frames keep their order.
        state.withLock { state in
            if !state.isOver, !state.isSilent { inbox.deliver(bytes) }
        }
        if inbox.waitingCount > Self.waitingLimit { close() }
    }

    // MARK: Heart-beats

    private func startBeats(every interval: TimeInterval?) {
        let (receiving, login) = state.withLock { ($0.receiving, $0.timer) }
        login?.cancel()
        guard let step = [interval, receiving].compactMap({ $0 }).min() else { return }
        let task = Task { [weak self, clock] in
            while (try? await clock.wait(until: clock.now + step)) != nil {
                guard let self, self.beat(interval != nil) else { return }
            }
        }
        state.withLock { $0.timer = task }
    }

    /// Sends a heart-beat. A client that is silent for three times its interval is disconnected without an error.
    private func beat(_ sends: Bool) -> Bool {
        let (isOver, isDead) = state.withLock { state in
            (state.isOver, state.receiving.map { clock.now - state.lastReceived > 3 * $0 } ?? false)
        }
        if isDead { close() } else if sends { deliver(Data("\n".utf8)) }
        return !isOver && !isDead
    }
}
