import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Tokens and sessions that change while somebody waits for them.
final class TokensOutliveCallersTests: XCTestCase {
    private let time = ManualTime()

    private static let device = SecuconnectClient.Credentials.device(
        id: "id", secret: "client-s3cret", session: DeviceSession(deviceCode: "code", refreshToken: "r1"))
    private static let till = SecuconnectClient.Credentials.device(
        id: "id", secret: "client-s3cret", uuid: "/vendor/shop/cashier/1")

    private func used(_ server: TokenServer) -> [String] {
        server.grants.map { $0["refresh_token"] ?? $0["code"] ?? $0["grant_type"] ?? "" }
    }

    func testSessionLoadedBeforeSignOutIsNotUsedAfterIt() async throws {
        let store = GatedTokenStore()
        let server = TokenServer([try .sample("oauth-device-registration-response-1"), .token("a", refresh: "r")])
        let first = SecuconnectClient.test(server, time: time, credentials: Self.till, tokenStore: store)
        for try await _ in first.deviceSignIn() {}
        let client = SecuconnectClient.test(server, time: time, credentials: Self.till, tokenStore: store)
        let signOut = Task { try await client.signOut() }
        await eventually("the session is about to be removed") { store.removal.isReached }
        let call = Task { await thrownError { try await client.read() } }
        await eventually("the session was loaded") { store.loading.isReached }
        await store.removal.gate.open()
        try await signOut.value
        await store.loading.gate.open()
        let errors = [await call.value, await thrownError { try await client.read() }]
        XCTAssertEqual(errors.map { $0?.kind }, [.signInRequired, .signInRequired])
        XCTAssertEqual(server.calls, [])
    }

    func testLateAnswerToRefreshIsSavedAndUsedByTheNextCall() async throws {
        let server = SlowTokenServer()
        let store = FailingTokenStore()
        let client = SecuconnectClient.test(
            server, time: time, options: .init(timeout: 5), credentials: Self.device, tokenStore: store)
        let call = Task { await thrownError { try await client.read() } }
        await eventually("the token request arrives") { server.isReached }
        time.advance(by: 6)
        let error = await call.value
        XCTAssertEqual(error?.kind, .timeout)
        await server.open()
        await eventually("the answer is saved") { store.savedCount == 1 }
        try await client.read()
        XCTAssertEqual(server.refreshTokens, ["r1"], "the token isn't spent a second time")
        XCTAssertEqual(server.calls, ["token-1"])
    }

    func testAnyRefusalOfRefreshLeadsToTheDeviceCode() async throws {
        for refusal in ["invalid_request", "invalid_scope", "unsupported_grant_type", "invalid_grant", "something_new"]
        {
            let server = TokenServer([.refusal(refusal), .token("a", refresh: "r2")])
            let client = SecuconnectClient.test(server, time: ManualTime(), credentials: Self.device)
            try await client.read()
            XCTAssertEqual(used(server), ["r1", "code"], refusal)
        }
    }

    func testRefusedRefreshAndCodeLeadToNewSignIn() async throws {
        let registration = try TokenServer.Step.sample("oauth-device-registration-response-1")
        for refusal in ["invalid_grant", "invalid_request", "something_new"] {
            let server = TokenServer([
                registration, .token("a", refresh: "r1"), .refusal("invalid_request"), .refusal(refusal), registration,
                .token("b"),
            ])
            let client = SecuconnectClient.test(
                server, time: time, credentials: Self.till, tokenStore: InMemoryTokenStore())
            for try await _ in client.deviceSignIn() {}
            time.advance(by: 1_200)
            var states = 0
            for try await _ in client.deviceSignIn() { states += 1 }
            XCTAssertEqual(states, 2, "a new code is shown and confirmed")
            try await client.read()
            XCTAssertEqual(server.calls, ["b"], refusal)
        }
    }

    func testRefreshRefusedForAWhileDoesNotEndTheSession() async throws {
        let server = TokenServer([.refusal("temporarily_unavailable"), .token("a")])
        let client = SecuconnectClient.test(server, time: time, credentials: Self.device)
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .authentication)
        try await client.read()
        XCTAssertEqual(used(server), ["r1", "r1"])
    }

    func testUselessLifetimesAreUnknownLifetimes() async throws {
        for lifetime in ["0", "-5"] {
            let server = TokenServer([.answer(200, #"{"access_token":"a","expires_in":\#(lifetime)}"#)])
            let client = SecuconnectClient.test(server, time: time)
            for _ in 0..<3 { try await client.read() }
            XCTAssertEqual(server.grants.count, 1, lifetime)
        }
        for lifetime in [0, -1, .nan, .infinity] as [TimeInterval] {
            let provider = CountingProvider(AccessToken("p", lifetime: lifetime))
            let client = SecuconnectClient.test(TokenServer(), time: time, credentials: .provider(provider))
            for _ in 0..<3 { try await client.read() }
            XCTAssertEqual(provider.count, 1, "\(lifetime)")
        }
    }

    func testTokenThatCanNotBeSentIsRefusedAndNotStored() async throws {
        let store = InMemoryTokenStore()
        let server = TokenServer([.answer(200, #"{"access_token":"a b","expires_in":1200}"#)])
        let client = SecuconnectClient.test(server, time: time, tokenStore: store)
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .authentication)
        try await client.read()
        XCTAssertEqual(server.calls, ["token-2"])
        let provider = CountingProvider(AccessToken("a b"))
        let provided = SecuconnectClient.test(TokenServer(), time: time, credentials: .provider(provider))
        for _ in 0..<2 { _ = await thrownError { try await provided.read() } }
        XCTAssertEqual(provider.count, 2, "the provider is asked again")
    }

    func testSignInEndsWithoutATokenThatCanBeSent() async throws {
        let server = TokenServer([
            try .sample("oauth-device-registration-response-1"),
            .answer(200, #"{"access_token":"a\nb","expires_in":1200}"#),
        ])
        let client = SecuconnectClient.test(server, time: time, credentials: Self.till)
        let error = await thrownError { for try await _ in client.deviceSignIn() {} }
        XCTAssertEqual(error?.kind, .authentication)
    }
}

/// A place at which work waits once.
private struct HoldingPoint: Sendable {
    let gate = Gate()
    private let reached = LockedValue(false)

    var isReached: Bool { reached.withLock { $0 } }

    func pass() async {
        reached.withLock { $0 = true }
        await gate.wait()
    }
}

/// A store that holds the removal of an entry before it happens, and a load during the removal after it happened.
private final class GatedTokenStore: TokenStore {
    let (removal, loading) = (HoldingPoint(), HoldingPoint())
    private let store = InMemoryTokenStore()

    func load(_ key: TokenStoreKey) async throws -> TokenStoreEntry? {
        let entry = store.load(key)
        if removal.isReached { await loading.pass() }
        return entry
    }

    func save(_ entry: TokenStoreEntry, for key: TokenStoreKey, replacing revision: String?) -> Bool {
        store.save(entry, for: key, replacing: revision)
    }

    func remove(_ key: TokenStoreKey) async {
        await removal.pass()
        store.remove(key)
    }

    func lock(_ key: TokenStoreKey) -> StoreLock? { store.lock(key) }
}

/// A token endpoint whose first answer waits, whatever becomes of the caller.
private final class SlowTokenServer: HTTPTransport {
    private let server = TokenServer()
    private let answer = HoldingPoint()

    var refreshTokens: [String] { server.grants.compactMap { $0["refresh_token"] } }
    var calls: [String] { server.calls }
    var isReached: Bool { answer.isReached }

    func open() async { await answer.gate.open() }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        if request.url.path == "/oauth/token" { await answer.pass() }
        return try await server.send(request)
    }
}

/// A provider that counts its calls.
private final class CountingProvider: AccessTokenProvider {
    private let token: AccessToken
    private let calls = LockedValue(0)

    init(_ token: AccessToken) { self.token = token }

    var count: Int { calls.withLock { $0 } }

    func accessToken() -> AccessToken {
        calls.withLock { $0 += 1 }
        return token
    }
}
