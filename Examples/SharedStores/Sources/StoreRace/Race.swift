import Foundation
import PostgreSQL
import SecuconnectKit
import SharedStores

/// The rounds of the race, and their result.
struct Race {
    /// The number of seconds of a token's life in which it is renewed.
    private static let leeway = SharedAPI.tokenLifetime / 10

    private let settings: Settings
    private let database: PostgreSQLPool

    init(_ settings: Settings) async throws {
        self.settings = settings
        database = PostgreSQLPool(settings.address)
        try await PostgreSQLTokenStore(database: database).createTable()
        try await PostgreSQLPushClaimStore(database: database).createTable()
    }

    /// Calls with one token. It is renewed when it is due, and never twice.
    func shareTokens() async throws -> Bool {
        try await reset()
        let results = try start(.callWithSharedToken).map { $0.succeeded() }
        let early = try await tokensRequestedEarly()
        let (tokens, refused) = (try await count("race_tokens"), try await count("race_refused"))
        print(
            "shared token: \(results.count) processes with \(settings.calls) calls each, \(tokens) token requests, "
                + "\(early) before they were due, \(refused) refused calls")
        return results.allSatisfy { $0 == true } && early == 0 && refused == 0 && tokens > 0
    }

    /// Calls with the session of one device, while processes are stopped for longer than their locks, and killed.
    func keepSession() async throws -> Bool {
        try await reset()
        var random = SystemRandomNumberGenerator()
        var workers = try start(.callWithSession)
        var failures = 0
        for round in 0..<settings.kills {
            try await Task.sleep(nanoseconds: .random(in: 100_000_000...600_000_000, using: &random))
            let index = Int.random(in: 0..<workers.count, using: &random)
            if round.isMultiple(of: 2) {
                workers[index].send(SIGKILL)
                failures += workers[index].succeeded() == false ? 1 : 0
                workers[index] = try WorkerProcess(settings.arguments(for: .callWithSession), on: index)
            } else {
                workers[index].send(SIGSTOP)
                try await Task.sleep(nanoseconds: UInt64((Worker.lease + 0.5) * 1e9))
                workers[index].send(SIGCONT)
            }
        }
        failures += workers.map { $0.succeeded() }.count { $0 != true }
        let (tokens, refused) = (try await count("race_tokens"), try await count("race_refused"))
        print(
            "one session: \(settings.kills) processes stopped or killed, \(tokens) tokens, \(refused) refused requests, "
                + "\(failures) processes that failed")
        return failures == 0
    }

    /// Sends every push to every process. Each is handled once, and again only if its process was killed.
    func handlePushes(kills: Int) async throws -> Bool {
        try await reset()
        var workers = try start(.handlePushes)
        var killed: Set<pid_t> = []
        for _ in 0..<kills {
            try await Task.sleep(nanoseconds: .random(in: 100_000_000...400_000_000))
            let index = Int.random(in: 0..<workers.count)
            workers[index].send(SIGKILL)
            if workers[index].succeeded() == nil { killed.insert(workers[index].pid) }
            workers[index] = try WorkerProcess(settings.arguments(for: .handlePushes), on: index)
        }
        let failures = workers.map { $0.succeeded() }.count { $0 != true }
        let finished = try await database.run("SELECT count(DISTINCT push_id) FROM race_handled WHERE finished")
        let again = try await database.run(
            """
            SELECT push_id, array_to_string(array_agg(DISTINCT pid), ',') FROM race_handled
            GROUP BY push_id HAVING count(*) > 1
            """)
        let unexplained = again.filter { row in
            let processes = (row[1] ?? "").split(separator: ",").compactMap { pid_t($0) }
            return killed.isDisjoint(with: processes)
        }
        let handled = finished.first?.int(0) ?? 0
        print(
            "pushes: \(handled) of \(settings.pushes) handled, \(again.count) again after a kill, "
                + "\(unexplained.count) twice without one; \(killed.count) processes killed, \(failures) failed")
        return failures == 0 && unexplained.isEmpty && handled == settings.pushes
    }

    private func start(_ job: Settings.Job) throws -> [WorkerProcess] {
        try [0, 3_600, -3_600].enumerated().map { machine, shift in
            try WorkerProcess(settings.arguments(for: job, shift: shift), on: machine)
        }
    }

    private func reset() async throws {
        try await SharedAPI.createTables(in: database)
        try await database.run("TRUNCATE secuconnect_tokens, secuconnect_push_claims")
    }

    private func count(_ table: String) async throws -> Int {
        try await database.run("SELECT count(*) FROM \(table)").first?.int(0) ?? 0
    }

    /// The number of tokens that were requested while the former one was still good.
    private func tokensRequestedEarly() async throws -> Int {
        let rows = try await database.run(
            """
            SELECT count(*) FROM (
                SELECT extract(epoch FROM issued - lag(issued) OVER (ORDER BY number)) AS gap FROM race_tokens) AS gaps
            WHERE gap < $1::float8
            """, ["\(SharedAPI.tokenLifetime - Self.leeway - 0.1)"])
        return rows.first?.int(0) ?? 0
    }
}
