import SecuconnectKit
import TestSupport
import XCTest

/// Tests that secrets in a server's response aren't printed.
final class EchoedSecretTests: XCTestCase {
    private func assertHidden(_ secrets: [String], in values: [Any], line: UInt = #line) {
        for value in values {
            for shown in renderings(of: value) {
                for secret in secrets { XCTAssertFalse(shown.contains(secret), shown, line: line) }
            }
        }
    }

    private func failure(
        _ body: String, token: Bool = false, secret: SensitiveString = "client-s3cret"
    ) async throws -> (SecuconnectError, [ClientEvent]) {
        let events = LockedValue<[ClientEvent]>([])
        let transport = ScriptedTransport(
            token ? [] : [.answer(400, body)], tokenSteps: token ? [.answer(400, body)] : [])
        let client = SecuconnectClient.test(
            transport, credentials: .clientCredentials(id: "id", secret: secret),
            onEvent: { event in events.withLock { $0.append(event) } })
        let error = await thrownError { try await client.read() }
        return (try XCTUnwrap(error), events.withLock { $0 })
    }

    func testTokenEndpointsEchoOfTheClientSecretIsReplaced() async throws {
        let body =
            #"{"error": "client-s3cret", "error_description": "bad: client-s3cret", "supportId": "client-s3cret"}"#
        let (error, events) = try await failure(body, token: true)
        assertHidden(["client-s3cret"], in: [error, error.server as Any] + events)
        XCTAssertEqual(error.server?.details, "bad: •••")
        XCTAssertTrue(error.body.isEmpty)
        XCTAssertTrue("\(error)".contains("bad: •••"), "\(error)")
        XCTAssertFalse(events.isEmpty)
    }

    func testEncodedEchoOfTheClientSecretIsReplaced() async throws {
        let body = #"{"error": "x", "error_description": "client_secret=a%2Fb%2Bc%3D, a\\/b+c="}"#
        let (error, _) = try await failure(body, token: true, secret: "a/b+c=")
        XCTAssertEqual(error.server?.details, "client_secret=•••, •••")
    }

    func testEchoOfTheAccessTokenIsReplaced() async throws {
        let (error, events) = try await failure(
            #"{"status": "error", "error": "X", "error_details": "Bearer token-1", "error_user": "token-1"}"#)
        assertHidden(["token-1"], in: [error] + events)
        XCTAssertEqual(error.userMessage, "•••")
    }

    func testEchoedAccountNumbersArePrintedMasked() async throws {
        let (error, events) = try await failure(
            #"""
            {"status": "error", "error": "X", "error_details": "IBAN DE35 5001 0517 5418 4931 88, PAN 4111111111111111, CVC 123",
             "error_user": "DE35500105175418493188"}
            """#)
        assertHidden(
            ["5418 4931 88", "4111111111111111", "CVC 123", "DE35500105175418493188"],
            in: [error, error.server as Any] + events)
        XCTAssertEqual(error.server?.details, "IBAN DE35 5001 0517 5418 4931 88, PAN 4111111111111111, CVC 123")
        XCTAssertEqual(error.userMessage, "DE35500105175418493188")
        XCTAssertFalse(error.body.isEmpty)
    }

    func testNumberAtTheCutIsMaskedWhole() async throws {
        let filler = String(repeating: "x ", count: 245)
        let (error, _) = try await failure(
            #"{"status": "error", "error": "X", "error_details": "\#(filler)4111111111111111 \#(filler)"}"#)
        assertHidden(["41111111"], in: [error])
    }

    func testEventsPrintOneLine() async throws {
        let (_, events) = try await failure(#"{"status": "error", "error": "X", "error_details": "no\nsuch"}"#)
        XCTAssertGreaterThan(events.count, 3)
        for event in events {
            XCTAssertFalse("\(event)".contains("\n"), "\(event)")
            XCTAssertTrue("\(event)".contains(event.operation), "\(event)")
            XCTAssertTrue("\(event)".contains(event.callID.uuidString), "\(event)")
        }
    }
}
