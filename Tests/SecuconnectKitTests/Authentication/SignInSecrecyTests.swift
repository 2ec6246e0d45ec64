import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

final class SignInSecrecyTests: XCTestCase {
    private static let secrets = [
        "cl1ent-s3cret", "dev1ce-c0de", "acc3ss-t0ken", "refr3sh-t0ken", "passw0rd-x", "us3r-c0de",
    ]

    private func assertSecret(_ value: Any, file: StaticString = #filePath, line: UInt = #line) {
        for text in renderings(of: value) {
            for secret in Self.secrets where text.contains(secret) {
                XCTFail("\(secret) is in \(text)", file: file, line: line)
            }
        }
    }

    private let session = DeviceSession(deviceCode: "dev1ce-c0de", refreshToken: "refr3sh-t0ken")

    private var credentials: [SecuconnectClient.Credentials] {
        [
            .device(id: "id", secret: "cl1ent-s3cret", uuid: "u"),
            .device(id: "id", secret: "cl1ent-s3cret", session: session),
            .refreshToken(id: "id", secret: "cl1ent-s3cret", refreshToken: "refr3sh-t0ken"),
            .appUser(id: "id", secret: "cl1ent-s3cret", username: "max", password: "passw0rd-x", device: "1"),
        ]
    }

    func testNoValuePrintsItsSecrets() async throws {
        let entry = TokenStoreEntry(
            accessToken: "acc3ss-t0ken", issued: Date(), lifetime: 1_200, refreshToken: "refr3sh-t0ken",
            deviceCode: "dev1ce-c0de")
        let store = InMemoryTokenStore()
        _ = store.save(entry, for: TokenStoreKey(parts: ["cl1ent-s3cret"]), replacing: nil)
        let code = DeviceCode(userCode: "us3r-c0de", verificationURL: nil, expiry: Date())
        let values: [Any] = [
            session, entry, store, code, DeviceSignIn.State.codeShown(code), DeviceSignIn.State.signedIn(session),
            TokenStoreKey(parts: ["cl1ent-s3cret"]),
        ]
        for value in values { assertSecret(value) }
        for credentials in credentials {
            assertSecret(credentials)
            let client = SecuconnectClient.test(TokenServer(), credentials: credentials, tokenStore: store)
            assertSecret(client)
            assertSecret(client.deviceSignIn())
            assertSecret(client.deviceSignIn().makeAsyncIterator())
        }
    }

    func testErrorsAndEventsHideSecretsThatTheServerQuotes() async throws {
        let quote = Self.secrets.joined(separator: " ")
        let events = LockedValue<[ClientEvent]>([])
        for credentials in credentials {
            let refusal = TokenServer.Step.answer(401, #"{"error":"invalid_grant","error_description":"\#(quote)"}"#)
            let server = TokenServer([refusal, refusal])
            let store = InMemoryTokenStore()
            if case .signIn(let signIn) = credentials.source, case .device = signIn.identity {
                let entry = TokenStoreEntry(
                    accessToken: "acc3ss-t0ken", issued: .distantPast, lifetime: 1, refreshToken: "refr3sh-t0ken",
                    deviceCode: "dev1ce-c0de")
                _ = store.save(entry, for: signIn.key(in: .testing), replacing: nil)
            }
            let client = SecuconnectClient.test(server, credentials: credentials, tokenStore: store) { event in
                events.withLock { $0.append(event) }
            }
            let error = await thrownError { try await client.read() }
            let sent = server.grants.flatMap(\.values)
            for secret in Self.secrets where sent.contains(secret) {
                for text in renderings(of: try XCTUnwrap(error)) + events.withLock({ $0.flatMap(renderings) }) {
                    XCTAssertFalse(text.contains(secret), "\(secret) is in \(text)")
                }
            }
            events.withLock { $0 = [] }
        }
    }

    func testLongTextOfAnErrorIsCutBeforeSecretsAreRemoved() {
        let secrets: [SensitiveString] = ["first-s3cret", "another-longer-s3cret"]
        for gap in stride(from: 999_970, to: 1_000_030, by: 5) {
            let text = String(repeating: "x", count: gap) + "another-longer-s3cret first-s3cret"
            var error = SecuconnectError(kind: .authentication, message: "", outcome: .rejected)
            error.server = ServerError(name: "e", details: text + String(repeating: "y", count: 1_000))
            error.remove(secrets)
            let details = error.server?.details ?? ""
            XCTAssertLessThan(details.utf8.count, 1_000_100)
            for part in ["anoth", "r-longer", "first", "s3cret"] { XCTAssertFalse(details.contains(part), "\(gap)") }
        }
    }

    func testPendingPollsAreNoWarnings() async throws {
        let levels = LockedValue<[ClientEvent.LogLevel]>([])
        let server = TokenServer([try .sample("oauth-device-registration-response-1"), .pending, .token("a")])
        let client = SecuconnectClient.test(
            server, credentials: .device(id: "id", secret: "s", uuid: "u")
        ) { event in
            levels.withLock { $0.append(event.logLevel) }
        }
        for try await _ in client.deviceSignIn() {}
        XCTAssertEqual(levels.withLock { $0.max() }, .info)
    }
}
