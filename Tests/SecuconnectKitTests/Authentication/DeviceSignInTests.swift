import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class DeviceSignInTests: XCTestCase {
    private static let clientID = "9dbdba2c0a7d2a2cdd0ba7a13f315a1d"
    private static let secret: SensitiveString = "66c3be84ebbab80598037d6d3827aa415f054997f6990808eace77b1bc8211c1"
    private static let uuid = "/vendor/unknown/cashier/swiftsdk1"
    private static let deviceCode = "d7e4adc6afb73b622ea9f25cad4e0d59"

    private func client(
        _ server: any HTTPTransport, time: any TimeSource = ManualTime(), store: (any TokenStore)? = nil,
        uuid: String = uuid
    ) -> SecuconnectClient {
        .test(
            server, time: time,
            credentials: .device(id: Self.clientID, secret: Self.secret, uuid: uuid),
            tokenStore: store)
    }

    private func registered(_ steps: TokenServer.Step...) throws -> TokenServer {
        TokenServer([try .sample("oauth-device-registration-response-1")] + steps)
    }

    func testRequestsAndResponsesAreTheDocumentedOnes() async throws {
        let server = try registered(.pending, .sample("oauth-device-token-response-1"))
        let time = ManualTime()
        let client = client(server, time: time)
        let states = try await collect(client.deviceSignIn())
        let code = DeviceCode(
            userCode: "ab12c3d4", verificationURL: URL(string: "http://www.secuoffice.com"),
            expiry: Date(timeIntervalSince1970: 1_700_000_000 + 1_200))
        let session = DeviceSession(
            deviceCode: SensitiveString(Self.deviceCode), refreshToken: "d3cb450510e5c0b5c717ce902597c991b33716c0")
        XCTAssertEqual(states, [.codeShown(code), .waiting, .signedIn(session)])
        let samples = try ["registration", "token", "token"].map {
            try Fixture.json("samples/oauth-device-\($0)-request-1.json")
        }
        XCTAssertEqual(server.grants.map(JSONValue.init(strings:)), samples)
        XCTAssertEqual(time.pauses, [5, 5])
        try await client.read()
        XCTAssertEqual(server.calls, ["1j0o9idf5ak1dbd9342j1j71fb"], "the token of the poll is used")
        XCTAssertEqual(server.grants.count, 3)
    }

    func testStoredSessionIsUsedAfterRestart() async throws {
        let (server, store) = (try registered(.token("a", refresh: "r")), InMemoryTokenStore())
        _ = try await collect(client(server, store: store).deviceSignIn())
        let restarted = client(server, store: store)
        let states = try await collect(restarted.deviceSignIn())
        XCTAssertEqual(
            states, [.signedIn(DeviceSession(deviceCode: SensitiveString(Self.deviceCode), refreshToken: "r"))])
        try await restarted.read()
        XCTAssertEqual(server.calls, ["a"])
        XCTAssertEqual(server.grants.count, 2)
    }

    func testPollsGoOnUntilCodeExpires() async throws {
        let time = ManualTime()
        let server = TokenServer([
            .answer(200, #"{"device_code":"d","user_code":"u","expires_in":12,"interval":5}"#), .pending, .pending,
            .pending,
        ])
        let error = await thrownError { try await collect(client(server, time: time).deviceSignIn()) }
        XCTAssertEqual(error?.kind, .signInExpired)
        XCTAssertEqual(time.pauses, [5, 5, 2], "the last poll is when the code expires")
    }

    func testServersThatAskForSlowerPollsGetThem() async throws {
        let time = ManualTime()
        let server = try registered(
            .refusal("slow_down"), .pending, .answer(429, "", ["Retry-After": "30"]), .token("a"))
        _ = try await collect(client(server, time: time).deviceSignIn())
        XCTAssertEqual(time.pauses, [5, 10, 10, 30])
    }

    func testLostConnectionsAndUnreadableResponsesAreNoEnd() async throws {
        let server = try registered(
            .connectionLost, .notConnected, .answer(401, "<html>"), .answer(200, "<html>"), .answer(503, ""),
            .token("a"))
        let states = try await collect(client(server).deviceSignIn())
        XCTAssertEqual(states.count, 7)
        XCTAssertEqual(Array(states[1...5]), Array(repeating: .waiting, count: 5))
        XCTAssertEqual(Set(server.grants.dropFirst()), [server.grants[1]], "each poll sends the code")
    }

    func testResponsesThatNeverBecomeReadableEndInExpiry() async throws {
        let server = try registered()
        for _ in 0..<240 { server.answer(.answer(401, "<html>")) }
        let error = await thrownError { try await collect(client(server).deviceSignIn()) }
        XCTAssertEqual(error?.kind, .signInExpired)
        XCTAssertEqual(server.grants.count, 241)
    }

    func testRefusalsAreToldFromWrongClients() async throws {
        let cases: [(step: TokenServer.Step, kind: SecuconnectError.Kind)] = [
            (.refusal("access_denied", status: 401), .signInDenied), (.refusal("access_denied"), .signInDenied),
            (.refusal("invalid_device", status: 401), .signInDenied), (.refusal("expired_token"), .signInExpired),
            (.refusal("invalid_client"), .authentication), (.refusal("invalid_request"), .authentication),
        ]
        for (step, kind) in cases {
            let server = try registered(step)
            let signIn = client(server).deviceSignIn()
            let error = await thrownError { try await collect(signIn) }
            XCTAssertEqual(error?.kind, kind, "\(step)")
            XCTAssertEqual(server.grants.count, 2)
        }
    }

    func testRefusedRegistrationsAreAuthenticationErrors() async throws {
        let server = TokenServer([.refusal("invalid_device", status: 401)])
        let error = await thrownError { try await collect(client(server).deviceSignIn()) }
        XCTAssertEqual(error?.kind, .authentication)
        XCTAssertEqual(error?.server?.name, "invalid_device")
    }

    func testCanceledSignInCanContinue() async throws {
        let gate = Gate()
        let time = ManualTime(onPause: { await gate.wait() })
        let server = try registered(.token("a"))
        let signIn = client(server, time: time).deviceSignIn()
        let waiting = Task {
            var iterator = signIn.makeAsyncIterator()
            _ = try await iterator.next()
            do {
                _ = try await iterator.next()
                XCTFail("nothing was thrown")
            } catch is CancellationError {}
            return iterator
        }
        await eventually("paused") { !time.pauses.isEmpty }
        waiting.cancel()
        await gate.open()
        var iterator = try await waiting.value
        XCTAssertEqual(server.grants.count, 1, "a canceled sign-in doesn't poll")
        let state = try await iterator.next()
        XCTAssertEqual(state, .signedIn(DeviceSession(deviceCode: SensitiveString(Self.deviceCode))))
        let end = try await iterator.next()
        XCTAssertNil(end)
    }

    func testClientsWithoutDeviceCanNotSignIn() async throws {
        let server = TokenServer()
        for client in [
            SecuconnectClient.test(server), client(server, uuid: ""), .test(server, credentials: .accessToken("a")),
        ] {
            let error = await thrownError { try await collect(client.deviceSignIn()) }
            XCTAssertEqual(error?.kind, .invalidArgument)
        }
        XCTAssertEqual(server.grants, [])
    }

    func testRegistrationWithoutCodeIsUnreadable() async throws {
        let server = TokenServer([.answer(200, #"{"device_code":"d","user_code":""}"#)])
        let error = await thrownError { try await collect(client(server).deviceSignIn()) }
        XCTAssertEqual(error?.kind, .unreadableResponse)
    }

    func testNewSignInReplacesSessionOfRunningClients() async throws {
        let (server, store) = (try registered(.token("old")), InMemoryTokenStore())
        let (till, other) = (client(server, store: store), client(server, store: store))
        _ = try await collect(till.deviceSignIn())
        try await other.read()
        server.answer(try .sample("oauth-device-registration-response-1"), .token("new"))
        _ = try await collect(till.deviceSignIn(reusingSession: false))
        server.accept(["new"])
        try await till.read()
        try await other.read()
        XCTAssertEqual(server.calls, ["old", "new", "old", "new"])
        XCTAssertEqual(server.grants.count, 4)
    }

    func testSignOutForgetsTheSession() async throws {
        let (server, store) = (try registered(.token("a", refresh: "r")), InMemoryTokenStore())
        let client = client(server, store: store)
        _ = try await collect(client.deviceSignIn())
        try await client.signOut()
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .signInRequired)
        XCTAssertEqual(server.calls, [])
    }
}

extension JSONValue {
    /// An object of strings.
    fileprivate init(strings: [String: String]) { self = .object(strings.mapValues(JSONValue.string)) }
}

/// Returns the states of a sign-in.
private func collect(_ signIn: DeviceSignIn) async throws -> [DeviceSignIn.State] {
    try await signIn.reduce(into: []) { $0.append($1) }
}
