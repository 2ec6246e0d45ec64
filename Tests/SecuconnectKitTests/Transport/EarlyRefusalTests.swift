import Foundation
import LoopbackServer
import XCTest

@testable import SecuconnectKit

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A server that refuses an upload before it has read it, and closes the connection.
final class EarlyRefusalTests: XCTestCase {
    private typealias Outcome = Result<TransportResponse, any Error>

    /// Returns the end of a transfer that breaks after some bytes of its response.
    private func end(after body: String, headers: [String: String]) throws -> Outcome? {
        let outcome = LockedValue<Outcome?>(nil)
        let handler = DataTaskHandler(maximumResponseSize: 100) { result in outcome.withLock { $0 = result } }
        let url = try XCTUnwrap(URL(string: "http://127.0.0.1/"))
        let response = HTTPURLResponse(url: url, statusCode: 413, httpVersion: nil, headerFields: headers)
        handler.receive(try XCTUnwrap(response))
        handler.receive(Data(body.utf8))
        handler.complete(URLError(.networkConnectionLost), wasChallenged: false)
        return outcome.withLock { $0 }
    }

    func testWholeResponseBeforeABreakIsTheResult() throws {
        let outcome = try end(after: "{}", headers: ["Content-Length": "2"])
        XCTAssertEqual(try outcome?.get().status, 413)
        XCTAssertEqual(try outcome?.get().body, Data("{}".utf8))
    }

    func testPartOfAResponseBeforeABreakIsAFailure() throws {
        for headers in [["Content-Length": "3"], [:], ["Content-Length": "2", "Content-Encoding": "gzip"]] {
            XCTAssertThrowsError(try XCTUnwrap(end(after: "{}", headers: headers)).get()) { error in
                XCTAssertEqual((error as? TransportFailure)?.reason, .connectionLost)
                XCTAssertEqual((error as? TransportFailure)?.mayHaveBeenSent, true)
            }
        }
    }

    func testEarlyRefusalOfAnUploadIsSeenOrUnknown() async throws {
        try await overEachTransport { kind in
            let server = try LoopbackServer(
                { _ in .respond(200) },
                onHead: { _ in .afterReading(65_536, then: .respond(413, text: "too large").then(.close)) })
            defer { server.stop() }
            let transport = kind.make()
            let request = TransportRequest(
                method: .post, url: server.url, body: Data(count: 20_000_000), idleTimeout: 10)
            for _ in 0..<5 {
                do {
                    let response = try await transport.send(request)
                    XCTAssertEqual(response.status, 413)
                    XCTAssertEqual(response.body, Data("too large".utf8))
                } catch let failure as TransportFailure {
                    XCTAssertEqual(failure.mayHaveBeenSent, true)
                }
            }
        }
    }
}
