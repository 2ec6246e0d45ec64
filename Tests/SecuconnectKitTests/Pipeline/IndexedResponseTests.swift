import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// The index of a response's body, from which its error, its identity and its value are read.
final class IndexedResponseTests: XCTestCase {
    private func response(_ body: Data, status: Int = 200) throws -> IndexedResponse {
        try IndexedResponse(TransportResponse(status: status, headers: [:], body: body))
    }

    func testObjectsAndListsAreIndexed() throws {
        for body in ["{}", "[]", " \r\n\t{\"a\": 1}", "\u{FEFF}[1]"] {
            XCTAssertNotNil(try response(Data(body.utf8)).index, body)
        }
    }

    func testFilesAndBrokenJSONHaveNoIndex() throws {
        for body in ["", " ", "null", "%PDF-1.7 {}", "<html>{}", "{", "[1,]", "{} {}", "{}\u{0}"] {
            XCTAssertNil(try response(Data(body.utf8)).index, body)
        }
        XCTAssertNil(try response(Data([0x5B, 0xFF, 0x5D])).index, "it isn't UTF-8")
    }

    func testFirstNameIsReadWhateverItsSpelling() throws {
        let bodies: [(String, String?)] = [
            (#"{"id": 1}"#, "id"), (#" { "\u0069d" : 1 }"#, "id"), (#"{"": 1}"#, ""), ("{}", nil), (#"["id"]"#, nil),
        ]
        for (body, name) in bodies { XCTAssertEqual(try response(Data(body.utf8)).index?.firstName, name, body) }
    }

    func testErrorIsReadBehindAByteOrderMarkAndEscapes() async throws {
        let body = "\u{FEFF}" + #"{"\u0065rror": "ProductNotFoundException", "code": "1001", "supportId": "9d58"}"#
        let client = SecuconnectClient.test(ScriptedTransport([.answer(400, body)]))
        let error = await thrownError { try await client.change() }
        XCTAssertEqual(error?.kind, .notFound)
        XCTAssertEqual(error?.code, 1001)
        XCTAssertEqual(error?.supportID, "9d58")
    }

    func testSentenceInAnotherEncodingHidesNoExpiredToken() throws {
        let body =
            Data(#"{"error": "ProductNotAllowedException", "code": 2003, "error_user": "ung"#.utf8)
            + [0xFC] + Data(#"ltig"}"#.utf8)  // "ungültig" in Latin-1
        let refusal = SecuconnectError(try response(body, status: 403), isTokenCall: false, currentDate: Date())
        XCTAssertEqual(refusal?.server?.isExpiredToken, true)
        XCTAssertEqual(refusal?.body, body)
    }

    func testRefusalThatIsNoJSONStaysARefusal() async throws {
        let client = SecuconnectClient.test(
            ScriptedTransport([.answer(400, #"{"error": "ProductNotFoundException" trailing"#)]))
        let error = await thrownError { try await client.change() }
        XCTAssertEqual(error?.kind, .refused)
        XCTAssertNil(error?.server)
    }
}
