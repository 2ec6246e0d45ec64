import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import TestSupport

/// The life of a process that dies at a step: a call of the store, or a request.
final class MortalProcess: Sendable {
    /// The error of everything that happens after the death.
    struct Dead: Error {}

    private let stepsLeft: LockedValue<Int>
    private let completesLastStep: Bool

    /// - Parameters:
    ///   - steps: The number of steps that end before the death; `nil` for a process that lives.
    ///   - completesLastStep: A Boolean value that indicates whether the last step takes effect, and only its result is
    ///     lost.
    init(dyingAfter steps: Int?, completesLastStep: Bool) {
        stepsLeft = LockedValue(steps ?? .max)
        self.completesLastStep = completesLastStep
    }

    /// A Boolean value that indicates whether the process has died.
    var isDead: Bool { stepsLeft.withLock { $0 < 0 } }

    func step<Result>(_ work: () async throws -> Result) async throws -> Result {
        let left = stepsLeft.withLock { left in
            if left >= 0 { left -= 1 }
            return left
        }
        if left >= 0 { return try await work() }
        if left == -1, completesLastStep,
            stepsLeft.withLock({ left in
                defer { left = -2 }
                return left == -1
            })
        {
            _ = try await work()
        }
        throw Dead()
    }
}

struct MortalStore: ActionJournalStore {
    let base: any ActionJournalStore
    let process: MortalProcess

    func load(_ id: String) async throws -> ActionJournal.Entry? { try await process.step { try await base.load(id) } }

    func unfinished() async throws -> [ActionJournal.Entry] { try await process.step { try await base.unfinished() } }

    func save(_ entry: ActionJournal.Entry, replacing revision: String?) async throws -> Bool {
        try await process.step { try await base.save(entry, replacing: revision) }
    }

    func removeFinished(before date: Date) async throws {
        try await process.step { try await base.removeFinished(before: date) }
    }

    func lock(_ subject: String) async throws -> StoreLock? {
        // The system releases the locks of a dead process, so a lock that nobody hears of isn't taken.
        try await process.step {}
        return try await base.lock(subject)
    }
}

struct MortalTransport: HTTPTransport {
    let base: any HTTPTransport
    let process: MortalProcess

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        try await process.step { try await base.send(request) }
    }
}

/// A network whose reads lag behind: for a time after a change, they return what was there before.
final class LaggingTransport: HTTPTransport {
    private struct State {
        var changed: Date?
        var seen: [URL: TransportResponse] = [:]
        var stale: [URL: TransportResponse] = [:]
    }

    private let server: SimulatedServer
    private let lag: TimeInterval
    private let state = LockedValue(State())

    init(_ server: SimulatedServer, lag: TimeInterval) {
        self.server = server
        self.lag = lag
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        guard lag > 0, request.url.path.hasPrefix("/api/v2") else { return try await server.send(request) }
        let date = server.clock.date
        guard request.isSafe else {
            state.withLock { state in
                if state.changed.map({ date.timeIntervalSince($0) >= lag }) ?? true { state.stale = state.seen }
                state.changed = date
            }
            return try await server.send(request)
        }
        let isLagging = state.withLock { $0.changed.map { date.timeIntervalSince($0) < lag } ?? false }
        if isLagging, let old = state.withLock({ $0.stale[request.url] }) { return old }
        if isLagging, request.url.query?.contains("q=") == true {
            return TransportResponse(status: 200, body: Data(#"{"count":0,"data":[]}"#.utf8))
        }
        let response = try await server.send(request)
        state.withLock { $0.seen[request.url] = response }
        return response
    }
}
