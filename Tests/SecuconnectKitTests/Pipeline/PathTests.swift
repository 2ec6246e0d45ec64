import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class PathTests: XCTestCase {
    private func path(_ id: String) async -> Result<String, SecuconnectError> {
        let transport = ScriptedTransport()
        do {
            _ = try await SecuconnectClient.test(transport).response(
                to: APIOperation<JSONValue>.get("/Smart/Transactions/\(id)/x"))
            return .success(transport.requests.first?.url.absoluteString ?? "")
        } catch {
            XCTAssertEqual(transport.requests.count + transport.tokenRequests.count, 0, "nothing may be sent")
            return .failure(error as? SecuconnectError ?? .init(kind: "?", message: "", outcome: .unknown))
        }
    }

    func testIDThatCouldClimbIsRefusedBeforeAnythingIsSent() async throws {
        for id in ["../../oauth/token", "", ".", "..", "a/b", "a\\b", "/", "a\u{0}b", "a\nb", "\u{7f}"] {
            guard case .failure(let error) = await path(id) else { return XCTFail("\(id) was accepted") }
            XCTAssertEqual(error.kind, .invalidArgument)
            XCTAssertEqual(error.outcome, .notSent)
        }
    }

    func testIdentifierIsEncodedIntoOneSegment() async throws {
        let base = "https://connect-testing.secuconnect.com/api/v2/Smart/Transactions/"
        let rows = [
            "STX_1": "STX_1", "a b": "a%20b", "a?b=c": "a%3Fb%3Dc", "a#b": "a%23b", "%2e%2e": "%252e%252e",
            "ü": "%C3%BC", "a+b": "a%2Bb", "...": "...", "a;b": "a%3Bb",
        ]
        for (id, segment) in rows {
            let path = await path(id)
            XCTAssertEqual(try path.get(), base + segment + "/x")
        }
    }

    func testPathThatIsNoneIsRefused() async throws {
        for path in ["", "Smart", "/", "/Smart//Transactions", "/Smart/../x", "/a?b", "/a b"] as [APIPath] {
            let error = await thrownError {
                try await SecuconnectClient.test(ScriptedTransport()).response(to: APIOperation<JSONValue>.get(path))
            }
            XCTAssertEqual(error?.kind, .invalidArgument)
        }
    }

    func testQueryValuesAreEncodedStrictly() async throws {
        let transport = ScriptedTransport()
        let query = [
            URLQueryItem(name: "q", value: "a+b c&d=ü"), URLQueryItem(name: "aggregate[min]", value: "1"),
            URLQueryItem(name: "multipart", value: nil),
        ]
        _ = try await SecuconnectClient.test(transport).response(
            to: APIOperation<JSONValue>.get("/Smart/Transactions", query: query))
        XCTAssertEqual(
            transport.requests.first?.url.absoluteString.components(separatedBy: "?").last,
            "q=a%2Bb%20c%26d%3D%C3%BC&aggregate%5Bmin%5D=1&multipart")
    }

    func testOnlySecureAddressesAreTaken() throws {
        for text in [
            "http://connect.secucard.com", "ftp://127.0.0.1", "https://user:pw@host.example",
            "https://host.example?a=b",
            "https://host.example#a", "http://127.0.0.1.evil.example", "http://localhost.evil.example", "file:///etc",
            "http://127.1.1.999",
        ] {
            XCTAssertThrowsError(
                try SecuconnectClient.Environment(baseURL: XCTUnwrap(URL(string: text))), text
            ) { XCTAssertEqual(($0 as? SecuconnectError)?.kind, .invalidArgument) }
        }
        for text in ["https://host.example", "http://127.0.0.1:8080", "http://localhost:1", "HTTPS://host.example/gw/"]
        {
            XCTAssertNoThrow(try SecuconnectClient.Environment(baseURL: XCTUnwrap(URL(string: text))), text)
        }
    }

    func testEnvironmentsAreTheDocumentedOnes() {
        typealias Environment = SecuconnectClient.Environment
        let environments: [Environment] = [.production, .testing, .testingLegacyHost, .staging]
        XCTAssertEqual(
            environments.map(\.baseURL.absoluteString),
            [
                "https://connect.secucard.com", "https://connect-testing.secuconnect.com",
                "https://connect-testing.secupay-ag.de", "https://connect-showcase.secupay-ag.de",
            ])
    }

    func testBaseURLMayHaveAPath() async throws {
        let environment = try SecuconnectClient.Environment(
            baseURL: XCTUnwrap(URL(string: "https://gateway.example/secu/")))
        let transport = ScriptedTransport()
        let client = SecuconnectClient(
            configuration: .init(environment: environment, credentials: .accessToken("t"), transport: transport))
        try await client.read()
        XCTAssertEqual(
            transport.requests.first?.url.absoluteString,
            "https://gateway.example/secu/api/v2/Smart/Transactions/STX_1")
    }
}
