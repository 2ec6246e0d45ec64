import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class AppUserTests: XCTestCase {
    private let time = ManualTime()
    private let store = InMemoryTokenStore()

    private func client(_ server: any HTTPTransport, password: SensitiveString?) -> SecuconnectClient {
        .test(
            server, time: time,
            credentials: .appUser(
                id: "id", secret: "s", username: "max@example.net", password: password, device: "tablet-7",
                deviceName: "Tablet & Co"),
            tokenStore: store)
    }

    func testRequestIsTheFormOfTheVendor() async throws {
        let server = ScriptedTransport()
        try await client(server, password: "p+w=1").read()
        let request = try XCTUnwrap(server.tokenRequests.first)
        XCTAssertEqual(request.headers["Content-Type"], "application/x-www-form-urlencoded")
        XCTAssertEqual(
            request.body.map { String(decoding: $0, as: UTF8.self) },
            "client_id=id&client_secret=s&device=tablet-7&deviceinfo%5Bname%5D=Tablet%20%26%20Co&grant_type=appuser"
                + "&password=p%2Bw%3D1&username=max%40example.net")
    }

    func testPasswordIsUsedOnce() async throws {
        let server = TokenServer([.token("a", refresh: "r1"), .token("b"), .refusal("invalid_grant")])
        let client = client(server, password: "pw")
        try await client.read()
        time.advance(by: 1_200)
        try await client.read()
        time.advance(by: 1_200)
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .signInRequired)
        XCTAssertEqual(server.grants.map { $0["password"] }, ["pw", nil, nil])
        XCTAssertEqual(server.grants.map { $0["refresh_token"] }, [nil, "r1", "r1"])
    }

    func testSessionContinuesWithoutPasswordAfterRestart() async throws {
        let server = TokenServer([.token("a", refresh: "r1")])
        try await client(server, password: "pw").read()
        try await client(server, password: nil).read()
        XCTAssertEqual(server.calls, ["a", "a"])
        XCTAssertEqual(server.grants.count, 1)
    }

    func testPasswordIsCheckedBeforeStoredSessionIsUsed() async throws {
        let server = TokenServer([.token("a", refresh: "r1"), .refusal("invalid_grant", status: 401)])
        try await client(server, password: "pw").read()
        let intruder = client(server, password: "guess")
        let first = await thrownError { try await intruder.read() }
        XCTAssertEqual(first?.kind, .authentication)
        let second = await thrownError { try await intruder.read() }
        XCTAssertEqual(second?.kind, .signInRequired)
        XCTAssertEqual(server.calls, ["a"])
        XCTAssertEqual(server.grants.map { $0["password"] }, ["pw", "guess"], "a wrong password isn't sent again")
    }

    func testPasswordIsKeptIfTheServerDidNotAnswer() async throws {
        let server = TokenServer([.notConnected, .notConnected, .notConnected])
        let client = client(server, password: "pw")
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .connection)
        try await client.read()
        XCTAssertEqual(server.grants.last?["password"], "pw")
    }

    func testUserWithoutRefreshTokenSignsInAgain() async throws {
        let server = TokenServer()
        let client = client(server, password: "pw")
        try await client.read()
        time.advance(by: 1_200)
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .signInRequired)
        XCTAssertEqual(server.grants.count, 1)
    }
}
