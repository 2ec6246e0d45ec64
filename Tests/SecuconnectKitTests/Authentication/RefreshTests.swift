import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class RefreshTests: XCTestCase {
    private let time = ManualTime()
    private let store = InMemoryTokenStore()

    private func client(
        _ server: any HTTPTransport, _ credentials: SecuconnectClient.Credentials, store: (any TokenStore)? = nil
    ) -> SecuconnectClient {
        .test(server, time: time, credentials: credentials, tokenStore: store ?? self.store)
    }

    private static let device = SecuconnectClient.Credentials.device(
        id: "id", secret: "client-s3cret", session: DeviceSession(deviceCode: "code", refreshToken: "r1"))

    /// The values of the field that tells grants apart.
    private func used(_ server: TokenServer) -> [String] {
        server.grants.map { $0["refresh_token"] ?? $0["code"] ?? $0["grant_type"] ?? "" }
    }

    func testRequestAndResponseAreTheDocumentedOnes() async throws {
        let sample = try Fixture.json("samples/oauth-refresh-token-request-1.json")
        let server = TokenServer([try .sample("oauth-refresh-token-response-1"), .token("b")])
        let client = client(
            server,
            .refreshToken(
                id: sample["client_id"]?.string ?? "", secret: SensitiveString(sample["client_secret"]?.string ?? ""),
                refreshToken: SensitiveString(sample["refresh_token"]?.string ?? "")))
        try await client.read()
        time.advance(by: 1_200)
        try await client.read()
        XCTAssertEqual(server.calls, ["l77dgp4trgo62aqlb4qotddjis", "b"])
        let request = sample.object?.compactMapValues(\.string)
        XCTAssertEqual(server.grants, [request, request], "the response has no refresh token, so the old one is kept")
    }

    func testRotatedRefreshTokenWinsOverTheConfiguredOne() async throws {
        let server = TokenServer([.token("a", refresh: "r2"), .token("b", refresh: "r3"), .token("c")])
        for _ in 0..<3 {
            // A new client each time, as after a restart.
            try await client(server, .refreshToken(id: "id", secret: "s", refreshToken: "r1")).read()
            time.advance(by: 1_200)
        }
        XCTAssertEqual(used(server), ["r1", "r2", "r3"])
        XCTAssertEqual(server.calls, ["a", "b", "c"])
    }

    func testRefusedRefreshTokenFallsBackToTheDeviceCode() async throws {
        let server = TokenServer([.refusal("invalid_grant"), .token("a", refresh: "r2"), .token("b")])
        let client = client(server, Self.device)
        try await client.read()
        time.advance(by: 1_200)
        try await client.read()
        XCTAssertEqual(used(server), ["r1", "code", "r2"])
    }

    func testRefusedSessionRequiresSignInAndStaysStored() async throws {
        let server = TokenServer([
            .refusal("invalid_grant"), .refusal("invalid_grant"), .refusal("invalid_grant"), .token("a"),
        ])
        let client = client(server, Self.device)
        let error = await thrownError { try await client.change() }
        XCTAssertEqual(error?.kind, .signInRequired)
        XCTAssertEqual(error?.outcome, .notSent)
        XCTAssertEqual(error?.isRetryable, false)
        XCTAssertEqual(error?.server?.name, "invalid_grant")
        XCTAssertEqual(server.calls, [])
        try await client.change()
        XCTAssertEqual(used(server), ["r1", "code", "r1", "code"], "the refusal was temporary")
    }

    func testUnconfirmedDeviceRequiresSignIn() async throws {
        let server = TokenServer([.pending])
        let client = client(server, .device(id: "id", secret: "s", deviceCode: "code"))
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .signInRequired)
    }

    func testDeviceWithoutSessionSendsNothing() async throws {
        let server = TokenServer()
        let client = client(server, .device(id: "id", secret: "s", uuid: "/vendor/shop/cashier/1"))
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .signInRequired)
        XCTAssertEqual(server.grants, [])
    }

    func testWrongClientIsNoRefusalOfTheSession() async throws {
        for refusal in ["invalid_client", "unauthorized_client", "temporarily_unavailable"] {
            let server = TokenServer([.refusal(refusal)])
            let client = client(server, Self.device, store: InMemoryTokenStore())
            let error = await thrownError { try await client.read() }
            XCTAssertEqual(error?.kind, .authentication, refusal)
            XCTAssertEqual(used(server), ["r1"], "the device code isn't tried")
        }
    }

    func testFailedConnectionsAndUnreadablePagesAreNoRefusal() async throws {
        let steps: [(TokenServer.Step, attempts: Int)] = [
            (.connectionLost, 3), (.answer(502, ""), 3), (.answer(401, "<html>"), 1), (.answer(200, "<html>"), 1),
        ]
        for (step, attempts) in steps {
            let server = TokenServer(Array(repeating: step, count: attempts))
            let client = client(server, Self.device, store: InMemoryTokenStore())
            let error = await thrownError { try await client.read() }
            XCTAssertNotEqual(error?.kind, .signInRequired)
            try await client.read()
            XCTAssertEqual(used(server), Array(repeating: "r1", count: attempts + 1), "\(step)")
        }
    }

    func testSpentRefreshTokenOfLostResponseFallsBackToCode() async throws {
        let server = TokenServer([.connectionLost, .refusal("invalid_grant"), .token("a", refresh: "r2")])
        try await client(server, Self.device).read()
        XCTAssertEqual(used(server), ["r1", "r1", "code"])
        XCTAssertEqual(server.calls, ["a"])
    }

    func testNewTokensAreSavedBeforeTheyAreUsed() async throws {
        let failing = FailingTokenStore()
        let server = TokenServer([.token("a", refresh: "r2")])
        let client = client(server, Self.device, store: failing)
        failing.failSaves(2)
        for _ in 0..<2 {
            let error = await thrownError { try await client.read() }
            XCTAssertEqual(error?.kind, .tokenStoreFailed)
            XCTAssertEqual(error?.underlying, "Full")
        }
        XCTAssertEqual(server.calls, [])
        try await client.read()
        XCTAssertEqual(server.calls, ["a"])
        XCTAssertEqual(used(server), ["r1"], "the token is saved later, and not requested again")
        time.advance(by: 1_200)
        try await client.read()
        XCTAssertEqual(used(server), ["r1", "r2"])
    }

    func testUnreadableStoreStopsBeforeAnyRequest() async throws {
        let failing = FailingTokenStore()
        failing.failLoads(1)
        let server = TokenServer()
        let client = client(server, Self.device, store: failing)
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .tokenStoreFailed)
        XCTAssertEqual(server.grants, [])
        try await client.read()
    }

    func testSignInIsNotLostIfItCanNotBeSaved() async throws {
        let failing = FailingTokenStore()
        let server = TokenServer([try .sample("oauth-device-registration-response-1"), .token("a")])
        let client = client(server, .device(id: "id", secret: "s", uuid: "/vendor/shop/cashier/1"), store: failing)
        var signIn = client.deviceSignIn().makeAsyncIterator()
        _ = try await signIn.next()
        failing.failSaves(1)
        do {
            _ = try await signIn.next()
            XCTFail("nothing was thrown")
        } catch let error as SecuconnectError {
            XCTAssertEqual(error.kind, .tokenStoreFailed)
        }
        let last = try await signIn.next()
        guard case .signedIn = last else { return XCTFail("\(String(describing: last))") }
        XCTAssertEqual(server.grants.count, 2)
    }
}
