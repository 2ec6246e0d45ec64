import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The renewal of sessions through the library, and users of apps.
final class SessionFlowTests: XCTestCase {
    private let shop = SignInShop()
    private var server: SimulatedServer { shop.server }

    /// A device that is signed in, with its records removed.
    private func signedInTill() async throws -> SecuconnectClient {
        let till = shop.till()
        try await shop.signIn(till)
        server.clearRecords()
        return till
    }

    /// The refresh tokens that a device sends when its access token expires three times.
    private func refreshTokensOfThreeRenewals() async throws -> [String] {
        let till = try await signedInTill()
        for _ in 1...3 {
            server.clock.advance(by: 1_200)
            try await till.work()
        }
        XCTAssertEqual(shop.grants, ["refresh_token", "refresh_token", "refresh_token"])
        return server.requests.compactMap { $0.body?["refresh_token"]?.string }
    }

    func testRefreshTokenIsKeptWithoutRotation() async throws {
        let tokens = try await refreshTokensOfThreeRenewals()
        XCTAssertEqual(tokens.count, 3)
        XCTAssertEqual(Set(tokens).count, 1)
    }

    func testRotatedRefreshTokenIsUsed() async throws {
        server.settings.rotatesRefreshTokens = true
        let tokens = try await refreshTokensOfThreeRenewals()
        XCTAssertEqual(Set(tokens).count, 3)
    }

    func testLostAnswerAfterRotationIsRepairedByTheDeviceCode() async throws {
        server.settings.rotatesRefreshTokens = true
        let till = try await signedInTill()
        server.clock.advance(by: 1_200)
        server.inject(.loseResponse, matching: .tokenRequests)
        try await till.work()
        XCTAssertEqual(shop.grants, ["refresh_token", "refresh_token", "device"])
    }

    func testExpiredRefreshTokenIsReplacedByTheDeviceCode() async throws {
        server.settings.refreshTokenLifetime = 3_600
        let till = try await signedInTill()
        server.clock.advance(by: 3_600)
        try await till.work()
        XCTAssertEqual(shop.grants, ["refresh_token", "device"])
    }

    func testRefusedAccessTokenIsRenewedInBothForms() async throws {
        let till = try await signedInTill()
        for refusal in [SimulatedServer.TokenRefusal.forbidden, .unauthorized(challenge: true)] {
            server.settings.tokenRefusal = refusal
            server.expireTokens()
            try await till.work()
        }
        XCTAssertEqual(shop.grants, ["refresh_token", "refresh_token"])
    }

    func testRefreshTokenOfAnotherProgramIsASession() async throws {
        let session = try await shop.signIn(shop.till())
        let program = shop.client(
            .refreshToken(
                id: SimulatedServer.clientID, secret: SimulatedServer.clientSecret,
                refreshToken: try XCTUnwrap(session.refreshToken)))
        try await program.work()
        try server.devices.signOut(TokenRequests.uuid)
        let error = await thrownError { try await program.work() }
        XCTAssertEqual(error?.kind, .signInRequired)
    }

    // MARK: App users

    func testAppUserSignsInOnceAndContinuesWithoutAPassword() async throws {
        server.appUsers.register("anna", password: "secret")
        let store = InMemoryTokenStore()
        try await shop.app(password: "secret", store: store).work()
        XCTAssertEqual(server.appUsers.devices(of: "anna"), ["ipad-1": "Anna's iPad"])
        server.clearRecords()
        let restarted = shop.app(password: nil, store: store)
        try await restarted.work()
        server.clock.advance(by: 1_200)
        try await restarted.work()
        XCTAssertEqual(shop.grants, ["refresh_token"])
    }

    func testWrongPasswordIsAnAuthenticationErrorAndSentOnce() async throws {
        server.appUsers.register("anna", password: "secret")
        let app = shop.app(password: "wrong")
        let error = await thrownError { try await app.work() }
        XCTAssertEqual(error?.kind, .authentication)
        let again = await thrownError { try await app.work() }
        XCTAssertNotNil(again)
        XCTAssertEqual(server.requests.filter(\.isTokenRequest).count, 1)
    }

    func testAppUserWhoWasSignedOutHasToSignInAgain() async throws {
        server.appUsers.register("anna", password: "secret")
        let app = shop.app(password: "secret")
        try await app.work()
        try server.appUsers.signOut("anna")
        let error = await thrownError { try await app.work() }
        XCTAssertEqual(error?.kind, .signInRequired)
    }

    func testLostAnswerAfterRotationEndsTheSessionOfAnAppUser() async throws {
        server.settings.rotatesRefreshTokens = true
        server.appUsers.register("anna", password: "secret")
        let app = shop.app(password: "secret")
        try await app.work()
        server.clock.advance(by: 1_200)
        server.inject(.loseResponse, matching: .tokenRequests)
        let error = await thrownError { try await app.work() }
        XCTAssertEqual(error?.kind, .signInRequired)
    }
}
