import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class ErrorTests: XCTestCase {
    private func error(
        _ status: Int, _ body: String, headers: TransportHeaders = [:], change: Bool = true
    ) async -> SecuconnectError? {
        let transport = ScriptedTransport([.answer(status, body, headers)])
        let client = SecuconnectClient.test(transport, options: .init(retry: .off))
        return await thrownError { change ? try await client.change() : try await client.read() }
    }

    func testServersOwnErrorIsReadWhole() async throws {
        let error = await error(
            403,
            #"""
            {"status": "error", "error": "ProductNotAllowedException", "code": 1003,
             "error_details": "The current status of the payment does not allow to capture it",
             "error_user": "Es ist ein unbekannter Fehler aufgetreten (Code 1003)",
             "supportId": "9d580496a3117390ce859c1b4b8dc139"}
            """#)
        XCTAssertEqual(error?.kind, .notAllowed)
        XCTAssertEqual(error?.outcome, .rejected)
        XCTAssertEqual(error?.code, 1003)
        XCTAssertEqual(error?.server?.name, "ProductNotAllowedException")
        XCTAssertEqual(error?.server?.details, "The current status of the payment does not allow to capture it")
        XCTAssertEqual(error?.userMessage, "Es ist ein unbekannter Fehler aufgetreten (Code 1003)")
        XCTAssertEqual(error?.supportID, "9d580496a3117390ce859c1b4b8dc139")
        XCTAssertEqual(error?.httpStatus, 403)
        XCTAssertEqual(error?.operation, "POST /Smart/Transactions/STX_1/start")
        XCTAssertEqual(error?.attempts, 1)
    }

    func testEachStatusHasItsKindAndOutcome() async throws {
        typealias Row = (status: Int, kind: SecuconnectError.Kind, outcome: SecuconnectError.Outcome)
        let rows: [Row] = [
            (302, .redirected, .unknown), (303, .redirected, .unknown), (400, .refused, .rejected),
            (403, .notAllowed, .rejected),
            (404, .notFound, .rejected), (408, .unavailable, .unknown), (422, .refused, .rejected),
            (429, .rateLimited, .rejected), (500, .unavailable, .unknown), (502, .unavailable, .unknown),
            (504, .unavailable, .unknown), (599, .unavailable, .unknown),
        ]
        for row in rows {
            let error = await error(row.status, "<html>Bad Gateway</html>")
            XCTAssertEqual(error?.kind, row.kind, "\(row.status)")
            XCTAssertEqual(error?.outcome, row.outcome, "\(row.status)")
            XCTAssertEqual(error?.httpStatus, row.status)
            XCTAssertEqual(error?.body, Data("<html>Bad Gateway</html>".utf8))
        }
    }

    func testServersWordCountsForMoreThanItsStatus() async throws {
        let refusal = await error(400, #"{"status":"error","error":"ProductFormatException","code":"1001"}"#)
        XCTAssertEqual(refusal?.outcome, .rejected)
        XCTAssertEqual(refusal?.code, 1001)
        let missing = await error(400, #"{"status":"error","error":"ProductNotFoundException"}"#)
        XCTAssertEqual(missing?.kind, .notFound)
        let disguised = await error(
            200, #"{"status":"error","error":"ProductFormatException","error_details":"no payload"}"#)
        XCTAssertEqual(disguised?.kind, .refused)
        XCTAssertEqual(disguised?.outcome, .rejected)
    }

    func testServerThatFailedMayHaveActed() async throws {
        for body in [
            #"{"status":"error","error":"ProductBackendproviderException","code":1001}"#,
            #"{"timestamp":1,"status":504,"error":"Gateway Timeout"}"#, #"{"error":"x","code":2003}"#, "",
        ] {
            for status in [500, 502, 504] {
                let error = await error(status, body)
                XCTAssertEqual(error?.outcome, .unknown, "\(status) \(body)")
                XCTAssertEqual(error?.isRetryable, false, "\(status) \(body)")
                XCTAssertEqual(error?.attempts, 1, "\(status) \(body)")
            }
        }
    }

    func testObjectThatHasAnErrorMemberIsNoError() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"status":"ok","error":null,"id":"STX_1"}"#)])
        let response = try await SecuconnectClient.test(transport).read()
        XCTAssertEqual(response.value["id"], "STX_1")
    }

    func testAnswerThatIsNoJSONIsTold() async throws {
        for body in ["<html>", "{", "not json"] {
            let changing = await error(200, body)
            XCTAssertEqual(changing?.kind, .unreadableResponse)
            XCTAssertEqual(changing?.outcome, .unknown, "the server said success")
            XCTAssertEqual(changing?.underlying?.hasPrefix("invalid JSON: "), true)
            XCTAssertEqual(changing?.body, Data(body.utf8))
        }
    }

    func testEmptyAnswerWhereAnObjectIsNeededIsTold() async throws {
        struct Needed: Decodable, Sendable { var id: String }
        let client = SecuconnectClient.test(ScriptedTransport([.answer(200, ""), .answer(200, "{}")]))
        for _ in 0..<2 {
            let error = await thrownError {
                try await client.response(to: APIOperation<Needed>.post("/Smart/Transactions"))
            }
            XCTAssertEqual(error?.kind, .unreadableResponse)
            XCTAssertEqual(error?.outcome, .unknown)
        }
    }

    func testConnectionFailuresAreSortedByWhetherTheCallWasSent() async throws {
        typealias Row = (reason: TransportFailure.Reason, kind: SecuconnectError.Kind)
        let rows: [Row] = [
            (.notConnected, .connection), (.connectionLost, .connection), (.idle, .connection),
            (.notHTTP, .unreadableResponse), (.tooLarge, .responseTooLarge), (.closed, .closed),
        ]
        for row in rows {
            for mayHaveBeenSent in [true, false] {
                let failure = TransportFailure(row.reason, mayHaveBeenSent: mayHaveBeenSent, details: "details")
                let client = SecuconnectClient.test(
                    ScriptedTransport([.fail(failure)]), options: .init(retry: .off))
                let error = await thrownError { try await client.change() }
                XCTAssertEqual(error?.kind, row.kind)
                XCTAssertEqual(error?.outcome, mayHaveBeenSent ? .unknown : .notSent)
                XCTAssertEqual(error?.underlying, "details")
            }
        }
    }

    func testRefusalBeginsWithTheReasonOfTheServer() async {
        let error = await error(
            403,
            #"{"status":"error","error":"ProductNotAllowedException","code":1003,"error_details":"The amount is too\nhigh."}"#
        )
        XCTAssertEqual(
            error.map { "\($0)" },
            "POST /Smart/Transactions/STX_1/start: The amount is too high (403); check the client's permission and the state "
                + "of the object. [ProductNotAllowedException 1003]")
        XCTAssertEqual(error?.server?.details, "The amount is too\nhigh.")
    }

    func testDescriptionIsOneLineThatSaysWhatToDo() async throws {
        let error = await error(
            403, #"{"status":"error","error":"ProductNotAllowedException","code":1003,"supportId":"9d58"}"#)
        XCTAssertEqual(
            error.map { "\($0)" },
            "POST /Smart/Transactions/STX_1/start: The server refused the call (403); check the client's permission and the state of the object. "
                + "[ProductNotAllowedException 1003, support id 9d58]")
        XCTAssertEqual(error?.localizedDescription, error?.localizedText(), "people read another text")
        let lost = await self.error(502, "")
        XCTAssert(lost?.description.hasSuffix("It is not known whether the call was carried out.") == true)
        let read = await self.error(502, "", change: false)
        XCTAssertEqual(read?.description.contains("carried out"), false, "a read carries out nothing")
        XCTAssertEqual(read?.isRetryable, true)
    }

    func testLineBreaksOfOthersDoNotBreakTheLine() async throws {
        let error = await error(400, #"{"error":"X","error_details":"no\r\nINFO all is well\u2028\u0085"}"#)
        XCTAssertEqual(error?.description.contains { $0.isNewline }, false)
        XCTAssertEqual(error?.server?.details?.contains { $0.isNewline }, true, "it is kept as it came")
    }

    func testOfFoundationsErrorsOnlyTheCodeIsTold() async throws {
        let below = NSError(domain: NSPOSIXErrorDomain, code: 100, userInfo: ["url": "https://x/?q=s3cret"])
        let client = SecuconnectClient.test(ScriptedTransport([.throwing(below)]))
        let error = await thrownError { try await client.change() }
        XCTAssertEqual(error?.underlying, "\(NSPOSIXErrorDomain) 100")
    }

    func testErrorModelSurvivesOddMembers() async throws {
        for body in [
            #"{"error":17,"code":[1],"supportId":null}"#, #"{"status":"error"}"#,
            #"{"error":"x","code":"abc","error_details":{"a":1}}"#, #"[]"#, "null", "",
        ] {
            let error = await error(400, body)
            XCTAssertEqual(error?.kind, .refused, body)
        }
    }
}
