import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Downloads.
final class FileResponseTests: XCTestCase {
    func testBytesAreTakenWhateverTheirType() async throws {
        let file = try await download(
            .answer(
                200, "<html>",
                ["Content-Type": "text/html", "Content-Disposition": "inline; filename=\"../a b.pdf\""]))
        XCTAssertEqual(file.data, Data("<html>".utf8))
        XCTAssertEqual(file.contentType, "text/html")
        XCTAssertEqual(file.fileName, "a b.pdf")
    }

    func testErrorIsReadAsUsual() async throws {
        let answer = #"{"status": "error", "error": "ProductNotFoundException", "code": 2000}"#
        let error = await thrownError { try await self.download(.answer(404, answer)) }
        XCTAssertEqual(error?.kind, .notFound)
    }

    func testDownloadIsTheDocumentWhateverItLooksLike() async throws {
        let content = #"{"status":"error","error":"x","code":2003}"#
        for disposition in ["attachment", "inline; filename=a.json"] {
            let file = try await download(.answer(200, content, ["Content-Disposition": disposition]))
            XCTAssertEqual(file.data, Data(content.utf8))
        }
        let refusal = await thrownError {
            try await self.download(
                .answer(400, #"{"status":"error","error":"x"}"#, ["Content-Disposition": "attachment"]))
        }
        XCTAssertEqual(refusal?.server?.name, "x")
    }

    func testErrorThatIsNoFileIsAnErrorInASuccess() async throws {
        let error = await thrownError {
            try await self.download(.answer(200, #"{"status":"error","error":"ProductNotFoundException"}"#))
        }
        XCTAssertEqual(error?.kind, .notFound)
    }

    func testEmptyDownloadIsUnreadable() async throws {
        let error = await thrownError { try await self.download(.answer(200, "")) }
        XCTAssertEqual(error?.kind, .unreadableResponse)
    }

    func testFileNameIsTheLastPathComponent() {
        let names: [(String?, String?)] = [
            (nil, nil), ("inline", nil), ("attachment; filename=a.pdf", "a.pdf"),
            ("attachment; FileName=\"a;b\\\"c.pdf\"", "a;b\"c.pdf"), ("inline; filename=\"/etc/passwd\"", "passwd"),
            (#"inline; filename="C:\docs\a.pdf""#, "a.pdf"), ("inline; filename=\"..\"", nil),
            ("inline; filename=\"a/\"", nil), ("inline; filename=", nil), ("inline; filename=\"a\u{0}\u{7}b\"", "ab"),
            ("inline; filename=x.pdf; filename*=UTF-8''na%C3%AFve%20%2F..%2Fb.pdf", "b.pdf"),
            ("inline; filename*=UTF-8''na%C3%AFve.pdf", "naïve.pdf"), ("inline; filename*=utf-8'de'%E2%80%AEb", "b"),
            ("inline; filename=x.pdf; filename*=UTF-8''%FF", "x.pdf"), ("inline; filename=x; filename*=broken", "x"),
        ]
        for (header, name) in names {
            XCTAssertEqual(ContentDisposition.fileName(in: header), name, header ?? "none")
        }
    }

    private func download(_ answer: ScriptedTransport.Step) async throws -> FileResponse {
        var operation = APIOperation<FileResponse>.get("/Document/Uploads/DUP_1/Download")
        operation.accept = "application/json, */*"
        return try await SecuconnectClient.test(ScriptedTransport([answer])).send(operation)
    }
}
