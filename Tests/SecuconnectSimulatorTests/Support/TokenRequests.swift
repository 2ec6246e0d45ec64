import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The requests of devices and apps for tokens, as JSON.
struct TokenRequests: Sendable {
    static let uuid = "/vendor/unknown/cashier/swiftsdk1"

    let server: SimulatedServer
    let clock: SimulatedClock

    init(_ settings: SimulatedServer.Settings = .init()) {
        clock = SimulatedClock()
        server = SimulatedServer(settings, clock: clock)
    }

    func ask(_ grant: String, _ fields: JSONValue = [:]) async throws -> Answer {
        var body = fields
        body["grant_type"] = .string(grant)
        body["client_id"] = .string(SimulatedServer.clientID)
        body["client_secret"] = .string(SimulatedServer.clientSecret.rawValue)
        return try await Answer(server.send(Shop.request(.post, "http://localhost/oauth/token", body: body)))
    }

    func register(_ uuid: String = uuid) async throws -> (deviceCode: String, userCode: String) {
        let answer = try await ask("device", ["uuid": .string(uuid)])
        return (
            try XCTUnwrap(answer.body["device_code"]?.string), try XCTUnwrap(answer.body["user_code"]?.string)
        )
    }

    func poll(_ deviceCode: String) async throws -> Answer { try await ask("device", ["code": .string(deviceCode)]) }

    func refresh(_ token: String) async throws -> Answer {
        try await ask("refresh_token", ["refresh_token": .string(token)])
    }

    /// Signs a device in.
    func signIn(_ uuid: String = uuid) async throws -> (deviceCode: String, tokens: Tokens) {
        let login = try await register(uuid)
        try server.devices.confirm(login.userCode)
        return (login.deviceCode, try Tokens(await poll(login.deviceCode)))
    }

    /// The status of a call of the API with a token.
    func status(with token: String) async throws -> Int {
        var shop = Shop(withoutToken: server)
        shop.token = token
        return try await shop.call(.get, "/Smart/Transactions").status
    }
}

/// The tokens of a session.
struct Tokens {
    let access: String
    let refresh: String

    init(_ answer: Answer) throws {
        access = try XCTUnwrap(answer.body["access_token"]?.string)
        refresh = try XCTUnwrap(answer.body["refresh_token"]?.string)
    }
}

/// Checks the format of OAuth's errors and what is in it.
func assertTokenRefused(
    _ answer: Answer, _ status: Int, _ error: String, _ description: String? = nil, file: StaticString = #filePath,
    line: UInt = #line
) {
    XCTAssertEqual(answer.status, status, file: file, line: line)
    XCTAssertEqual(Set((answer.body.object ?? [:]).keys), ["error", "error_description"], file: file, line: line)
    XCTAssertEqual(answer.body["error"]?.string, error, file: file, line: line)
    if let description {
        XCTAssertEqual(answer.body["error_description"]?.string, description, file: file, line: line)
    }
}
