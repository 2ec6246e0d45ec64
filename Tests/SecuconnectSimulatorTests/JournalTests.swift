import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The journal with responses, refusals, and findings after a loss.
final class JournalTests: XCTestCase {
    private let store = InMemoryActionJournalStore()

    private func world(_ kind: String, _ server: SimulatedServer = SimulatedServer()) async throws -> JournalWorld {
        try await JournalWorld(kind, server: server, store: store)
    }

    func testEveryActionIsCarriedOutOnceHoweverOftenItIsPerformed() async throws {
        for kind in JournalWorld.kinds {
            let world = try await JournalWorld(kind)
            let first = try await world.journal().perform(world.action, id: "1")
            let again = try await world.journal().perform(world.action, id: "1")
            XCTAssertEqual(again, first, kind)
            XCTAssertEqual(world.effects(), 1, kind)
            XCTAssertEqual(first.action.name, kind)
        }
    }

    func testEntryHasTheResult() async throws {
        let sale = try await world("sale")
        let created = try await sale.journal().perform(sale.action, id: "sale")
        XCTAssertEqual(created.sale, sale.server.smartTransactionIDs.last)
        let charge = try await world("charge")
        let charged = try await charge.journal().perform(charge.action, id: "charge")
        XCTAssertEqual(charged.sale, charge.server.smartTransactionIDs.last)
        XCTAssertEqual(charged.payments, [try XCTUnwrap(charge.server.ledger.last?.payment)])
        let refund = try await world("refund")
        let refunded = try await refund.journal().perform(refund.action, id: "refund")
        XCTAssertEqual(refunded.payments, refund.server.ledger.last?.refunds.map(\.payment))
        let payout = try await world("payout")
        let ordered = try await payout.journal().perform(payout.action, id: "payout")
        try payout.server.bank.payIn(try XCTUnwrap(ordered.payoutNumber))
    }

    func testActionIsRecordedWithItsKeyBeforeItIsSent() async throws {
        for kind in JournalWorld.kinds {
            let world = try await JournalWorld(kind)
            world.server.clearRecords()
            world.server.inject(.loseRequest, matching: .changes)
            _ = try? await world.journal().perform(world.action, id: "1")
            let entry = try await world.store.load("1")
            XCTAssertEqual(entry?.state, .sent, kind)
            let sent = world.server.requests.filter { $0.method != .get && !$0.isTokenRequest }
            XCTAssertEqual(sent.map(\.actionID), [entry?.actionID], kind)
        }
    }

    func testLostResponseIsFoundWithoutAnotherAttempt() async throws {
        for kind in JournalWorld.kinds where kind != "charge" {
            let world = try await JournalWorld(kind)
            world.server.settings.honorsActionIDs = false
            world.server.inject(.loseResponse, matching: .changes)
            let entry = try await world.journal().perform(world.action, id: "1")
            XCTAssertEqual(entry.attempts, 1, kind)
            XCTAssertEqual(world.effects(), 1, kind)
        }
    }

    func testLaggingReadsDelayTheResultWithoutARepetition() async throws {
        for kind in JournalWorld.kinds {
            let world = try await JournalWorld(kind, lag: 300)
            world.server.settings.honorsActionIDs = false
            world.server.inject(.loseResponse, matching: .changes)
            _ = try? await world.journal().perform(world.action, id: "1")
            world.server.clock.advance(by: 60)
            let early = try await world.journal().resume()
            XCTAssertEqual(early.map(\.state.isFinal), [false], kind)
            world.server.clock.advance(by: 600)
            let late = try await world.journal().resume()
            XCTAssertEqual(late.map(\.state), [.done], kind)
            XCTAssertEqual(world.effects(), 1, kind)
        }
    }

    func testLostRequestIsSentAgainOnlyAfterItsTime() async throws {
        let world = try await world("refund")
        world.server.inject(.loseRequest, matching: .changes)
        let error = await thrownError { try await world.journal().perform(world.action, id: "1") }
        XCTAssertEqual(error?.outcome, .unknown)
        var resumed = try await world.journal().resume()
        XCTAssertEqual(resumed.map(\.state), [.sent])
        world.server.clock.advance(by: 600)
        resumed = try await world.journal().resume()
        XCTAssertEqual(resumed.map(\.state), [.done])
        XCTAssertEqual(resumed.map(\.attempts), [2])
        XCTAssertEqual(world.effects(), 1)
    }

    func testRefusalEndsTheActionWithItsReason() async throws {
        let world = try await world("refund")
        let tooMuch = ActionJournal.Action.refund(
            try XCTUnwrap(world.server.ledger.last?.payment), .init(reduceAmountBy: 9_999))
        let error = await thrownError { try await world.journal().perform(tooMuch, id: "1") }
        XCTAssertEqual(error?.outcome, .rejected)
        let entry = try await world.journal().entry("1")
        XCTAssertEqual(entry?.state, .notDone)
        XCTAssertNotNil(entry?.note)
        let again = await thrownError { try await world.journal().perform(tooMuch, id: "1") }
        XCTAssertEqual(again?.outcome, .rejected)
        let resumed = try await world.journal().resume()
        XCTAssertEqual(resumed, [])
    }

    func testUnreachableServerLeavesTheActionForLater() async throws {
        let world = try await world("sale")
        world.server.inject(.refuseConnection, times: 3, matching: .changes)
        let error = await thrownError { try await world.journal().perform(world.action, id: "1") }
        XCTAssertEqual(error?.outcome, .notSent)
        let resumed = try await world.journal().resume()
        XCTAssertEqual(resumed.map(\.state), [.done])
        XCTAssertEqual(world.effects(), 1)
    }

    func testActionThatIsTooOldIsNotSent() async throws {
        let world = try await world("sale")
        world.server.inject(.refuseConnection, times: 3, matching: .changes)
        _ = try? await world.journal().perform(world.action, id: "1")
        world.server.clock.advance(by: 86_400)
        let resumed = try await world.journal().resume()
        XCTAssertEqual(resumed.map(\.state), [.notDone])
        XCTAssertEqual(world.effects(), 0)
    }

    func testServerThatCanNotBeAskedForADayNeedsAPerson() async throws {
        let world = try await world("refund")
        world.server.inject(.loseResponse, matching: .changes)
        world.server.inject(.unavailable(), times: 1_000, matching: .reads)
        world.server.inject(.unavailable(), times: 1_000, matching: .tokenRequests)
        _ = try? await world.journal().perform(world.action, id: "1")
        world.server.clearFaults()
        world.server.inject(.loseResponse, matching: .changes)
        _ = try? await world.journal().perform(world.action, id: "2")
        world.server.inject(.unavailable(), times: 1_000, matching: .reads)
        world.server.clock.advance(by: 86_401)
        _ = try await world.journal().resume()
        let left = try await world.journal().unfinished()
        XCTAssertEqual(left.filter { $0.state == .sent }, [])
    }

    func testIdentifierOfAnotherActionIsRefused() async throws {
        let world = try await world("sale")
        try await world.journal().perform(world.action, id: "1")
        let other = SmartTransaction.Draft(basketInfo: .init(sum: 501, currency: .eur), merchantRef: "order-1")
        let error = await thrownError { try await world.journal().perform(.sale(other), id: "1") }
        XCTAssertEqual(error?.kind, .invalidArgument)
        let empty = await thrownError { try await world.journal().perform(.sale(other), id: "") }
        XCTAssertEqual(empty?.kind, .invalidArgument)
        XCTAssertEqual(world.effects(), 1)
    }

    func testInvalidActionsAreNotRecorded() async throws {
        let world = try await world("sale")
        let invalid: [ActionJournal.Action] = [
            .sale(.init(basketInfo: .init(sum: 1, currency: .eur))), .capture("PCI_1", .init(amount: 0)),
            .refund("PCI_1", .init(reduceAmountBy: 0)), .payout(.init(amount: 1, items: [])),
            .charge("PCT_1", .init(basketInfo: .init(sum: 1, currency: .eur), merchantRef: "")),
        ]
        for action in invalid {
            let error = await thrownError { try await world.journal().perform(action, id: action.name) }
            XCTAssertEqual(error?.kind, .invalidArgument, action.name)
            let entry = try await world.journal().entry(action.name)
            XCTAssertNil(entry)
        }
    }

    func testForeignRefundNeedsAPersonWhoDecides() async throws {
        let world = try await world("refund")
        let id = try XCTUnwrap(world.server.ledger.last?.payment)
        world.server.inject(.loseRequest, matching: .changes)
        _ = try? await world.journal().perform(world.action, id: "1")
        try world.server.office.cancel(id, reducingBy: 300)
        world.server.clock.advance(by: 600)
        let resumed = try await world.journal().resume()
        XCTAssertEqual(resumed.map(\.state), [.needsReview])
        let foreign = try XCTUnwrap(world.server.ledgerEntry(for: id)?.refunds.first?.payment)
        XCTAssertEqual(resumed.first?.note?.contains(foreign.rawValue), true)
        let error = await thrownError { try await world.journal().perform(world.action, id: "1") }
        XCTAssertEqual(error?.kind, .ambiguous)
        let decided = try await world.journal().decide("1", isDone: false, note: "Refunded in secuOffice.")
        XCTAssertEqual(decided.state, .notDone)
        let twice = await thrownError { try await world.journal().decide("1", isDone: true, note: "") }
        XCTAssertEqual(twice?.kind, .invalidArgument)
    }

    func testSecondRefundWaitsForTheResultOfTheFirst() async throws {
        let world = try await world("refund")
        let id = try XCTUnwrap(world.server.ledger.last?.payment)
        let second = ActionJournal.Action.refund(id, .init(reduceAmountBy: 250))
        world.server.inject(.loseRequest, matching: .changes)
        _ = try? await world.journal().perform(world.action, id: "1")
        let error = await thrownError { try await world.journal().perform(second, id: "2") }
        XCTAssertEqual(error?.outcome, .notSent)
        XCTAssertEqual(world.effects(), 0)
        world.server.clock.advance(by: 600)
        try await world.journal().perform(second, id: "2")
        let first = try await world.journal().entry("1")
        XCTAssertEqual(first?.state, .done)
        XCTAssertEqual(world.effects(), 2)
    }

    func testDeniedRefundIsNotRepeated() async throws {
        let server = SimulatedServer()
        server.settings.refundsWaitForBank = true
        let world = try await JournalWorld("refund", server: server, lag: 300)
        server.inject(.loseResponse, matching: .changes)
        _ = try? await world.journal().perform(world.action, id: "1")
        let refund = try XCTUnwrap(server.ledger.last?.refunds.first?.payment)
        _ = try server.bank.declineRefund(refund)
        server.clock.advance(by: 700)
        let resumed = try await world.journal().resume()
        XCTAssertEqual(resumed.map(\.state), [.notDone])
        XCTAssertEqual(world.effects(), 1)
    }

    func testCapturedPaymentsAreNotCapturedAgain() async throws {
        for kind in ["start", "capture"] {
            let world = try await JournalWorld(kind)
            try await world.journal().perform(world.action, id: "1")
            let again = try await world.journal().perform(world.action, id: "2")
            XCTAssertEqual(again.attempts, 0, kind)
            XCTAssertEqual(world.effects(), 1, kind)
        }
    }

    func testChargeThatThePayerHasToConfirmNeedsAPerson() async throws {
        let world = try await world("charge")
        world.server.settings.redirectMethods.insert(.creditcard)
        let error = await thrownError { try await world.journal().perform(world.action, id: "1") }
        XCTAssertEqual(error?.kind, .ambiguous)
        XCTAssertEqual(world.server.ledger.last?.status, .proceed)
    }

    func testWithdrawnActionIsNeverSent() async throws {
        let world = try await world("refund")
        world.server.inject(.refuseConnection, times: 1_000, matching: .apiCalls)
        _ = try? await world.journal().perform(world.action, id: "1")
        let ended = try await world.journal().withdraw("1", reason: "The customer keeps it.")
        XCTAssertEqual(ended.state, .notDone)
        XCTAssertEqual(ended.note, "The customer keeps it.")
        world.server.clearFaults()
        let error = await thrownError { try await world.journal().perform(world.action, id: "1") }
        XCTAssertEqual(error?.outcome, .rejected)
        XCTAssertEqual(world.effects(), 0)
        let unknown = await thrownError { try await world.journal().withdraw("2") }
        XCTAssertEqual(unknown?.kind, .invalidArgument)
    }

    func testWithdrawnActionThatWasSentIsLookedUp() async throws {
        for (fault, state, effects) in [
            (SimulatedServer.Fault.loseRequest, ActionJournal.State.notDone, 0), (.loseResponse, .done, 1),
        ] {
            let world = try await JournalWorld("refund", lag: 60)
            world.server.inject(fault, matching: .changes)
            _ = try? await world.journal().perform(world.action, id: "1")
            let open = try await world.journal().withdraw("1")
            XCTAssertEqual(open.state, .sent)
            world.server.clock.advance(by: 600)
            let ended = try await world.journal().resume()
            XCTAssertEqual(ended.map(\.state), [state])
            XCTAssertEqual(world.effects(), effects)
        }
    }

    func testWithdrawnActionThatCannotBeLookedUpNeedsAPerson() async throws {
        let world = TillWorld()
        world.server.inject(.refuseConnection, times: 100, matching: .post("/Smart/Transactions/*/start/*"))
        _ = try? await world.till().journal.perform(.purchase(Self.purchase, by: .terminal), id: "1")
        world.server.inject(.unavailable(), times: 1_000, matching: .reads)
        let open = try await world.till().journal.withdraw("1")
        XCTAssertEqual(open.state, .recorded)
        world.server.clock.advance(by: 86_401)
        let ended = try await world.till().journal.resume()
        XCTAssertEqual(ended.map(\.state), [.needsReview])
    }

    private static let purchase = SmartTransaction.Draft(
        basketInfo: .init(sum: 500, currency: .eur), merchantRef: "till-1-1")

    func testFinishedEntriesAreRemoved() async throws {
        let world = try await world("sale")
        try await world.journal().perform(world.action, id: "1")
        let journal = world.journal()
        try await journal.removeFinished(before: world.server.clock.date.addingTimeInterval(1))
        let gone = try await journal.entry("1")
        XCTAssertNil(gone)
    }

    func testEntriesPrintWithoutTheRequest() async throws {
        let world = try await world("refund")
        let id = try XCTUnwrap(world.server.ledger.last?.payment)
        let action = ActionJournal.Action.refund(id, .init(reduceAmountBy: 1, reason: "Erika Mustermann"))
        let entry = try await world.journal().perform(action, id: "1")
        for text in ["\(entry)", "\(entry.action)", String(reflecting: entry)] {
            XCTAssertFalse(text.contains("Erika"))
        }
        var dumped = ""
        dump(entry, to: &dumped)
        XCTAssertFalse(dumped.contains("Erika"))
        XCTAssertEqual("\(entry)", "1: refund done")
    }
}
