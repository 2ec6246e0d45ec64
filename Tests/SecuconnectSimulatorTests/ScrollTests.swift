import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Reading a long list page by page from one snapshot.
final class ScrollTests: XCTestCase {
    private let clock = SimulatedClock()
    private lazy var server = SimulatedServer(clock: clock)
    private lazy var client = SecuconnectClient(simulator: server)

    private func fill(_ count: Int) async throws {
        for number in 0..<count {
            var draft = SmartTransaction.Draft(basketInfo: .init(sum: number, currency: .eur))
            draft.merchantRef = "\(number)"
            _ = try await client.smart.transactions.create(draft)
        }
    }

    private func begin(_ count: Int, lifetime: ScrollLifetime = .minutes(1)) async throws -> ListPage<
        SmartTransaction
    > {
        try await client.smart.transactions.find(
            ListQuery(
                filter: SearchField.amount.isAtLeast(0), sort: [.descending(.amount)], fields: [.merchantRef],
                count: count, scrollLifetime: lifetime))
    }

    private func next(_ id: String?) async throws -> ListPage<SmartTransaction> {
        try await client.smart.transactions.find(ListQuery(scrollID: try XCTUnwrap(id)))
    }

    func testScrollGivesEveryObjectOnceAndEndsWithAnEmptyPage() async throws {
        for total in [0, 1, 9, 10, 11, 20] {
            let server = SimulatedServer()
            let client = SecuconnectClient(simulator: server)
            for number in 0..<total { _ = try await client.create(number) }
            var page = try await client.smart.transactions.find(ListQuery(count: 10, scrollLifetime: .minutes(5)))
            XCTAssertEqual(page.totalCount, total)
            var found: [SmartTransaction.ID] = []
            var ids: Set<String> = []
            while !page.items.isEmpty {
                found += page.items.map(\.id)
                XCTAssertTrue(ids.insert(try XCTUnwrap(page.scrollID)).inserted, "each step has an id of its own")
                page = try await client.smart.transactions.find(ListQuery(scrollID: page.scrollID))
                XCTAssertNil(page.totalCount)
            }
            XCTAssertEqual(found, server.smartTransactionIDs)
        }
    }

    func testFilterOrderAndMembersHoldForAllPages() async throws {
        try await fill(5)
        let first = try await begin(2)
        let second = try await next(first.scrollID)
        let third = try await next(second.scrollID)
        XCTAssertEqual(
            [first, second, third].map { $0.items.compactMap(\.merchantRef) }, [["4", "3"], ["2", "1"], ["0"]])
        XCTAssertNil(second.items.first?.basketInfo)
    }

    func testScrollShowsTheListAsItWasAtItsBeginning() async throws {
        try await fill(4)
        let first = try await begin(2)
        try await fill(4)
        try server.payer.pay(server.smartTransactionIDs[1], by: .debit)
        let second = try await next(first.scrollID)
        let end = try await next(second.scrollID)
        XCTAssertEqual(second.items.compactMap(\.merchantRef), ["1", "0"])
        XCTAssertEqual(end.items, [])
    }

    func testEachStepRenewsTheLifetime() async throws {
        try await fill(8)
        var page = try await begin(2)
        for _ in 1...3 {
            clock.advance(by: 59)
            page = try await next(page.scrollID)
            XCTAssertEqual(page.items.count, 2)
        }
    }

    func testScrollThatWaitedTooLongIsDead() async throws {
        try await fill(8)
        for (lifetime, seconds) in [
            (ScrollLifetime.seconds(30), 30.0), (.minutes(2), 120), (.hours(1), 3_600),
        ] {
            let first = try await begin(2, lifetime: lifetime)
            clock.advance(by: seconds - 1)
            let second = try await next(first.scrollID)
            clock.advance(by: seconds)
            let error = await thrownError { try await self.next(second.scrollID) }
            XCTAssertEqual(error?.kind, .scrollExpired)
            XCTAssertEqual(error?.outcome, .rejected)
        }
    }

    func testLastPageCanBeReadAgainButNoneBeforeIt() async throws {
        try await fill(8)
        let first = try await begin(2)
        let second = try await next(first.scrollID)
        let again = try await next(first.scrollID)
        XCTAssertEqual(again.items, second.items)
        XCTAssertEqual(again.scrollID, second.scrollID)
        _ = try await next(second.scrollID)
        let error = await thrownError { try await self.next(first.scrollID) }
        XCTAssertEqual(error?.kind, .scrollExpired)
    }

    func testHowADeadScrollIsRefusedIsASetting() async throws {
        let cases: [(SimulatedServer.ScrollRefusal, Int, SecuconnectError.Kind)] = [
            (.notFound, 404, .scrollExpired), (.notAllowed, 403, .scrollExpired), (.internalError, 500, .unavailable),
        ]
        for (refusal, status, kind) in cases {
            server.settings.scrollRefusal = refusal
            let once = client.with { $0.retry = .off }
            for id in ["", "unknown", "x1", String(repeating: "0", count: 40)] where !id.isEmpty {
                let error = await thrownError { try await once.smart.transactions.find(ListQuery(scrollID: id)) }
                XCTAssertEqual(error?.httpStatus, status)
                XCTAssertEqual(error?.kind, kind)
            }
        }
    }

    func testLifetimeThatIsNoneIsRefused() async throws {
        for text in ["", "5", "m", "0m", "-1s", "5d", "99999999999999999999h"] {
            let error = await thrownError {
                try await self.client.read("/Smart/Transactions", ["scroll_expire": text])
            }
            XCTAssertEqual(error?.server?.name, "ProductFormatException", text)
        }
    }
}
