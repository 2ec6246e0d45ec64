import Dispatch
import Foundation
import LoopbackServer
import SecuconnectKit

/// The rounds of the race, and their result.
struct Race {
    private static let processes = 8
    /// The number of seconds within which the others have to end after one was killed. The documented half a second is
    /// the pause between two attempts to take the lock. The rest is for a busy machine, and far below the deadline of a
    /// call, at which a lock that is never released would end it.
    private static let bound = 20.0

    private let session: SessionServer
    private let server: LoopbackServer
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("token-race-\(UUID().uuidString)", isDirectory: true)
    private var random: SeededRandom

    init(seed: UInt64) throws {
        session = SessionServer(seed: seed)
        server = try session.start()
        random = SeededRandom(seed: seed &+ 1)
    }

    /// Starts the processes at once, each time without a token.
    ///
    /// - Returns: A Boolean value that indicates whether every round had one token request.
    func run(rounds: Int) async throws -> Bool {
        defer { try? FileManager.default.removeItem(at: folder) }
        let time = SystemTimeSource().now
        var unfair = 0
        for round in 1...max(1, rounds) where round <= rounds {
            let before = session.counts.tokenRequests
            let results = try start(in: folder.appendingPathComponent("\(round)")).map { $0.succeeded() }
            let requests = session.counts.tokenRequests - before
            if requests != 1 || results.contains(where: { $0 != true }) {
                unfair += 1
                print("round \(round): \(requests) token requests, \(results.count { $0 != true }) failed calls")
            }
            server.forgetRequests()
        }
        print(
            "\(rounds) rounds of \(Self.processes) processes in \(Self.seconds(since: time)) s: "
                + "\(rounds - unfair) with one token request")
        return unfair == 0
    }

    /// Kills a process that renews an expired token, or any one, at a random moment.
    ///
    /// - Returns: A Boolean value that indicates whether all others succeeded in time, and the session is still there.
    mutating func run(kills: Int) async throws -> Bool {
        defer { try? FileManager.default.removeItem(at: folder) }
        var (killed, failures, slowest) = (0, 0, 0.0)
        let refusedBefore = session.counts.refused
        for round in 1...max(1, kills) where round <= kills {
            try expireToken()
            let strike = Strike(delay: .random(in: 0...0.02, using: &random))
            let hitsRenewal = round.isMultiple(of: 2)
            session.delay(upTo: 0.02, hitsRenewal ? strike.hitInBackground : nil)
            let workers = try start(in: folder)
            if !hitsRenewal { strike.hit(workers[Int.random(in: 0..<workers.count, using: &random)].pid) }
            let results = workers.map { $0.succeeded() }
            slowest = max(slowest, strike.secondsSince)
            killed += results.count { $0 == nil }
            failures += results.count { $0 == false }
        }
        session.delay(upTo: 0, nil)
        try expireToken()
        let last = try start(in: folder).map { $0.succeeded() }
        failures += last.count { $0 != true }
        print(
            "\(kills) rounds with a kill: \(killed) processes killed, \(failures) other calls failed, the slowest ended "
                + "\(Self.rounded(slowest)) s after the kill; \(session.counts.refused - refusedBefore) refresh tokens were "
                + "spent without an answer, and replaced by the device code")
        return failures == 0 && slowest < Self.bound
    }

    /// Starts the processes, and lets them begin when all of them are there.
    private func start(in folder: URL) throws -> [WorkerProcess] {
        let workers = try (0..<Self.processes).map { _ in try WorkerProcess(port: server.port, folder: folder) }
        for worker in workers { worker.begin() }
        return workers
    }

    /// Changes the date of the entry, so that its token has expired and its refresh token counts.
    private func expireToken() throws {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        for file in files where file.pathExtension == "json" {
            var entry = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
            entry["issued"] = 0
            try JSONEncoder().encode(entry).write(to: file)
        }
    }

    private static func seconds(since time: TimeInterval) -> TimeInterval { rounded(SystemTimeSource().now - time) }

    private static func rounded(_ seconds: TimeInterval) -> TimeInterval { (seconds * 100).rounded() / 100 }
}

/// The end of a process at a random moment.
private final class Strike: Sendable {
    private let delay: TimeInterval
    private let time = LockedValue<TimeInterval?>(nil)

    init(delay: TimeInterval) { self.delay = delay }

    /// The number of seconds since it hit.
    var secondsSince: TimeInterval { time.withLock { time in time.map { SystemTimeSource().now - $0 } ?? 0 } }

    /// Kills a process after the delay.
    func hit(_ pid: pid_t) {
        Thread.sleep(forTimeInterval: delay)
        _ = kill(pid, SIGKILL)
        time.withLock { $0 = SystemTimeSource().now }
    }

    @Sendable func hitInBackground(_ pid: pid_t) { DispatchQueue.global().async { self.hit(pid) } }
}
