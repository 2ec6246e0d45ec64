import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Uploaded documents, and the server's bytes and multipart bodies.
final class DocumentTests: XCTestCase {
    private let server = SimulatedServer(clock: SimulatedClock())
    /// A document that has line breaks, a boundary's look and bytes that are no text.
    private let scan = Data([0xFF, 0xD8]) + Data("\r\n--secuconnect-\r\n\r\n".utf8) + Data([0x00, 0xFF])

    func testBothUploadsAreReadAndDownloadedAsTheyWere() async throws {
        let uploads = SecuconnectClient(simulator: server).document.uploads
        let json = try await uploads.create(scan, name: "a.jpg", contentType: "image/jpeg")
        let multipart = try await uploads.create(multipart: scan, name: "ä \"b\".jpg", contentType: "image/png")
        XCTAssertNil(json.size)
        XCTAssertEqual(multipart.size, scan.count)
        XCTAssertEqual(multipart.name, "ä \"b\".jpg")
        for id in [json.id, multipart.id] {
            let document = try await uploads.get(id)
            XCTAssertEqual(document.content, scan)
            XCTAssertEqual(document.id, id)
            let file = try await uploads.download(id)
            XCTAssertEqual(file.data, scan)
            XCTAssertEqual(file.contentType, document.type)
        }
        let name = try await uploads.download(json.id).fileName
        XCTAssertEqual(name, "a.jpg")
    }

    func testDocumentIsForgottenAfterTwentyMinutes() async throws {
        let uploads = SecuconnectClient(simulator: server).document.uploads
        let upload = try await uploads.create(scan)
        server.clock.advance(by: 1_199)
        _ = try await uploads.get(upload.id)
        server.clock.advance(by: 1)
        for call in [
            { _ = try await uploads.get(upload.id) }, { _ = try await uploads.download(upload.id) },
        ] as [@Sendable () async throws -> Void] {
            let error = await thrownError(by: call)
            XCTAssertEqual(error?.kind, .notAllowed)
        }
    }

    func testWhatIsNoDocumentIsRefused() async throws {
        let shop = try await Shop(server)
        for body: JSONValue in [["content": "%%%"], ["content": ""], ["content": 1], [:]] {
            let answer = try await shop.call(.post, "/Document/Uploads", body)
            assertRefused(answer, 422, "ProductFormatException", code: 0)
        }
        var noPart = try shop.request(.post, "/Document/Uploads?multipart", "x")
        noPart.headers["Content-Type"] = "multipart/form-data; boundary=b"
        noPart.body = Data("--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b--\r\n".utf8)
        assertRefused(Answer(try await server.send(noPart)), 422, "ProductFormatException", code: 0)
        server.settings.uploadPart = "fileToUpload"
        let uploads = SecuconnectClient(simulator: server).document.uploads
        let error = await thrownError {
            try await uploads.create(multipart: self.scan, name: "a", contentType: "image/jpeg")
        }
        XCTAssertEqual(error?.server?.name, "ProductFormatException")
    }

    func testLostUploadIsCarriedOutOnce() async throws {
        server.inject(.loseResponse, matching: .post("/Document/Uploads"))
        let uploads = SecuconnectClient(simulator: server).document.uploads
        let error = await thrownError {
            try await uploads.create(multipart: self.scan, name: "a", contentType: "image/jpeg", actionID: "u-1")
        }
        XCTAssertEqual(error?.outcome, .unknown)
        let again = try await uploads.create(multipart: scan, name: "a", contentType: "image/jpeg", actionID: "u-1")
        XCTAssertEqual(server.executedActions.count, 1)
        XCTAssertEqual(server.executedActions.first?.resourceID, again.id.rawValue)
    }

    func testPageOfAProxyIsAnErrorOnlyWithAnErrorStatus() async throws {
        let uploads = SecuconnectClient(simulator: server).document.uploads
        let upload = try await uploads.create(scan)
        server.inject(.answer(200, .html("<p>")), matching: .get("/Document/Uploads/*/Download"))
        let page = try await uploads.download(upload.id)
        XCTAssertEqual(page.data, Data("<p>".utf8))
        server.inject(.answer(400, .html("<p>")), matching: .get("/Document/Uploads/*/Download"))
        let error = await thrownError { try await uploads.download(upload.id) }
        XCTAssertEqual(error?.httpStatus, 400)
    }

    func testExpiredTokenIsRenewedInTheMiddle() async throws {
        let uploads = SecuconnectClient(simulator: server).document.uploads
        let upload = try await uploads.create(scan)
        server.inject(.expireTokens)
        let file = try await uploads.download(upload.id)
        XCTAssertEqual(file.data, scan)
    }
}
