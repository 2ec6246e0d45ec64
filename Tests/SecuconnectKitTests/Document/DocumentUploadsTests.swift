import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Uploading and downloading documents.
final class DocumentUploadsTests: XCTestCase {
    private let secret = Data("SECRET".utf8)

    func testContentIsSentAsBase64WithWhatWasSetOnly() async throws {
        let transport = ScriptedTransport(Array(repeating: .answer(200, #"{"id": "DUP_1"}"#), count: 2))
        let uploads = SecuconnectClient.test(transport).document.uploads
        _ = try await uploads.create(Data([0xFF, 0xFE, 0xFD]))
        _ = try await uploads.create(secret, name: "a.jpg", contentType: "image/jpeg")
        let bodies = try transport.bodies()
        XCTAssertEqual(
            bodies, [["content": "//79"], ["content": "U0VDUkVU", "name": "a.jpg", "type": "image/jpeg"]])
    }

    func testMultipartUploadHasABareQueryNameAndOnePart() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"id": "DUP_1", "size": 6}"#)])
        let upload = try await SecuconnectClient.test(transport).document.uploads.create(
            multipart: secret, name: "a\".jpg", contentType: "image/jpeg", actionID: "a-1")
        XCTAssertEqual(upload.size, 6)
        let request = try XCTUnwrap(transport.requests.first)
        XCTAssertEqual(request.url.query, "multipart")
        XCTAssertEqual(request.headers["X-Action"], "a-1")
        let type = try XCTUnwrap(request.headers["Content-Type"])
        XCTAssertTrue(type.hasPrefix("multipart/form-data; boundary="), type)
        let body = String(decoding: request.body ?? Data(), as: UTF8.self)
        XCTAssertEqual(body.components(separatedBy: "Content-Disposition").count, 2)
        XCTAssertTrue(body.contains(#"form-data; name="file"; filename="a%22.jpg""#), body)
        XCTAssertTrue(body.contains("Content-Type: image/jpeg\r\n\r\nSECRET\r\n--"), body)
    }

    func testEmptyDocumentsAndNamesAreRefused() async {
        let transport = ScriptedTransport()
        let uploads = SecuconnectClient.test(transport).document.uploads
        let calls: [@Sendable () async throws -> Void] = [
            { _ = try await uploads.create(Data()) },
            { _ = try await uploads.create(Data([1]), name: "") },
            { _ = try await uploads.create(Data([1]), contentType: "") },
            { _ = try await uploads.create(multipart: Data(), name: "a", contentType: "a/b") },
            { _ = try await uploads.create(multipart: Data([1]), name: "", contentType: "a/b") },
            { _ = try await uploads.create(multipart: Data([1]), name: "a", contentType: "jpeg") },
            { _ = try await uploads.get("") },
            { _ = try await uploads.download("../DUP_1") },
        ]
        for (number, call) in calls.enumerated() {
            let error = await thrownError(by: call)
            XCTAssertEqual(error?.kind, .invalidArgument, "\(number)")
        }
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testContentIsReadWithLineBreaksAndAsADataURL() throws {
        for text in ["U0VDUkVU", "U0VD\\r\\nUkVU\\n", " U0VDUkVU ", "data:image/jpeg;base64,U0VDUkVU"] {
            let reading = try JSONReader.decodeWithDroppedValues(
                DocumentUpload.self, from: #"{"id": "DUP_1", "content": "\#(text)"}"#)
            XCTAssertEqual(reading.value.content, secret, text)
            XCTAssertEqual(reading.dropped, [], text)
        }
    }

    func testUnreadableContentIsReportedAndLeftOut() throws {
        let reading = try JSONReader.decodeWithDroppedValues(
            DocumentUpload.self, from: #"{"id": "DUP_1", "content": "%%%", "size": 3}"#)
        XCTAssertNil(reading.value.content)
        XCTAssertEqual(reading.value.size, 3)
        XCTAssertEqual(reading.dropped.count, 1)
    }

    func testDownloadAsksForBytesAndGivesThemWithTheirName() async throws {
        let headers: TransportHeaders = [
            "Content-Type": "image/jpeg", "Content-Disposition": "inline; filename=\"/etc/a.jpg\"",
        ]
        let transport = ScriptedTransport([.answer(200, "SECRET", headers)])
        let file = try await SecuconnectClient.test(transport).document.uploads.download("DUP_1")
        XCTAssertEqual(file, .init(data: secret, contentType: "image/jpeg", fileName: "a.jpg"))
        XCTAssertEqual(transport.requests.first?.headers["Accept"], "application/json, */*")
    }

    func testHTMLWithAnErrorStatusIsNoDocument() async {
        let page = ScriptedTransport.Step.answer(502, "<html>", ["Content-Type": "text/html"])
        let transport = ScriptedTransport(Array(repeating: page, count: 5))
        let error = await thrownError {
            try await SecuconnectClient.test(transport).document.uploads.download("DUP_1")
        }
        XCTAssertEqual(error?.httpStatus, 502)
    }

    func testNeitherContentNorNamePrints() async throws {
        var upload = DocumentUpload(id: "DUP_1")
        upload.content = secret
        upload.name = "SECRET.jpg"
        let file = DocumentUpload.File(data: secret, contentType: "image/jpeg", fileName: "SECRET.jpg")
        // Data prints its bytes as numbers when it is dumped.
        for shown in renderings(of: upload) + renderings(of: file)
            + renderings(
                of: try EncodedBody(
                    file: secret, part: "file", fileName: "SECRET.jpg", contentType: "image/jpeg"))
        {
            XCTAssertFalse(shown.contains("SECRET") || shown.contains("83") || shown.contains("U0VD"), shown)
        }
        XCTAssertEqual("\(file)", "6 bytes")
    }

    func testLostUploadPrintsNoContent() async throws {
        let transport = ScriptedTransport([.connectionLost, .connectionLost])
        let uploads = SecuconnectClient.test(transport).document.uploads
        for call in [
            { [secret] in _ = try await uploads.create(secret, name: "SECRET.jpg") },
            { [secret] in _ = try await uploads.create(multipart: secret, name: "SECRET.jpg", contentType: "a/b") },
        ] as [@Sendable () async throws -> Void] {
            let error = await thrownError(by: call)
            XCTAssertEqual(error?.outcome, .unknown)
            for shown in renderings(of: try XCTUnwrap(error)) {
                XCTAssertFalse(shown.contains("SECRET") || shown.contains("U0VD"), shown)
            }
        }
    }
}
