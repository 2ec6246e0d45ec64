import Foundation

/// The state of one connection for live events, without input, output and clock: bytes and times come in, bytes and
/// updates go out.
///
/// It sends nothing but heart-beats, refreshes of the session and one request for a test event, so nothing that matters
/// can be sent twice.
struct LiveSession {
    /// An effect of an input.
    enum Output: Hashable {
        case send(Data)
        case update(Update)
        /// The connection is over. Nothing follows.
        case end(LiveEnd)
    }

    /// An update for the reader. Whether a connection is after a gap isn't known here.
    enum Update: Hashable {
        case connected
        case event(PushEvent)
        case unreadable
    }

    private enum Phase: Hashable { case connecting, greeting, connected, closing, ended }

    /// The number of seconds for TCP, TLS and `CONNECTED` together.
    static let connectTimeout: TimeInterval = 10
    static let refreshInterval: TimeInterval = 30
    static let refreshTimeout: TimeInterval = 15
    /// The number of seconds that a `DISCONNECT` waits for its receipt.
    static let closeTimeout: TimeInterval = 1
    /// The number of seconds by which a deadline may be noticed late. Later, this process was suspended: what the
    /// server sent is still unread, so its time is extended once by the same number.
    static let lateness: TimeInterval = 2

    private let token: AccessToken
    private let isTokenCurrent: @Sendable () -> Bool
    private let tokenExpiry: TimeInterval?
    private let makeID: @Sendable () -> String
    private let requestsTestEvent: Bool
    private var phase = Phase.connecting
    private var parser = StompParser()
    private var beat = HeartBeat(nil)
    private var lastReceived: TimeInterval
    private var lastSent: TimeInterval
    private var nextRefresh: TimeInterval = .infinity
    /// The refresh that waits for its answer.
    private var refresh: (id: String, deadline: TimeInterval)?
    /// The time at which a connection that isn't ready, or is being closed, ends.
    private var phaseDeadline: TimeInterval
    private var wasLate = false
    /// The number of answers that nobody waits for.
    private(set) var unexpectedAnswers = 0

    /// Creates a session.
    ///
    /// - Parameters:
    ///   - token: The access token.
    ///   - expiry: The time at which the token is replaced; `nil` if it isn't known.
    ///   - now: The current time.
    ///   - deadline: The time at which a connection that isn't ready ends.
    ///   - requestsTestEvent: A Boolean value that indicates whether the server is asked for a test event.
    ///   - isTokenCurrent: Indicates whether the client still uses the token.
    ///   - makeID: Makes a unique identifier of a request.
    init(
        token: AccessToken, expiry: TimeInterval?, now: TimeInterval, deadline: TimeInterval,
        requestsTestEvent: Bool = false, isTokenCurrent: @escaping @Sendable () -> Bool = { true },
        makeID: @escaping @Sendable () -> String = { UUID().uuidString }
    ) {
        self.token = token
        tokenExpiry = expiry
        self.isTokenCurrent = isTokenCurrent
        self.makeID = makeID
        self.requestsTestEvent = requestsTestEvent
        lastReceived = now
        lastSent = now
        phaseDeadline = deadline
    }

    /// The time of the next ``tick(at:)``.
    var deadline: TimeInterval {
        switch phase {
        case .connecting, .closing: phaseDeadline
        case .greeting, .connected:
            [silence, answerDeadline, nextBeat, nextRefresh, tokenExpiry ?? .infinity].min() ?? 0
        case .ended: .infinity
        }
    }

    private var silence: TimeInterval { lastReceived + (beat.receiving.map { 2 * $0 } ?? .infinity) }
    private var answerDeadline: TimeInterval { refresh?.deadline ?? .infinity }
    private var nextBeat: TimeInterval { lastSent + (beat.sending.map { $0 / 2 } ?? .infinity) }

    // MARK: Inputs

    /// Begins. There is no `host` header: RabbitMQ refuses every virtual host but its own.
    mutating func start(at now: TimeInterval) -> [Output] {
        let token = token.value.rawValue
        return [
            send(
                StompFrame(
                    "CONNECT",
                    headers: [
                        .init("accept-version", "1.2"), .init("heart-beat", HeartBeat.header), .init("login", token),
                        .init("passcode", token),
                    ]), at: now)
        ]
    }

    /// Reads bytes of the server.
    mutating func receive(_ bytes: Data, at now: TimeInterval) -> [Output] {
        guard phase != .ended else { return [] }
        lastReceived = max(lastReceived, now)
        wasLate = false
        var outputs: [Output] = []
        for frame in parser.parse(bytes) {
            outputs += handle(frame, at: now)
            if phase == .ended { return outputs }
        }
        if let failure = parser.failure { outputs.append(end(.notReadable(failure.rawValue))) }
        return outputs
    }

    /// Notes that the connection ended.
    mutating func receiveEnd(_ failure: TransportFailure? = nil) -> [Output] {
        guard phase != .ended else { return [] }
        return [end(phase == .closing ? .canceled : .closed(failure.map { PrintableText.line($0.details) }))]
    }

    /// Does what is due.
    mutating func tick(at now: TimeInterval) -> [Output] {
        guard phase != .ended, !(now < deadline) else { return [] }
        extendIfLate(at: now)
        switch phase {
        case .ended: return []
        case .closing: return now < phaseDeadline ? [] : [end(.canceled)]
        case .connecting: return now < phaseDeadline ? [] : [end(.late)]
        case .greeting, .connected: break
        }
        if now >= silence { return [end(.silent)] }
        if now >= answerDeadline { return [end(.unanswered)] }
        if now >= tokenExpiry ?? .infinity { return [end(.tokenReplaced)] }
        if now >= nextRefresh {
            return isTokenCurrent() ? [sendRefresh(at: now)] : [end(.tokenReplaced)]
        }
        if now >= nextBeat {
            lastSent = now
            return [.send(Data([StompFrame.Byte.lineFeed]))]
        }
        return []
    }

    /// Closes the connection, with the server's receipt if it comes within a second.
    mutating func disconnect(at now: TimeInterval) -> [Output] {
        guard phase != .ended, phase != .closing else { return [] }
        guard phase != .connecting else { return [end(.canceled)] }
        phase = .closing
        phaseDeadline = now + Self.closeTimeout
        return [send(StompFrame("DISCONNECT", headers: [.init("receipt", Self.closingReceipt)]), at: now)]
    }

    private static let closingReceipt = "bye"

    // MARK: Frames

    private mutating func handle(_ frame: StompFrame, at now: TimeInterval) -> [Output] {
        switch (frame.command, phase) {
        case ("ERROR", .closing), ("RECEIPT", .closing): return [end(.canceled)]
        case (_, .closing): return []
        case ("CONNECTED", .connecting): return connected(frame, at: now)
        case ("ERROR", .connecting) where frame["message"] == "Bad CONNECT": return [end(.tokenRefused)]
        case ("ERROR", _): return [end(.closed(frame["message"].map(safe)))]
        case ("MESSAGE", .greeting), ("MESSAGE", .connected):
            guard let id = frame["correlation-id"] else { return [event(frame.body)] }
            guard id == refresh?.id else {
                unexpectedAnswers &+= 1
                return []
            }
            return answer(frame.body, at: now)
        case ("RECEIPT", .greeting), ("RECEIPT", .connected): return []
        default: return [end(.notReadable("it sent an unexpected frame"))]
        }
    }

    private mutating func connected(_ frame: StompFrame, at now: TimeInterval) -> [Output] {
        guard frame["version"] == "1.2" else { return [end(.notReadable("it doesn't speak STOMP 1.2"))] }
        beat = HeartBeat(frame["heart-beat"])
        phase = .greeting
        // The server learns only from this request where to send events.
        return [sendRefresh(at: now)]
    }

    private func event(_ body: Data) -> Output {
        guard let event = try? PushEvent(body: body, maximumSize: StompParser.maximumBodyLength) else {
            return .update(.unreadable)
        }
        return .update(.event(event))
    }

    private mutating func answer(_ body: Data, at now: TimeInterval) -> [Output] {
        refresh = nil
        let answer = try? JSONReader().decode(RefreshAnswer.self, from: body)
        if answer?.isGood == true {
            guard phase == .greeting else { return [] }
            phase = .connected
            return [.update(.connected)] + (requestsTestEvent ? [request(.testEvent, id: makeID(), at: now)] : [])
        }
        let error = try? JSONReader().decode(ServerError.self, from: body)
        return [end(error?.isExpiredToken == true ? .tokenRefused : .refreshRefused)]
    }

    private mutating func sendRefresh(at now: TimeInterval) -> Output {
        let id = makeID()
        refresh = (id, now + Self.refreshTimeout)
        nextRefresh = now + Self.refreshInterval
        return request(.refresh, id: id, at: now)
    }

    /// A request to the server behind the broker.
    private struct Request {
        let action: String
        let body: String

        // Ten seconds more than the interval, as the vendor's terminals have it.
        static let refresh = Request(
            action: "auth.sessions.refresh",
            body: #"{"data":{"refresh_interval":\#(Int(LiveSession.refreshInterval) + 10)},"pid":"me"}"#)
        static let testEvent = Request(
            action: "general.skeletons.demoevent",
            body: #"{"data":{"data":"test","delay":2,"target":"general.skeletons","type":"DemoEvent"},"pid":"me"}"#)
    }

    private mutating func request(_ request: Request, id: String, at now: TimeInterval) -> Output {
        send(
            StompFrame(
                "SEND",
                headers: [
                    .init("destination", "/exchange/connect.api/api:exec:\(request.action)"),
                    .init("reply-to", "/temp-queue/main"), .init("content-type", "application/json"),
                    .init("user-id", token.value.rawValue), .init("correlation-id", id),
                ], body: Data(request.body.utf8)), at: now)
    }

    // MARK: Parts

    private mutating func send(_ frame: StompFrame, at now: TimeInterval) -> Output {
        lastSent = now
        return .send(frame.bytes)
    }

    private mutating func end(_ end: LiveEnd) -> Output {
        phase = .ended
        return .end(end)
    }

    /// The server's part gets more time if this process didn't run when it was due.
    private mutating func extendIfLate(at now: TimeInterval) {
        let due = [phase == .connecting ? phaseDeadline : .infinity, silence, answerDeadline].min() ?? .infinity
        guard now > due + Self.lateness, !wasLate else { return }
        wasLate = true
        let extended = now + Self.lateness
        if phase == .connecting { phaseDeadline = max(phaseDeadline, extended) }
        if let receiving = beat.receiving { lastReceived = max(lastReceived, extended - 2 * receiving) }
        if let pending = refresh { refresh = (pending.id, max(pending.deadline, extended)) }
    }

    /// Makes a header of the server printable. RabbitMQ quotes the token in its errors.
    private func safe(_ text: String) -> String {
        PrintableText.line(text.replacingOccurrences(of: token.value.rawValue, with: PrintedValue.mask))
    }
}

/// The answer to a refresh of the session.
private struct RefreshAnswer: Decodable {
    var status: String?
    var data: Content?

    struct Content: Decodable { var result: Bool? }

    var isGood: Bool { status == "ok" && data?.result == true }
}
