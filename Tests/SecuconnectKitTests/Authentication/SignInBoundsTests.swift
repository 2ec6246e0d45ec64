import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Device registrations and polls from a server, or a network, that isn't friendly.
final class SignInBoundsTests: XCTestCase {
    private let time = ManualTime()

    private func client(_ server: TokenServer) -> SecuconnectClient {
        .test(server, time: time, credentials: .device(id: "id", secret: "s", uuid: "/vendor/shop/cashier/1"))
    }

    private func registration(_ fields: String) -> TokenServer.Step {
        .answer(200, #"{"device_code":"d","user_code":"ABCD-1234"\#(fields)}"#)
    }

    private func code(_ step: TokenServer.Step) async throws -> DeviceCode? {
        var states = client(TokenServer([step])).deviceSignIn().makeAsyncIterator()
        guard case .codeShown(let code) = try await states.next() else { return nil }
        return code
    }

    func testLongDurationsAreBounded() async throws {
        let server = TokenServer([
            registration(#","expires_in":9223372036854775807,"interval":9223372036854775807"#), .token("a"),
        ])
        var expiry: Date?
        for try await case .codeShown(let code) in client(server).deviceSignIn() { expiry = code.expiry }
        XCTAssertEqual(expiry, Date(timeIntervalSince1970: 1_700_000_000 + 86_400))
        XCTAssertEqual(time.pauses, [60])
    }

    func testAddressWithAUserIsNotShown() async throws {
        let misleading = "https://www.secuoffice.com@evil.example/"
        for address in [
            misleading, "https://a:b@evil.example", "javascript:alert(1)", "https:///nowhere",
            "https://www.secuoffice.com%40evil.example/", "https://a.example/" + String(repeating: "a", count: 2_000),
        ] {
            let code = try await code(registration(#","verification_url":"\#(address)""#))
            XCTAssertNotNil(code)
            XCTAssertNil(code?.verificationURL, address)
        }
    }

    func testCodeThatNobodyCanTypeIsUnreadable() async throws {
        for code in [#"A\u001b[2JB"#, String(repeating: "A", count: 65), "A B", "Ä"] {
            let step = TokenServer.Step.answer(200, #"{"device_code":"d","user_code":"\#(code)"}"#)
            let error = await thrownError { _ = try await self.code(step) }
            XCTAssertEqual(error?.kind, .unreadableResponse, code)
        }
    }

    func testPagesOfAHotspotDoNotEndTheSignIn() async throws {
        let server = TokenServer([
            registration(""), .answer(302, "<html>", ["Location": "http://login.hotspot.example/"]),
            .answer(403, "<html>"), .answer(404, "Not found"), .answer(511, "<html>"), .token("a"),
        ])
        var waits = 0
        for try await case .waiting in client(server).deviceSignIn() { waits += 1 }
        XCTAssertEqual(waits, 4)
        XCTAssertEqual(server.grants.count, 6)
    }

    func testNameOfTheAppUserIsNotPrinted() async throws {
        let name = "max@example.net"
        let server = TokenServer([
            .answer(400, #"{"error":"invalid_grant","error_description":"No user \#(name) here"}"#)
        ])
        let printed = LockedValue<[String]>([])
        let client = SecuconnectClient.test(
            server, time: time,
            credentials: .appUser(id: "id", secret: "s", username: name, password: "p4ssword", device: "d")
        ) { event in printed.withLock { $0.append("\(event) \(event.callEnd?.error?.localizedDescription ?? "")") } }
        let error = await thrownError { try await client.read() }
        let texts = printed.withLock { $0 } + ["\(error as Any)", error?.localizedDescription ?? ""]
        XCTAssertNotNil(error?.server)
        for text in texts { XCTAssertFalse(text.contains(name), text) }
    }
}
