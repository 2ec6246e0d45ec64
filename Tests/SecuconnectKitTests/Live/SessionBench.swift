import Foundation

@testable import SecuconnectKit

/// A session at a clock that the test moves.
struct SessionBench {
    var session: LiveSession
    var now: TimeInterval = 100
    private(set) var frames: [StompFrame] = []
    /// The number of heart-beats that were sent.
    private(set) var beats = 0
    private(set) var updates: [LiveSession.Update] = []
    private(set) var end: LiveEnd?
    private(set) var endTime: TimeInterval?

    init(
        token: String = "token-number-1", expiry: TimeInterval? = nil, requestsTestEvent: Bool = false,
        isTokenCurrent: @escaping @Sendable () -> Bool = { true }
    ) {
        let ids = LockedValue(0)
        session = LiveSession(
            token: AccessToken(SensitiveString(token)), expiry: expiry, now: 100, deadline: 110,
            requestsTestEvent: requestsTestEvent, isTokenCurrent: isTokenCurrent,
            makeID: {
                ids.withLock { id in
                    id += 1
                    return "id-\(id)"
                }
            })
        let outputs = session.start(at: now)
        take(outputs)
    }

    /// A session that is ready at 100 seconds, with heart-beats of 10 seconds.
    static func ready(
        beats: String = "10000,10000", expiry: TimeInterval? = nil,
        isTokenCurrent: @escaping @Sendable () -> Bool = { true }
    ) -> SessionBench {
        var bench = SessionBench(expiry: expiry, isTokenCurrent: isTokenCurrent)
        bench.receive(StompText.frame("CONNECTED", ["version:1.2", "heart-beat:\(beats)"]))
        bench.answer()
        return bench
    }

    mutating func receive(_ text: String) {
        let outputs = session.receive(Data(text.utf8), at: now)
        take(outputs)
    }

    /// Answers the last refresh.
    mutating func answer(_ body: String = StompText.good) {
        receive(StompText.message(body, correlationID: frames.last { $0.command == "SEND" }?["correlation-id"]))
    }

    mutating func receiveEnd(_ failure: TransportFailure? = nil) {
        let outputs = session.receiveEnd(failure)
        take(outputs)
    }

    mutating func disconnect() {
        let outputs = session.disconnect(at: now)
        take(outputs)
    }

    /// Moves the clock from deadline to deadline.
    ///
    /// - Parameters:
    ///   - time: The time to stop.
    ///   - beating: `true` if the server sends a heart-beat every five seconds, and answers each refresh.
    mutating func run(until time: TimeInterval, beating: Bool = false) {
        var nextBeat = now + 5
        while end == nil, min(session.deadline, beating ? nextBeat : .infinity) <= time {
            now = max(now, min(session.deadline, beating ? nextBeat : .infinity))
            if beating, now >= nextBeat {
                receive("\n")
                nextBeat += 5
            }
            let sent = frames.count
            let outputs = session.tick(at: now)
            take(outputs)
            if beating, frames.count > sent { answer() }
        }
        now = max(now, time)
    }

    /// Lets this process sleep, then wakes it.
    mutating func suspend(until time: TimeInterval) {
        now = time
        let outputs = session.tick(at: now)
        take(outputs)
    }

    private mutating func take(_ outputs: [LiveSession.Output]) {
        for output in outputs {
            switch output {
            case .send(let bytes) where bytes == Data("\n".utf8): beats += 1
            case .send(let bytes):
                var parser = StompParser()
                frames += parser.parse(bytes)
            case .update(let update): updates.append(update)
            case .end(let end):
                self.end = end
                endTime = now
            }
        }
    }
}
