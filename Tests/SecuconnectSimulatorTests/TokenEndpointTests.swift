import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

final class TokenEndpointTests: XCTestCase {
    private let good: JSONValue = [
        "grant_type": "client_credentials", "client_id": .string(SimulatedServer.clientID),
        "client_secret": .string(SimulatedServer.clientSecret.rawValue),
    ]

    private func ask(_ body: JSONValue?, of server: SimulatedServer = SimulatedServer()) async throws -> Answer {
        try await Answer(server.send(Shop.request(.post, "http://localhost/oauth/token", body: body)))
    }

    func testCredentialSentAsAFormIsAsGoodAsJSON() async throws {
        var request = try Shop.request(.post, "http://localhost/oauth/token")
        request.headers["Content-Type"] = "application/x-www-form-urlencoded"
        request.body = Data(
            "grant_type=client%5Fcredentials&client_id=a+b&client_secret=%C3%BC%26".utf8)
        let server = SimulatedServer(.init(clientID: "a b", clientSecret: "ü&"))
        let answer = try await Answer(server.send(request))
        XCTAssertEqual(answer.status, 200)
        assertMatches(answer.body["access_token"]?.string, "^[0-9a-v]{26}$")
    }

    func testWrongRequestsAreRefusedInTheShapeOfOAuth() async throws {
        let invalid = "The client credentials are invalid"
        let missing = "Client credentials were not found in the headers or body"
        let noGrant = "The grant type was not specified in the request"
        let cases: [(change: (inout JSONValue) -> Void, error: String, text: String)] = [
            ({ $0["client_secret"] = "wrong" }, "invalid_client", invalid),
            ({ $0["client_id"] = "unknown" }, "invalid_client", invalid),
            ({ $0["client_secret"] = nil }, "invalid_client", missing),
            ({ $0["client_id"] = nil }, "invalid_client", missing),
            ({ $0["grant_type"] = nil }, "invalid_request", noGrant),
            ({ $0 = "no object" }, "invalid_request", noGrant),
            ({ $0["grant_type"] = "foo" }, "unsupported_grant_type", "Grant type \"foo\" not supported"),
        ]
        for (change, error, text) in cases {
            var body = good
            change(&body)
            let answer = try await ask(body)
            XCTAssertEqual(answer.status, 400, text)
            XCTAssertEqual(answer.body, ["error": .string(error), "error_description": .string(text)])
        }
        let empty = try await ask(nil)
        XCTAssertEqual(empty.body["error"], "invalid_request")
    }

    func testGetIsRefused() async throws {
        let request = try Shop.request(.get, "http://localhost/oauth/token")
        let answer = try await Answer(SimulatedServer().send(request))
        XCTAssertEqual(answer.status, 400)
        XCTAssertEqual(answer.body["error"], "invalid_request")
    }

    func testTokenIsGoodUntilItsLifetimeHasPassed() async throws {
        let clock = SimulatedClock()
        let shop = try await Shop(SimulatedServer(clock: clock))
        clock.advance(by: 1_199)
        let before = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(before.status, 200)
        clock.advance(by: 1)
        let after = try await shop.call(.get, "/Smart/Transactions")
        assertRefused(after, 403, "ProductNotAllowedException", code: 2003)
        XCTAssertEqual(after.body["error_details"], "Valid auth token required")
    }

    func testLifetimeIsASetting() async throws {
        let clock = SimulatedClock()
        let server = SimulatedServer(clock: clock)
        server.settings.tokenLifetime = 5
        let answer = try await ask(good, of: server)
        XCTAssertEqual(answer.body["expires_in"], 5)
        let shop = try await Shop(server)
        clock.advance(by: 5)
        let late = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(late.status, 403)
    }

    func testTokensCanBeMadeInvalidAtOnce() async throws {
        let server = SimulatedServer()
        var shop = try await Shop(server)
        server.expireTokens()
        let refused = try await shop.call(.get, "/Smart/Transactions")
        assertRefused(refused, 403, "ProductNotAllowedException", code: 2003)
        shop.token = try await shop.signIn()
        let good = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(good.status, 200)
    }

    func testMissingOrUnknownTokenIsRefused() async throws {
        var shop = Shop(withoutToken: SimulatedServer())
        for token in [nil, "", "unknown", "a b"] {
            shop.token = token
            let answer = try await shop.call(.get, "/Smart/Transactions")
            assertRefused(answer, 403, "ProductNotAllowedException", code: 2003)
        }
    }

    func testRefusedTokenCanBeToldAs401() async throws {
        let server = SimulatedServer()
        let shop = Shop(withoutToken: server)
        server.settings.tokenRefusal = .unauthorized(challenge: false)
        let plain = try await shop.call(.get, "/Smart/Transactions")
        assertRefused(plain, 401, "ProductNotAllowedException", code: 2003)
        XCTAssertNil(plain.headers["WWW-Authenticate"])

        server.settings.tokenRefusal = .unauthorized(challenge: true)
        let challenged = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(challenged.status, 401)
        XCTAssertEqual(challenged.headers["WWW-Authenticate"], "Basic realm=\"secuconnect\"")
    }
}
