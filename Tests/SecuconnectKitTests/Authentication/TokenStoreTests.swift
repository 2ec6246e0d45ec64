import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Several clients with one store.
final class TokenStoreTests: XCTestCase {
    private static let device = SecuconnectClient.Credentials.device(id: "id", secret: "s", deviceCode: "code")

    private func client(
        _ server: any HTTPTransport, _ store: any TokenStore, time: any TimeSource = ManualTime(),
        _ credentials: SecuconnectClient.Credentials = device
    ) -> SecuconnectClient {
        .test(server, time: time, credentials: credentials, tokenStore: store)
    }

    func testClientsOfOneStoreShareTokenRequests() async throws {
        let (server, store) = (TokenServer(), InMemoryTokenStore())
        let clients = (0..<8).map { _ in client(server, store, time: .system) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for client in clients { for _ in 0..<20 { group.addTask { try await client.read() } } }
            try await group.waitForAll()
        }
        XCTAssertEqual(server.grants.count, 1)
        XCTAssertEqual(server.calls, Array(repeating: "token-1", count: 160))
    }

    func testRefusedTokenIsReplacedByTheStoredOne() async throws {
        let (server, store) = (TokenServer(), InMemoryTokenStore())
        let (first, second) = (client(server, store), client(server, store))
        try await first.read()
        try await second.read()
        server.accept(["token-2"])
        try await first.read()
        try await second.read()
        XCTAssertEqual(server.calls, ["token-1", "token-1", "token-1", "token-2", "token-1", "token-2"])
        XCTAssertEqual(server.grants.count, 2, "the second client takes the token of the first")
    }

    func testClientThatWaitsForTheLockTakesTheSavedToken() async throws {
        let (server, store) = (TokenServer(), InMemoryTokenStore())
        let key = try key(of: Self.device)
        let lock = try XCTUnwrap(store.lock(key))
        let entry = TokenStoreEntry(accessToken: "saved", issued: ManualTime().date, lifetime: 1_200)
        let pauses = LockedValue(0)
        let time = ManualTime(onPause: {
            let count = pauses.withLock { pauses in
                pauses += 1
                return pauses
            }
            if count == 4 { _ = store.save(entry, for: key, replacing: nil) }
        })
        try await client(server, store, time: time).read()
        XCTAssertEqual(time.pauses, [0.02, 0.04, 0.08, 0.16])
        XCTAssertEqual(server.calls, ["saved"])
        XCTAssertEqual(server.grants, [])
        try await lock.release()
    }

    func testClientWaitsForTheLockNoLongerThanItsDeadline() async throws {
        let (server, store) = (TokenServer(), InMemoryTokenStore())
        _ = store.lock(try key(of: Self.device))
        let client = client(server, store)
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .timeout)
        XCTAssertEqual(server.grants, [])
    }

    func testNothingIsRequestedAfterTheLockExpired() async throws {
        let store = ExpiringLockStore(lifetime: 10)
        let server = TokenServer([.hang])
        let time = ManualTime()
        let client = client(server, store, time: time)
        let call = Task { await thrownError { try await client.read() } }
        await eventually("requested") { server.grants.count == 1 }
        await eventually("expired") {
            time.advance(by: 1)
            return store.releases == 1
        }
        let error = await call.value
        XCTAssertEqual(error?.kind, .timeout)
    }

    func testEntryThatAnotherClientSavedIsNotReplaced() async throws {
        let (server, store) = (TokenServer([.token("late")]), ExpiringLockStore(lifetime: nil))
        store.saveBeforeNext(TokenStoreEntry(accessToken: "newer", issued: ManualTime().date, lifetime: 1_200))
        try await client(server, store).read()
        XCTAssertEqual(server.calls, ["newer"])
        XCTAssertEqual(try store.load(key(of: Self.device))?.accessToken, "newer")
    }

    // MARK: Keys

    private func key(
        of credentials: SecuconnectClient.Credentials, in environment: SecuconnectClient.Environment = .testing
    ) throws -> TokenStoreKey {
        guard case .signIn(let credentials) = credentials.source else { throw CancellationError() }
        return credentials.key(in: environment)
    }

    func testCredentialsNeverShareAnEntry() throws {
        func user(_ name: String, _ device: String, _ deviceName: String?) -> SecuconnectClient.Credentials {
            .appUser(id: "id", secret: "s", username: name, password: nil, device: device, deviceName: deviceName)
        }
        let all: [SecuconnectClient.Credentials] = [
            .clientCredentials(id: "id", secret: "s"), .clientCredentials(id: "ids", secret: ""),
            .clientCredentials(id: "", secret: "ids"), .clientCredentials(id: "id", secret: "t"),
            .device(id: "id", secret: "s", uuid: "a"), .device(id: "id", secret: "s", uuid: "b"),
            .device(id: "id", secret: "s", deviceCode: "a"), .refreshToken(id: "id", secret: "s", refreshToken: "a"),
            .refreshToken(id: "id", secret: "s", refreshToken: "b"), user("a", "b", nil), user("a", "b", ""),
            user("ab", "", nil), user("", "ab", nil), user("a", "", "b"), user("1:a", "b", nil),
        ]
        let keys = try all.flatMap { credentials in
            try [.testing, .production, .staging].map { try key(of: credentials, in: $0) }
        }
        XCTAssertEqual(Set(keys).count, all.count * 3)
    }

    func testRefreshTokenOfSessionDoesNotChangeTheKey() throws {
        let keys = try ["r1", "r2", nil].map { token in
            try key(
                of: .device(
                    id: "id", secret: "s",
                    session: DeviceSession(deviceCode: "code", refreshToken: token.map { SensitiveString($0) })))
        }
        XCTAssertEqual(Set(keys).count, 1, "a newer token in the store is found")
    }

    func testDevicesAndSystemsHaveTheirOwnTokens() async throws {
        let (server, store) = (TokenServer(), InMemoryTokenStore())
        for environment in [SecuconnectClient.Environment.testing, .production] {
            for code in ["a", "b"] as [SensitiveString] {
                let credentials = SecuconnectClient.Credentials.device(id: "id", secret: "s", deviceCode: code)
                let client = SecuconnectClient(
                    configuration: .init(
                        environment: environment, credentials: credentials, tokenStore: store, transport: server,
                        timeSource: ManualTime()))
                try await client.read()
            }
        }
        XCTAssertEqual(server.calls, ["token-1", "token-2", "token-3", "token-4"])
        XCTAssertEqual(server.grants.map { $0["code"] }, ["a", "b", "a", "b"])
    }

    func testDigestsEqualThoseOfFIPS180() {
        // FIPS 180-4 and NIST's examples: one block, two blocks, and the lengths around the padding.
        let cases: [(String, String)] = [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                String(repeating: "a", count: 1_000),
                "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
            ),
        ]
        for (text, digest) in cases { XCTAssertEqual(SHA256.hexDigest(of: Array(text.utf8)), digest) }
    }

    // MARK: Clocks

    func testStoredTokenExpiresByTheWallClock() async throws {
        let (server, store) = (TokenServer(), InMemoryTokenStore())
        let time = ManualTime()
        try await client(server, store, time: time).read()
        time.advance(by: 1_169)
        try await client(server, store, time: time).read()
        time.advance(by: 1)
        try await client(server, store, time: time).read()
        XCTAssertEqual(server.calls, ["token-1", "token-1", "token-2"])
    }

    func testClockThatIsSetBackMakesNoTokenImmortal() async throws {
        let (server, store) = (TokenServer(), InMemoryTokenStore())
        let time = ManualTime()
        let running = client(server, store, time: time)
        try await running.read()
        time.setDate(by: -86_400)
        try await client(server, store, time: time).read()
        XCTAssertEqual(
            server.calls, ["token-1", "token-2"], "a token of the future was stored before the clock was set")
        time.setDate(by: -50)
        try await client(server, store, time: time).read()
        XCTAssertEqual(server.calls.last, "token-2", "clocks of machines may differ a little")
        time.advance(by: 1_250)
        try await running.read()
        XCTAssertEqual(server.calls.last, "token-3", "a running client counts the time that passed")
    }

    func testTakenTokenIsUsedNoLongerThanItsLifetime() async throws {
        let (server, store) = (TokenServer(), InMemoryTokenStore())
        let time = ManualTime()
        try await client(server, store, time: time).read()
        time.setDate(by: -59)
        let other = client(server, store, time: time)
        try await other.read()
        time.setDate(by: -86_400)
        time.advance(by: 1_170)
        try await other.read()
        XCTAssertEqual(server.calls, ["token-1", "token-1", "token-2"])
    }
}

/// A store whose lock can expire while a client has it.
private final class ExpiringLockStore: TokenStore {
    private let store = InMemoryTokenStore()
    private let lifetime: TimeInterval?
    private let released = LockedValue(0)
    private let intruder = LockedValue<TokenStoreEntry?>(nil)

    init(lifetime: TimeInterval?) { self.lifetime = lifetime }

    /// The number of locks that were released.
    var releases: Int { released.withLock { $0 } }

    /// Saves another client's entry right before the next save.
    func saveBeforeNext(_ entry: TokenStoreEntry) { intruder.withLock { $0 = entry } }

    func load(_ key: TokenStoreKey) -> TokenStoreEntry? { store.load(key) }

    func save(_ entry: TokenStoreEntry, for key: TokenStoreKey, replacing revision: String?) -> Bool {
        if let other = intruder.take() { _ = store.save(other, for: key, replacing: store.load(key)?.revision) }
        return store.save(entry, for: key, replacing: revision)
    }

    func remove(_ key: TokenStoreKey) { store.remove(key) }

    func lock(_ key: TokenStoreKey) -> StoreLock? {
        StoreLock(lifetime: lifetime) { self.released.withLock { $0 += 1 } }
    }
}
