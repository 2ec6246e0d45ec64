import TestSupport
import XCTest

@testable import SecuconnectKit

/// Responses that only say yes or no, and bare lists.
final class ActionResultTests: XCTestCase {
    private static let command = APIOperation<ActionResult>(.post, "/A/B", name: "a.b", actionID: "action-1")

    func testCommandSucceedsUnlessItIsRefused() async throws {
        for answer in [#"{"result": true}"#, "true", "null", "[]", "", #"{"result": 1}"#] {
            try await client(answer).command(Self.command)
        }
    }

    func testCommandThatIsRefusedThrows() async throws {
        for answer in [#"{"result": false}"#, "false", #"{"result": "0"}"#] {
            let error = await thrownError { try await self.client(answer).command(Self.command) }
            XCTAssertEqual(error?.kind, .refused, answer)
            XCTAssertEqual(error?.outcome, .rejected)
            XCTAssertEqual(error?.operation, "a.b")
            XCTAssertEqual(error?.actionID, "action-1")
            XCTAssertEqual(error?.isRetryable, false)
        }
    }

    func testRefusalAfterAnUnansweredAttemptProvesNothing() async throws {
        let transport = ScriptedTransport([.connectionLost, .answer(200, #"{"result": false}"#)])
        var client = SecuconnectClient.test(transport)
        client.options.retry.resendsUnansweredChanges = true
        let error = await thrownError { [client] in try await client.command(Self.command) }
        XCTAssertEqual(error?.kind, .refused)
        XCTAssertEqual(error?.outcome, .unknown)
        XCTAssertEqual(error?.attempts, 2)
    }

    func testQuestionIsAnsweredOnlyByAResult() async throws {
        var question = Self.command
        question.effect = .read
        let yes = try await client(#"{"result": true}"#).ask(question)
        let no = try await client(#"{"result": false}"#).ask(question)
        XCTAssertTrue(yes)
        XCTAssertFalse(no)
        for answer in ["null", "[]", "{}", "", #"{"result": null}"#] {
            let error = await thrownError { [question] in try await self.client(answer).ask(question) }
            XCTAssertEqual(error?.kind, .unreadableResponse, answer)
            XCTAssertEqual(error?.outcome, .unknown, answer)
        }
    }

    func testBareListIsReadInEachForm() async throws {
        for (answer, expected) in [
            (#"["EUR", "CHF"]"#, ["EUR", "CHF"]), ("null", []), ("", []), ("[]", []), (#""EUR""#, ["EUR"]),
            (#"{"data": ["EUR"]}"#, ["EUR"]), (#"{"count": 0, "data": null}"#, []),
        ] {
            let currencies = try await client(answer).list(APIOperation<ResponseList<String>>.get("/A/B"))
            XCTAssertEqual(currencies, expected, answer)
        }
    }

    private func client(_ answer: String) -> SecuconnectClient { .test(ScriptedTransport([.answer(200, answer)])) }
}
