import Foundation
import PostgreSQL
import SecuconnectKit
import SharedStores

/// One of the processes.
struct Worker {
    let settings: Settings

    /// The number of seconds after which a lock or a claim of a dead process ends.
    static let lease = 2.0

    /// Returns a Boolean value that indicates whether the work succeeded.
    func run(_ job: Settings.Job) async -> Bool {
        let database = PostgreSQLPool(settings.address)
        do {
            switch job {
            case .callWithSharedToken: try await call(database, .clientCredentials(id: "id", secret: "s3cret"))
            case .callWithSession:
                try await call(database, .device(id: "id", secret: "s3cret", deviceCode: SharedAPI.deviceCode))
            case .handlePushes: try await handlePushes(database)
            }
            return true
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            return false
        }
    }

    private func call(_ database: PostgreSQLPool, _ credentials: SecuconnectClient.Credentials) async throws {
        let clock = ShiftedTimeSource(shift: TimeInterval(settings.shift))
        let store = PostgreSQLTokenStore(database: database, lockLifetime: Self.lease, timeSource: clock)
        let client = SecuconnectClient(
            configuration: .init(
                environment: .testing, credentials: credentials, tokenStore: store,
                transport: SharedAPI(database: database), timeSource: clock))
        for _ in 0..<settings.calls {
            _ = try await client.response(to: APIOperation<JSONValue>.get("/Smart/Transactions/STX_1"))
            // A thousand calls last longer than several tokens.
            try await Task.sleep(nanoseconds: 10_000_000)
        }
    }

    /// Handles all pushes, a few at a time. A push that another process is handling is sent again, as secuconnect does.
    private func handlePushes(_ database: PostgreSQLPool) async throws {
        let store = PostgreSQLPushClaimStore(database: database)
        var waiting = try (1...settings.pushes).map(Self.push).shuffled()
        while !waiting.isEmpty {
            let batch = waiting.suffix(8)
            waiting.removeLast(batch.count)
            let again = try await withThrowingTaskGroup(of: PushEvent?.self) { group in
                for push in batch { group.addTask { try await Self.handle(push, store, database) ? nil : push } }
                return try await group.reduce(into: [PushEvent]()) { again, push in
                    if let push { again.append(push) }
                }
            }
            waiting.insert(contentsOf: again, at: 0)
        }
    }

    /// Returns `false` if the push has to be sent again.
    private static func handle(
        _ push: PushEvent, _ store: PostgreSQLPushClaimStore, _ database: PostgreSQLPool
    ) async throws -> Bool {
        let (id, pid) = (push.id.rawValue, "\(getpid())")
        do {
            try await store.handleOnce(push, lease: lease) {
                try await database.run("INSERT INTO race_handled VALUES ($1, $2::int)", [id, pid])
                try await database.run(
                    "UPDATE race_handled SET finished = true WHERE push_id = $1 AND pid = $2::int", [id, pid])
            }
            return true
        } catch is PushClaim.InProgress {
            return false
        }
    }

    private static func push(_ number: Int) throws -> PushEvent {
        try PushEvent(
            body: Data(
                #"{"object":"event.pushes","id":"evt_\#(number)","target":"payment.transactions","type":"changed"}"#
                    .utf8))
    }
}
