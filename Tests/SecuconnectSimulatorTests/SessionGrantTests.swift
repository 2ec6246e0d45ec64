import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The renewal of sessions, and the sign-in of users of apps.
final class SessionGrantTests: XCTestCase {
    private let requests = TokenRequests()
    private let user: JSONValue = [
        "username": "anna", "password": "secret", "device": "ipad-1", "deviceinfo[name]": "Anna's iPad",
    ]

    func testRefreshTokenStaysValidWithoutRotation() async throws {
        let tokens = try await requests.signIn().tokens
        var former = tokens.access
        for _ in 1...2 {
            let answer = try await requests.refresh(tokens.refresh)
            XCTAssertEqual(
                Set((answer.body.object ?? [:]).keys), ["access_token", "expires_in", "token_type", "scope"])
            let current = try XCTUnwrap(answer.body["access_token"]?.string)
            let statuses = [try await requests.status(with: former), try await requests.status(with: current)]
            XCTAssertEqual(statuses, [403, 200])
            former = current
        }
    }

    func testRotatedRefreshTokenIsValidOnce() async throws {
        requests.server.settings.rotatesRefreshTokens = true
        let first = try await requests.signIn().tokens
        let second = try Tokens(await requests.refresh(first.refresh))
        XCTAssertNotEqual(second.refresh, first.refresh)
        let repeated = try await requests.refresh(first.refresh)
        assertTokenRefused(repeated, 400, "invalid_grant", "Invalid refresh token")
        let status = try await requests.status(with: second.access)
        XCTAssertEqual(status, 200)
    }

    func testLostAnswerAfterRotationLeavesTheDeviceCode() async throws {
        requests.server.settings.rotatesRefreshTokens = true
        let (code, tokens) = try await requests.signIn()
        requests.server.inject(.loseResponse, matching: .tokenRequests)
        let lost = await failure { try await requests.refresh(tokens.refresh) }
        XCTAssertEqual(lost?.mayHaveBeenSent, true)
        let refreshed = try await requests.refresh(tokens.refresh)
        assertTokenRefused(refreshed, 400, "invalid_grant")
        let polled = try await requests.poll(code)
        XCTAssertEqual(polled.status, 200)
    }

    func testRefreshTokenExpiresByTheClock() async throws {
        requests.server.settings.refreshTokenLifetime = 100
        let tokens = try await requests.signIn().tokens
        requests.clock.advance(by: 99)
        let early = try await requests.refresh(tokens.refresh)
        XCTAssertEqual(early.status, 200)
        requests.clock.advance(by: 1)
        let late = try await requests.refresh(tokens.refresh)
        assertTokenRefused(late, 400, "invalid_grant", "Refresh token has expired")
    }

    func testRotatedRefreshTokenHasALifetimeOfItsOwn() async throws {
        requests.server.settings.rotatesRefreshTokens = true
        requests.server.settings.refreshTokenLifetime = 100
        var tokens = try await requests.signIn().tokens
        for _ in 1...3 {
            requests.clock.advance(by: 99)
            tokens = try Tokens(await requests.refresh(tokens.refresh))
        }
    }

    func testWrongRefreshRequestsAreRefused() async throws {
        let missing = try await requests.ask("refresh_token")
        assertTokenRefused(missing, 400, "invalid_request", "Missing parameter: \"refresh_token\" is required")
        let unknown = try await requests.refresh("unknown")
        assertTokenRefused(unknown, 400, "invalid_grant")
    }

    func testExpiringTokensLeavesRefreshTokens() async throws {
        let tokens = try await requests.signIn().tokens
        requests.server.expireTokens()
        let status = try await requests.status(with: tokens.access)
        XCTAssertEqual(status, 403)
        let refreshed = try await requests.refresh(tokens.refresh)
        XCTAssertEqual(refreshed.status, 200)
    }

    func testAppUserSignsInWithJSONAndWithAForm() async throws {
        let users = requests.server.appUsers
        users.register("anna", password: "secret")
        let json = try await requests.ask("appuser", user)
        XCTAssertEqual(json.status, 200)
        XCTAssertEqual(json.body.object?["scope"], .null)
        XCTAssertEqual(users.devices(of: "anna"), ["ipad-1": "Anna's iPad"])

        let form = [
            "grant_type=appuser", "client_id=\(SimulatedServer.clientID)",
            "client_secret=\(SimulatedServer.clientSecret.rawValue)", "username=anna", "password=secret",
            "device=ipad-2", "deviceinfo%5Bname%5D=Till+2",
        ].joined(separator: "&")
        let answer = try await Answer(
            requests.server.answer(
                "POST", "/oauth/token", headers: [("Content-Type", "application/x-www-form-urlencoded")],
                body: Data(form.utf8)))
        XCTAssertEqual(answer.status, 200)
        XCTAssertEqual(users.devices(of: "anna"), ["ipad-1": "Anna's iPad", "ipad-2": "Till 2"])
        for tokens in [try Tokens(json), try Tokens(answer)] {
            let refreshed = try await requests.refresh(tokens.refresh)
            XCTAssertEqual(refreshed.status, 200)
        }
    }

    func testAppUserHasOneSessionOnADevice() async throws {
        requests.server.appUsers.register("anna", password: "secret")
        let first = try Tokens(await requests.ask("appuser", user))
        let second = try Tokens(await requests.ask("appuser", user))
        let statuses = [try await requests.status(with: first.access), try await requests.status(with: second.access)]
        XCTAssertEqual(statuses, [403, 200])
        try requests.server.appUsers.signOut("anna")
        let refreshed = try await requests.refresh(second.refresh)
        assertTokenRefused(refreshed, 400, "invalid_grant")
        XCTAssertThrowsError(try requests.server.appUsers.signOut("anna"))
    }

    func testWrongAppUsersAreRefused() async throws {
        requests.server.appUsers.register("anna", password: "secret")
        let cases: [(change: (inout JSONValue) -> Void, status: Int, error: String)] = [
            ({ $0["password"] = "wrong" }, 401, "invalid_grant"), ({ $0["username"] = "otto" }, 401, "invalid_grant"),
            ({ $0["password"] = nil }, 400, "invalid_request"), ({ $0["username"] = "" }, 400, "invalid_request"),
            ({ $0["device"] = nil }, 400, "invalid_request"),
        ]
        for (change, status, error) in cases {
            var body = user
            change(&body)
            let answer = try await requests.ask("appuser", body)
            assertTokenRefused(answer, status, error)
        }
    }
}
