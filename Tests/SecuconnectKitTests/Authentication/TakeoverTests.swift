import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class TakeoverTests: XCTestCase {
    private let time = ManualTime()
    private let server = TokenServer()

    private func client(_ credentials: SecuconnectClient.Credentials) -> SecuconnectClient {
        .test(server, time: time, credentials: credentials, tokenStore: InMemoryTokenStore())
    }

    private let device = SecuconnectClient.Credentials.device(id: "id", secret: "s", deviceCode: "code")

    /// Calls once, and lets another program take the session over again and again.
    private func call(_ client: SecuconnectClient, thenTakenOver times: Int) async throws {
        server.accept(nil)
        try await client.read()
        for _ in 0..<times {
            server.accept(["token-\(server.grants.count + 1)"])
            try await client.read()
        }
        server.accept([])
    }

    func testTakenOverSessionEndsInItsOwnError() async throws {
        let client = client(device)
        try await call(client, thenTakenOver: 3)
        let requests = server.grants.count
        for _ in 0..<3 {
            let error = await thrownError { try await client.change() }
            XCTAssertEqual(error?.kind, .sessionTakenOver)
            XCTAssertEqual(error?.outcome, .notSent)
        }
        XCTAssertEqual(server.grants.count, requests, "the session isn't taken back")
    }

    func testOtherClientsOfTheStoreAreToldToo() async throws {
        let store = InMemoryTokenStore()
        func client() -> SecuconnectClient { .test(server, time: time, credentials: device, tokenStore: store) }
        try await call(client(), thenTakenOver: 3)
        let requests = server.grants.count
        let other = client()
        let error = await thrownError { try await other.read() }
        XCTAssertEqual(error?.kind, .sessionTakenOver)
        XCTAssertEqual(server.grants.count, requests)
    }

    func testSessionIsTriedAgainAfterTenMinutes() async throws {
        let client = client(device)
        try await call(client, thenTakenOver: 3)
        time.advance(by: 599)
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .sessionTakenOver)
        time.advance(by: 1)
        try await call(client, thenTakenOver: 3)
    }

    func testRareRefusalsAreNoTakeover() async throws {
        let client = client(device)
        try await client.read()
        for _ in 0..<10 {
            time.advance(by: 601)
            server.accept(["token-\(server.grants.count + 1)"])
            try await client.read()
        }
        XCTAssertEqual(server.grants.count, 11)
    }

    func testCallsThatAreAlwaysRefusedAreNoTakeover() async throws {
        let client = client(device)
        server.accept([])
        for _ in 0..<10 {
            let error = await thrownError { try await client.read() }
            XCTAssertEqual(error?.kind, .authentication)
        }
    }

    func testClientCredentialsAreRenewedAfterEveryRefusal() async throws {
        let client = client(.clientCredentials(id: "id", secret: "s"))
        try await call(client, thenTakenOver: 10)
        XCTAssertEqual(server.grants.count, 11)
    }

    func testNewSignInEndsTheTakeover() async throws {
        let client = client(.device(id: "id", secret: "s", uuid: "/vendor/shop/cashier/1"))
        for _ in 0..<2 {
            server.answer(try .sample("oauth-device-registration-response-1"))
            for try await _ in client.deviceSignIn(reusingSession: false) {}
            try await call(client, thenTakenOver: 3)
            let error = await thrownError { try await client.read() }
            XCTAssertEqual(error?.kind, .sessionTakenOver)
        }
    }
}
