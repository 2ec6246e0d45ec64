import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// A creation whose answer is lost is found again, and never made twice.
final class CreationRecoveryTests: XCTestCase {
    private let moment = Date(timeIntervalSince1970: 1_700_000_000.9)

    private func row(
        _ id: String, ref: String = "4711", created: String? = "2023-11-14T23:13:20+01:00", sum: Int = 500
    ) -> String {
        let created = created.map { #""created": "\#($0)", "# } ?? ""
        return
            #"{"id": "\#(id)", "merchantRef": "\#(ref)", \#(created)"basket_info": {"sum": \#(sum), "currency": "EUR"}}"#
    }

    private func page(_ rows: [String], count: Int? = nil) -> ScriptedTransport.Step {
        .answer(200, #"{"count": \#(count ?? rows.count), "data": [\#(rows.joined(separator: ", "))]}"#)
    }

    private func find(_ step: ScriptedTransport.Step) async throws -> SmartTransaction? {
        let client = SecuconnectClient.test(ScriptedTransport([step]))
        return try await client.smart.transactions.findCreated(merchantRef: "4711", since: moment)
    }

    func testSearchAsksForTheReferenceNewestFirst() async throws {
        let transport = ScriptedTransport([page([])])
        let client = SecuconnectClient.test(transport)
        let found = try await client.smart.transactions.findCreated(merchantRef: "No. 7 OR *", since: moment)
        XCTAssertNil(found)
        let query = transport.requests.first.flatMap { URLComponents(url: $0.url, resolvingAgainstBaseURL: false) }
        XCTAssertEqual(query?.queryItems?.first { $0.name == "q" }?.value, #"merchantRef:"No. 7 OR *""#)
        XCTAssertEqual(query?.queryItems?.first { $0.name == "sort" }?.value, "created:desc")
    }

    func testTransactionCreatedSinceTheDateIsFound() async throws {
        let old = row("STX_0", created: "2023-11-14T23:13:19+01:00")
        let near = row("STX_2", ref: "4711-2")
        let found = try await find(page([near, row("STX_1"), old]))
        XCTAssertEqual(found?.id, "STX_1", "to the second: the server's timestamps have no fractions")
        let undated = try await find(page([row("STX_1", created: nil)]))
        XCTAssertEqual(undated?.id, "STX_1")
    }

    func testOlderOrOtherTransactionsAreNotFound() async throws {
        let rows = [[], [row("STX_0", created: "2023-11-14T23:13:19+01:00")], [row("STX_2", ref: "4712")]]
        for rows in rows {
            let found = try await find(page(rows))
            XCTAssertNil(found)
        }
        for nothing in ["", "null", "[]", "{}", #"{"count": 0, "data": null}"#] {
            let found = try await find(.answer(200, nothing))
            XCTAssertNil(found, nothing)
        }
    }

    func testSeveralOrUnreadableCandidatesAreAmbiguous() async throws {
        let doubtful = [
            page([row("STX_1"), row("STX_2")]), page([], count: 51), page(["7"]), page([row("STX_1")], count: 2),
        ]
        for step in doubtful {
            let error = await thrownError { try await find(step) }
            XCTAssertEqual(error?.kind, .ambiguous)
            XCTAssertEqual(error?.isRetryable, false)
        }
    }

    func testWithoutAReferenceNothingIsSent() async throws {
        let transport = ScriptedTransport()
        let transactions = SecuconnectClient.test(transport).smart.transactions
        for call in [
            { _ = try await transactions.findCreated(merchantRef: "", since: Date()) },
            { _ = try await transactions.createWithRecovery(.init()) },
            { _ = try await transactions.createWithRecovery(.init(merchantRef: "")) },
        ] as [() async throws -> Void] {
            let error = await thrownError { try await call() }
            XCTAssertEqual(error?.kind, .invalidArgument)
        }
        XCTAssertEqual(transport.requests.count, 0)
    }

    private let draft = SmartTransaction.Draft(basketInfo: .init(sum: 500, currency: .eur), merchantRef: "4711")

    private func createWithRecovery(
        _ steps: [ScriptedTransport.Step]
    ) -> (call: () async throws -> SmartTransaction, transport: ScriptedTransport, time: ManualTime) {
        let transport = ScriptedTransport(steps), time = ManualTime(), draft = draft
        let client = SecuconnectClient.test(transport, time: time, options: .init(retry: .off))
        return ({ try await client.smart.transactions.createWithRecovery(draft) }, transport, time)
    }

    func testSuccessfulCreationNeedsNoSearch() async throws {
        let (call, transport, _) = createWithRecovery([.answer(200, row("STX_1"))])
        let transaction = try await call()
        XCTAssertEqual(transaction.id, "STX_1")
        XCTAssertEqual(transport.requests.count, 1)
    }

    func testLostAnswerIsLookedForUntilTheListHasIt() async throws {
        let now = APITimestamp(ManualTime().date).rawValue
        let (call, transport, time) = createWithRecovery([
            .connectionLost, page([]), .notConnected,
            page([row("STX_9", created: now, sum: 900), row("STX_1", created: now)]),
        ])
        let transaction = try await call()
        XCTAssertEqual(transaction.id, "STX_1", "the one with another sum was another purchase")
        XCTAssertEqual(transport.requests.map(\.method), [.post, .get, .get, .get])
        XCTAssertEqual(time.pauses, [1, 2, 4])
    }

    func testCreationThatReturnedNoObjectIsFoundToo() async throws {
        let (call, transport, _) = createWithRecovery([
            .answer(204, ""), page([row("STX_1", created: APITimestamp(ManualTime().date).rawValue)]),
        ])
        let transaction = try await call()
        XCTAssertEqual(transaction.id, "STX_1")
        XCTAssertEqual(transport.requests.map(\.method), [.post, .get])
    }

    func testWhatIsNotFoundStaysUnknownAndIsNotMadeAgain() async throws {
        let old = row("STX_0", created: "2023-11-14T22:11:19+00:00")
        let (call, transport, time) = createWithRecovery([.connectionLost] + Array(repeating: page([old]), count: 4))
        let error = await thrownError { try await call() }
        XCTAssertEqual(error?.operation, "smart.transactions.create")
        XCTAssertEqual(error?.outcome, .unknown)
        XCTAssertEqual(transport.requests.map(\.method), [.post, .get, .get, .get, .get])
        XCTAssertEqual(time.pauses, [1, 2, 4, 8])
    }

    func testRefusedCreationIsNotLookedFor() async throws {
        for step in [ScriptedTransport.Step.notConnected, .answer(400, #"{"status":"error","error":"X"}"#)] {
            let (call, transport, _) = createWithRecovery([step])
            let error = await thrownError { try await call() }
            XCTAssertNotEqual(error?.outcome, .unknown)
            XCTAssertEqual(transport.requests.count, 1)
        }
    }

    func testRecoveryWithSeveralCandidatesHasAnUnknownOutcome() async throws {
        let now = APITimestamp(ManualTime().date).rawValue
        let (call, _, _) = createWithRecovery([
            .connectionLost, page([row("STX_1", created: now), row("STX_2", created: now)]),
        ])
        let error = await thrownError { try await call() }
        XCTAssertEqual(error?.kind, .ambiguous)
        XCTAssertEqual(error?.outcome, .unknown, "one of them may be the sale")
        XCTAssertEqual(error?.operation, "smart.transactions.create")
    }
}
