import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Nothing that a log may print shows a secret, whatever happens.
final class SecrecyTests: XCTestCase {
    private let secrets = ["client-s3cret", "t0ken-value", "DE35500105175418493188", "body-s3cret"]

    func testNothingThatCanBePrintedShowsASecret() async throws {
        let printed = LockedValue<[String]>([])
        @Sendable func note(_ value: Any) { printed.withLock { $0 += Self.outputs(of: value) } }

        let token = #"{"access_token":"t0ken-value","expires_in":1200}"#
        let body = #"{"status":"error","error":"X","error_details":"no","iban":"DE35500105175418493188","code":1003}"#
        let steps: [ScriptedTransport.Step] = [
            .ok, .answer(400, body), .answer(401, "body-s3cret"), .answer(403, body), .answer(502, "<body-s3cret>"),
            .answer(200, "body-s3cret"), .connectionLost, .notConnected, .answer(302, "", ["Location": "t0ken-value"]),
            .fail(TransportFailure(.tooLarge, mayHaveBeenSent: true, details: "more than 5 bytes")),
            .throwing(
                URLError(.timedOut, userInfo: ["url": "https://x/?a=client-s3cret"])),
        ]
        let transport = ScriptedTransport(
            steps,
            tokenSteps: Array(repeating: .answer(200, token), count: 2)
                + [.answer(400, #"{"error":"invalid_client"}"#), .answer(500, "t0ken-value")])
        var options = SecuconnectClient.CallOptions()
        options.retry = .off
        let credentials = SecuconnectClient.Credentials.clientCredentials(id: "id", secret: "client-s3cret")
        let configuration = SecuconnectClient.Configuration(
            environment: .testing, credentials: credentials, options: options, transport: transport,
            onEvent: { note($0) }, timeSource: ManualTime())
        let client = SecuconnectClient(configuration: configuration)
        let operation = APIOperation<JSONValue>.post("/x", body: ["iban": "DE35500105175418493188"] as JSONValue)
        note(operation)
        for _ in steps + [.ok, .ok] {
            do {
                note(try await client.response(to: operation))
            } catch {
                note(error)
            }
        }
        note(client)
        note(configuration)
        note(credentials)
        note(SecuconnectClient.Credentials.accessToken("t0ken-value"))
        note(AccessToken("t0ken-value", lifetime: 5))
        note(SensitiveString("client-s3cret"))
        for request in transport.requests + transport.tokenRequests { note(request) }
        note(TransportResponse(status: 200, headers: ["Set-Cookie": "t0ken-value"], body: Data("body-s3cret".utf8)))

        let output = printed.withLock { $0.joined(separator: "\n") }
        XCTAssertGreaterThan(output.count, 5_000, "the test must see something")
        for secret in secrets {
            XCTAssertFalse(output.contains(secret), "\(secret) is shown")
            let bytes = Array(secret.utf8).map(String.init).joined(separator: "\n")
            XCTAssertFalse(output.contains(bytes), "\(secret) is shown as bytes")
        }
    }

    /// Everything that Swift prints of a value by itself.
    private static func outputs(of value: Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        let digits = dumped.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "-" } }.joined(separator: "\n")
        return ["\(value)", String(describing: value), String(reflecting: value), dumped, digits]
            + Mirror(reflecting: value).children.map { "\($0.label ?? ""): \($0.value)" }
            + [
                (value as? any Error)?.localizedDescription ?? "",
                (value as? any Error).map { "\($0 as NSError)" } ?? "",
            ]
    }
}
