import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Agreements over simulated months.
final class RecurringChargesTests: XCTestCase {
    private let server = SimulatedServer()
    private let store = InMemoryRecurringAgreementStore()
    private let entries = InMemoryActionJournalStore()
    private lazy var client = SecuconnectClient(simulator: server)
    private var charges: RecurringCharges { program() }

    private func program(
        _ process: MortalProcess = MortalProcess(dyingAfter: nil, completesLastStep: false)
    ) -> RecurringCharges {
        RecurringCharges(
            JournalWorld.journal(of: process, on: server, clock: server.clock, entries, lifetime: 86_400),
            store: MortalAgreements(base: store, process: process),
            notificationURL: URL(string: "https://shop.example/tokens"))
    }

    private let draft = SmartTransaction.Draft(basketInfo: .init(sum: 1_990, currency: .eur))

    /// An agreement whose payer has paid the first period.
    private func begin(
        _ id: String = "customer-1", every interval: RecurringAgreement.Interval = .monthly,
        from start: CalendarDate = "2026-01-31", until end: CalendarDate? = nil
    ) async throws -> RecurringAgreement {
        _ = try await charges.begin(id, draft, every: interval, from: start, until: end)
        return try await pay(id)
    }

    /// Lets the payer pay the open period with a new card, whose token is accepted.
    private func pay(_ id: String) async throws -> RecurringAgreement {
        let sale = try await charges.checkout(id)
        try server.payer.pay(sale.id, by: .creditcard)
        let waiting = try await charges.confirm(id)
        guard waiting.state == .awaitingToken, let card = waiting.container else { return waiting }
        try server.office.activateToken(of: card)
        return try await charges.confirm(id)
    }

    /// The days on which something was charged, by a job that runs every day of a year.
    private func runJob(
        from first: CalendarDate, days: Int, _ eachDay: (CalendarDate) throws -> Void = { _ in }
    ) async throws -> [RecurringCharges.Charge] {
        var all: [RecurringCharges.Charge] = []
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "UTC") ?? .current
        let start = try XCTUnwrap(
            calendar.date(from: DateComponents(year: first.year, month: first.month, day: first.day)))
        for offset in 0..<days {
            let date = try XCTUnwrap(calendar.date(byAdding: .day, value: offset, to: start))
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let day = try XCTUnwrap(
                CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
            try eachDay(day)
            server.clock.advance(by: 86_400)
            all += try await charges.chargeDue(on: day)
        }
        return all
    }

    func testMonthsAreChargedOnceOnTheirDays() async throws {
        let agreement = try await begin()
        XCTAssertEqual(agreement.state, .active)
        XCTAssertEqual(agreement.nextCharge, "2026-02-28")
        let made = try await runJob(from: "2026-02-01", days: 150)
        XCTAssertEqual(made.map(\.period), ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"])
        XCTAssertEqual(Set(made.map(\.result)), [.charged])
        XCTAssertEqual(made.map(\.amount).reduce(1_990, +), server.ledger.map(\.netAmount).reduce(0, +))
        XCTAssertEqual(Set(made.flatMap(\.payments)).count, 5)
        let keys = server.smartTransactionIDs.compactMap(server.smartTransaction).compactMap(\.merchantRef)
        XCTAssertEqual(keys.first, "customer-1-2026-01-31-checkout-0")
        XCTAssertEqual(keys.last, "customer-1-2026-06-30")
    }

    func testMissedPeriodsAreAllChargedAtOnce() async throws {
        _ = try await begin(from: "2026-01-15")
        let made = try await charges.chargeDue(on: "2026-04-20")
        XCTAssertEqual(made.map(\.period), ["2026-02-15", "2026-03-15", "2026-04-15"])
        let again = try await charges.chargeDue(on: "2026-04-20")
        XCTAssertEqual(again, [])
    }

    func testDeclinedChargeIsTriedAgainAndThenLeftToThePayer() async throws {
        let agreement = try await begin(from: "2026-01-01")
        let card = try XCTUnwrap(agreement.container)
        try server.bank.declinePayments(with: card)
        let made = try await runJob(from: "2026-01-02", days: 60)
        XCTAssertEqual(made.map(\.result), [.declined, .declined, .needsPayer])
        XCTAssertEqual(made.map(\.period), ["2026-02-01", "2026-02-01", "2026-02-01"])
        XCTAssertEqual(server.ledger.map(\.netAmount).reduce(0, +), 1_990)

        let paid = try await pay("customer-1")
        XCTAssertEqual(paid.state, .active)
        XCTAssertNotEqual(paid.container, card)
        XCTAssertEqual(paid.nextCharge, "2026-03-01")
        let next = try await charges.chargeDue(on: "2026-03-02")
        XCTAssertEqual(next.map(\.result), [.charged])
        XCTAssertEqual(server.ledger.map(\.netAmount).reduce(0, +), 3 * 1_990)
    }

    func testCardWithMoneyAgainIsChargedByTheNextAttempt() async throws {
        let agreement = try await begin(from: "2026-01-01")
        let card = try XCTUnwrap(agreement.container)
        try server.bank.declinePayments(with: card)
        let made = try await runJob(from: "2026-02-01", days: 10) { day in
            if day == "2026-02-02" { try self.server.bank.declinePayments(with: card, false) }
        }
        XCTAssertEqual(made.map(\.result), [.declined, .charged])
        let after = try await charges.agreement("customer-1")
        XCTAssertEqual(after?.nextCharge, "2026-03-01")
        XCTAssertEqual(after?.declines, 0)
    }

    func testUnusableCardIsNotCharged() async throws {
        let agreement = try await begin()
        let card = try XCTUnwrap(agreement.container)
        try server.office.refuseToken(of: card)
        let requests = server.smartTransactionIDs.count
        let made = try await charges.chargeDue(on: "2026-03-01")
        XCTAssertEqual(made.map(\.result), [.needsPayer])
        XCTAssertEqual(server.smartTransactionIDs.count, requests)
        let later = try await charges.chargeDue(on: "2026-05-01")
        XCTAssertEqual(later, [])
    }

    func testExpiredCardIsNotCharged() async throws {
        let agreement = try await begin()
        let card = try XCTUnwrap(agreement.container)
        for (expiry, result) in [("2026-02-28", RecurringCharges.Result.charged), ("2026-02-01", .needsPayer)] {
            server.inject(
                .answer(
                    200,
                    .json([
                        "object": "payment.containers", "id": .string(card.rawValue), "type": "credit_card",
                        "public": ["pan": "411111XXXXXX1111", "expiration_date": .string(expiry)],
                    ])), matching: .get("/Payment/Containers/*"))
            let day: CalendarDate = result == .charged ? "2026-02-28" : "2026-03-31"
            let made = try await charges.chargeDue(on: day)
            XCTAssertEqual(made.map(\.result), [result])
        }
        let after = try await charges.agreement("customer-1")
        XCTAssertEqual(after?.note, "The card has expired.")
    }

    func testPayerWhoLeavesCheckoutGetsTheSameSaleUntilItIsCanceled() async throws {
        let first = try await charges.begin("1", draft, every: .monthly, from: "2026-01-01")
        let again = try await charges.begin("1", draft, every: .monthly, from: "2026-01-01")
        XCTAssertEqual(first.id, again.id)
        try server.payer.failToPay(first.id, by: .creditcard)
        let failed = try await charges.checkout("1")
        XCTAssertEqual(failed.id, first.id)
        let waiting = try await charges.confirm("1")
        XCTAssertEqual(waiting.state, .awaitingPayer)
        try await client.smart.transactions.abort(first.id)
        let other = try await charges.checkout("1")
        XCTAssertNotEqual(other.id, first.id)
        let paid = try await pay("1")
        XCTAssertEqual(paid.state, .active)
        let error = await thrownError { try await self.charges.checkout("1") }
        XCTAssertEqual(error?.kind, .invalidArgument)
    }

    func testPaymentWithoutAStoredMeansNeedsThePayerAgain() async throws {
        let sale = try await charges.begin("1", draft, every: .monthly, from: "2026-01-01")
        try server.payer.pay(sale.id, by: .sofort)
        let agreement = try await charges.confirm("1")
        XCTAssertEqual(agreement.state, .needsPayer)
        XCTAssertEqual(agreement.paidPeriods, 1)
        let next = try await charges.checkout("1")
        XCTAssertEqual(next.merchantRef, "1-2026-02-01-checkout-0")
    }

    func testAgreementEndsByItselfOnItsLastDay() async throws {
        _ = try await begin(from: "2026-01-01", until: "2026-03-15")
        let made = try await runJob(from: "2026-01-01", days: 120)
        XCTAssertEqual(made.map(\.period), ["2026-02-01", "2026-03-01"])
        let agreement = try await charges.agreement("customer-1")
        XCTAssertEqual(agreement?.state, .ended)
    }

    func testEndedAgreementIsNotChargedAndItsCardIsArchived() async throws {
        let agreement = try await begin()
        let card = try XCTUnwrap(agreement.container)
        server.inject(.loseRequest, matching: .post("/Smart/Transactions"))
        let open = try await charges.chargeDue(on: "2026-02-28")
        XCTAssertEqual(open.map(\.result), [.open])
        try await charges.end("customer-1")
        server.clock.advance(by: 700)
        _ = try await charges.journal.resume()
        let made = try await charges.chargeDue(on: "2026-04-01")
        XCTAssertEqual(made, [])
        XCTAssertEqual(server.ledger.count, 1)
        let container = try await client.payment.containers.get(card)
        XCTAssertEqual(container.tokenStatus?.status, .archived)
        let again = try await charges.end("customer-1")
        XCTAssertEqual(again.state, .ended)
    }

    func testUnknownResultIsContinuedTheNextDay() async throws {
        _ = try await begin(from: "2026-01-01")
        server.inject(.loseResponse, matching: .post("/Smart/Transactions/*/start/*"))
        server.inject(.unavailable(), times: 100, matching: .get("/Smart/Transactions/*"))
        let open = try await charges.chargeDue(on: "2026-02-01")
        XCTAssertEqual(open.map(\.result), [.open])
        server.clearFaults()
        server.clock.advance(by: 86_000)
        let made = try await charges.chargeDue(on: "2026-02-02")
        XCTAssertEqual(made.map(\.result), [.charged])
        XCTAssertEqual(server.ledger.count, 2)
    }

    func testKilledJobsAndTwoAtOnceChargeEachMonthOnce() async throws {
        var random = SeededRandom(seed: 7)
        for index in 1...4 {
            _ = try await begin("customer-\(index)", from: CalendarDate(rawValue: "2026-01-\(10 + index)"))
        }
        var kills = 0
        for month in 2...12 {
            let day = try XCTUnwrap(CalendarDate(year: 2026, month: month, day: 20))
            for _ in 0..<3 {
                let process = MortalProcess(dyingAfter: random.below(30), completesLastStep: random.below(2) == 0)
                _ = try? await program(process).chargeDue(on: day)
                kills += process.isDead ? 1 : 0
                server.clock.advance(by: 700)
            }
            let charges = charges
            async let first = charges.chargeDue(on: day)
            async let second = charges.chargeDue(on: day)
            _ = try await [first, second]
        }
        XCTAssertGreaterThan(kills, 20)
        XCTAssertEqual(server.ledger.map(\.netAmount), Array(repeating: 1_990, count: 4 * 12))
        for index in 1...4 {
            let agreement = try await charges.agreement("customer-\(index)")
            XCTAssertEqual(agreement?.paidPeriods, 12)
        }
        let unfinished = try await charges.journal.unfinished()
        XCTAssertEqual(unfinished, [])
    }

    func testInvalidAgreementsAreRefused() async throws {
        let invalid: [(String, RecurringAgreement.Interval, CalendarDate, CalendarDate?)] = [
            ("", .monthly, "2026-01-01", nil), ("1", .init(months: 0), "2026-01-01", nil),
            ("1", .init(days: -1), "2026-01-01", nil),
            ("1", .init(months: .max), "2026-01-01", nil), ("1", .monthly, "soon", nil),
            ("1", .monthly, "2026-01-01", "never"),
            ("1", .monthly, "2026-02-01", "2026-01-01"),
        ]
        for (id, interval, start, end) in invalid {
            let error = await thrownError {
                try await self.charges.begin(id, self.draft, every: interval, from: start, until: end)
            }
            XCTAssertEqual(error?.kind, .invalidArgument, "\(id) \(start)")
        }
        XCTAssertEqual(server.requests.count, 0)
        _ = try await begin()
        let other = await thrownError {
            try await self.charges.begin("customer-1", self.draft, every: .yearly, from: "2026-01-31")
        }
        XCTAssertEqual(other?.kind, .invalidArgument)
        let unknown = await thrownError { try await self.charges.end("nobody") }
        XCTAssertEqual(unknown?.kind, .invalidArgument)
        let noDay = await thrownError { try await self.charges.chargeDue(on: "soon") }
        XCTAssertEqual(noDay?.kind, .invalidArgument)
    }

    func testIntervalsKeepTheirDay() async throws {
        let rows: [(RecurringAgreement.Interval, CalendarDate, CalendarDate)] = [
            (.init(days: 28), "2026-01-31", "2026-02-28"), (.yearly, "2028-02-29", "2029-02-28"),
            (.init(months: 3), "2026-11-30", "2027-02-28"), (.init(days: 1), "2027-12-31", "2028-01-01"),
        ]
        for (index, (interval, start, next)) in rows.enumerated() {
            let agreement = try await begin("\(index)", every: interval, from: start)
            XCTAssertEqual(agreement.nextCharge, next)
        }
        let last = try await begin("last", every: .yearly, from: "9999-01-01")
        XCTAssertEqual(last.state, .ended)
    }

    func testAgreementsPrintWithoutThePayer() async throws {
        var draft = draft
        draft.customer = .init(contact: .init(forename: "Erika", surname: "Mustermann", email: "erika@example.net"))
        _ = try await charges.begin("1", draft, every: .monthly, from: "2026-01-01")
        let loaded = try await charges.agreement("1")
        let agreement = try XCTUnwrap(loaded)
        var dumped = ""
        dump(agreement, to: &dumped)
        for text in ["\(agreement)", String(reflecting: agreement), dumped] { XCTAssertFalse(text.contains("Erika")) }
        XCTAssertEqual("\(agreement)", "1: awaitingPayer, next period 2026-01-01")
        let copy = try JSONDecoder().decode(RecurringAgreement.self, from: JSONEncoder().encode(agreement))
        XCTAssertEqual(copy, agreement)
    }
}

private struct MortalAgreements: RecurringAgreementStore {
    let base: InMemoryRecurringAgreementStore
    let process: MortalProcess

    func load(_ id: RecurringAgreement.ID) async throws -> RecurringAgreement? {
        try await process.step { base.load(id) }
    }

    func due(on day: CalendarDate) async throws -> [RecurringAgreement] {
        try await process.step { base.due(on: day) }
    }

    func save(_ agreement: RecurringAgreement, replacing revision: String?) async throws -> Bool {
        try await process.step { base.save(agreement, replacing: revision) }
    }
}
