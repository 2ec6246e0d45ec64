import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Bodies that aren't JSON.
final class EncodedBodyTests: XCTestCase {
    private let content = Data("SECRET\r\n--x\u{0}".utf8)

    func testMultipartBodyHasOnePartWithNameAndType() throws {
        let body = try EncodedBody(file: content, part: "file", fileName: "a\"b\r\nü.jpg", contentType: "image/jpeg")
        let boundary = try XCTUnwrap(body.contentType.components(separatedBy: "boundary=").last)
        XCTAssertEqual(body.contentType, "multipart/form-data; boundary=\(boundary)")
        XCTAssertEqual(boundary.count, 44)
        let head =
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b%0D%0Aü.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n"
        XCTAssertEqual(body.data, Data(head.utf8) + content + Data("\r\n--\(boundary)--\r\n".utf8))
    }

    func testEachBodyHasABoundaryOfItsOwn() throws {
        let types = try (0..<20).map { _ in
            try EncodedBody(file: content, part: "file", fileName: "a", contentType: "a/b").contentType
        }
        XCTAssertEqual(Set(types).count, 20)
    }

    func testFilesThatCannotBeSentAreRefused() {
        for (file, name, type) in [
            (Data(), "a", "a/b"), (content, "", "a/b"), (content, "a\0", "a/b"), (content, "a", ""),
            (content, "a", "jpeg"), (content, "a", "a/b\r\nX-Evil: 1"), (content, "a", "/b"), (content, "a", "a/"),
        ] {
            XCTAssertThrowsError(try EncodedBody(file: file, part: "file", fileName: name, contentType: type)) {
                XCTAssertEqual(($0 as? SecuconnectError)?.kind, .invalidArgument)
            }
        }
    }

    func testBodyIsSentAsItIsWithItsTypeAndAccept() async throws {
        let transport = ScriptedTransport()
        var operation = APIOperation<JSONValue>(
            .post, "/Document/Uploads", query: [URLQueryItem(name: "multipart", value: nil)])
        let body = try EncodedBody(file: content, part: "file", fileName: "a", contentType: "a/b")
        operation.encodedBody = body
        operation.accept = "application/json, */*"
        _ = try await SecuconnectClient.test(transport).response(to: operation)
        let request = try XCTUnwrap(transport.requests.first)
        XCTAssertEqual(request.body, body.data)
        XCTAssertEqual(request.headers["Content-Type"], body.contentType)
        XCTAssertEqual(request.headers["Accept"], "application/json, */*")
        XCTAssertEqual(request.url.query, "multipart")
    }

    func testBodyNeverPrints() throws {
        var operation = APIOperation<JSONValue>(.post, "/Document/Uploads")
        let body = try EncodedBody(file: content, part: "file", fileName: "SECRET", contentType: "a/b")
        operation.encodedBody = body
        for value in [body, operation, [body]] as [Any] {
            var dumped = ""
            dump(value, to: &dumped)
            for shown in ["\(value)", String(reflecting: value), dumped] {
                XCTAssertFalse(shown.contains("SECRET"), shown)
            }
        }
    }

    func testPatchIsAChange() async throws {
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport)
        _ = try await client.response(to: APIOperation<JSONValue>.patch("/Payment/Plans/PLN_1", body: ["status": "x"]))
        XCTAssertEqual(transport.requests.first?.method, .patch)
        XCTAssertNotNil(transport.requests.first?.headers["X-Action"])
    }
}
