import Foundation

/// One connection while it is open: it feeds bytes and times to the session and carries out the effects.
actor LiveLink {
    private var session: LiveSession
    private let connection: any LiveConnection
    private let timeSource: any TimeSource
    private let onUpdate: @Sendable (LiveSession.Update) -> Void
    private var reader: Task<Void, Never>?
    private var end: LiveEnd?
    private var waiter: CheckedContinuation<LiveEnd, Never>?
    private var timer: (time: TimeInterval, cancel: @Sendable () -> Void)?

    init(
        _ session: LiveSession, over connection: any LiveConnection, timeSource: any TimeSource,
        onUpdate: @escaping @Sendable (LiveSession.Update) -> Void
    ) {
        self.session = session
        self.connection = connection
        self.timeSource = timeSource
        self.onUpdate = onUpdate
    }

    /// Runs until the connection ends. If the task is canceled, it is closed in good form, within a second.
    func run() async -> LiveEnd {
        perform { $0.start(at: $1) }
        reader = Task { [connection] in
            do {
                while let bytes = try await connection.receive() { receive(bytes) }
                perform { session, _ in session.receiveEnd() }
            } catch {
                let failure = error as? TransportFailure
                perform { session, _ in session.receiveEnd(failure) }
            }
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if let end { continuation.resume(returning: end) } else { waiter = continuation }
            }
        } onCancel: {
            Task { await self.perform { $0.disconnect(at: $1) } }
        }
    }

    private func receive(_ bytes: Data) { perform { $0.receive(bytes, at: $1) } }

    private func perform(_ input: (inout LiveSession, TimeInterval) -> [LiveSession.Output]) {
        for output in input(&session, timeSource.now) {
            switch output {
            case .send(let bytes): connection.send(bytes)
            case .update(let update): onUpdate(update)
            case .end(let end): finish(end)
            }
        }
        arm()
    }

    private func arm() {
        let deadline = session.deadline
        guard end == nil else { return }
        // A timer that is early is armed again when it fires, so that received bytes cost nothing here.
        if let timer, timer.time <= deadline { return }
        timer?.cancel()
        timer = nil
        guard deadline.isFinite else { return }
        let cancel = timeSource.schedule(at: deadline) { Task { await self.tick() } }
        timer = (deadline, cancel)
    }

    private func tick() {
        timer = nil
        perform { $0.tick(at: $1) }
    }

    private func finish(_ end: LiveEnd) {
        self.end = end
        timer?.cancel()
        timer = nil
        connection.close()
        reader?.cancel()
        waiter?.resume(returning: end)
        waiter = nil
    }
}
