import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The sales of a till.
final class TillTests: XCTestCase {
    private let world = TillWorld()
    private var server: SimulatedServer { world.server }
    private var till: Till { world.till() }

    func testCashAndCardSalesArePaidAndPrinted() async throws {
        server.settings.printsMerchantReceipts = true
        let cash = try await till.sell(world.draft(500), number: "1", by: .cash)
        XCTAssertEqual(cash.state, .paid)
        XCTAssertEqual([cash.sum], [500])
        let card = try await till.sell(world.draft(700), number: "2", by: .terminal)
        XCTAssertEqual(card.state, .paid)
        let slip = SmartTransaction.Start(terminalID: "1", trace: 2, cardType: .girocard)
        let recorded = try await till.sell(world.draft(900), number: "3", by: .recorded(slip))
        XCTAssertEqual(recorded.state, .paid)
        XCTAssertEqual(server.ledger.map(\.netAmount), [700, 900])
        let receipts = try await till.receipts(of: "1", width: 32)
        XCTAssertEqual(receipts.count, 1)
        XCTAssert(receipts[0].contains("5,00 EUR"))
        let both = try await till.receipts(of: "2", width: 32)
        XCTAssertEqual(both.count, 2)
        XCTAssert(both[1].contains("Händlerbeleg"))
        let none = try await till.receipts(of: "4", width: 32)
        XCTAssertEqual(none, [])
    }

    func testNumberIsPaidOnce() async throws {
        for _ in 0..<3 {
            let sale = try await till.sell(world.draft(), number: "1", by: .terminal)
            XCTAssertEqual(sale.state, .paid)
        }
        XCTAssertEqual(server.ledger.count, 1)
        let error = await thrownError { try await self.till.sell(self.world.draft(1), number: "1", by: .terminal) }
        XCTAssertEqual(error?.kind, .invalidArgument)
    }

    func testDeclinedCardLeavesTheSaleNotPaid() async throws {
        server.settings.declinesAtTerminal = true
        let declined = try await till.sell(world.draft(), number: "1", by: .terminal)
        XCTAssertEqual(declined.state, .notPaid)
        XCTAssertEqual(declined.note?.contains("declined"), true)
        let next = try await till.sell(world.draft(), number: "2", by: .cash)
        XCTAssertEqual(next.state, .paid)
    }

    func testLoyaltyCardPaysAPartAndTheTerminalTheRest() async throws {
        let (card, number) = try await world.shop.giftCard(500)
        let sale = try await till.sell(world.draft(card: number), number: "1", by: .terminal(1_490))
        XCTAssertEqual(sale.state, .paid)
        let left = try await world.balance(of: card)
        XCTAssertEqual(left, 0)
        XCTAssertEqual(server.ledger.map(\.netAmount), [1_490])
        let canceled = try await till.cancel("1")
        XCTAssertEqual(canceled.state, .canceled)
        let back = try await world.balance(of: card)
        XCTAssertEqual(back, 500)
        XCTAssertEqual(server.ledger.map(\.netAmount), [0])
    }

    func testLoyaltyCardPaysAll() async throws {
        let (card, number) = try await world.shop.giftCard(5_000)
        let sale = try await till.sell(world.draft(card: number), number: "1", by: .loyaltyCard)
        XCTAssertEqual(sale.state, .paid)
        let left = try await world.balance(of: card)
        XCTAssertEqual(left, 3_010)
        let short = try await till.sell(world.draft(4_000, card: number), number: "2", by: .loyaltyCard)
        XCTAssertEqual(short.state, .notPaid)
        let still = try await world.balance(of: card)
        XCTAssertEqual(still, 3_010)
    }

    func testCardWithAnotherBalanceThanShownPaysNothing() async throws {
        let (card, number) = try await world.shop.giftCard(400)
        let sale = try await till.sell(world.draft(card: number), number: "1", by: .cash(1_490))
        XCTAssertEqual(sale.state, .notPaid)
        XCTAssertEqual(sale.note, "The cards leave 1590 to pay, not 1490.")
        let left = try await world.balance(of: card)
        XCTAssertEqual(left, 400)
        XCTAssertEqual(world.transactions("1").map(\.status), [.aborted])
    }

    func testDeclinedRestGivesTheCardItsPartBack() async throws {
        let (card, number) = try await world.shop.giftCard(500)
        server.settings.declinesAtTerminal = true
        let sale = try await till.sell(world.draft(card: number), number: "1", by: .terminal(1_490))
        XCTAssertEqual(sale.state, .notPaid)
        let left = try await world.balance(of: card)
        XCTAssertEqual(left, 500)
        XCTAssertEqual(world.transactions("1").map(\.status), [.aborted])
    }

    func testLostResponsesOfEachCallAreFoundAgain() async throws {
        let paths = ["/Smart/Transactions", "/Smart/Transactions/*/preTransaction", "/Smart/Transactions/*/start/*"]
        for (index, path) in paths.enumerated() {
            let (card, number) = try await world.shop.giftCard(500)
            server.inject(.loseResponse, matching: .post(path))
            let sale = try await till.sell(world.draft(card: number), number: "\(index)", by: .cash(1_490))
            XCTAssertEqual(sale.state, .paid, path)
            let left = try await world.balance(of: card)
            XCTAssertEqual(left, 0, path)
            XCTAssertEqual(world.transactions("\(index)").map(\.status), [.ok], path)
        }
    }

    func testCashSaleWithoutConnectionIsKeptAndSentLater() async throws {
        server.inject(.refuseConnection, times: 1_000, matching: .apiCalls)
        let kept = try await till.sell(world.draft(), number: "1", by: .cash)
        XCTAssertEqual(kept.state, .kept)
        XCTAssertNil(kept.transactionID)
        let still = try await till.resume()
        XCTAssertEqual(still.map(\.state), [.kept])
        let error = await thrownError { try await self.till.closeDay("1", sales: ["1"]) }
        XCTAssertEqual(error?.kind, .invalidArgument)
        server.clearFaults()
        server.clock.advance(by: 3 * 86_400)
        let sent = try await till.resume()
        XCTAssertEqual(sent.map(\.state), [.paid])
        XCTAssertEqual(world.transactions("1").map(\.status), [.ok])
    }

    func testCardSaleWithoutConnectionEndsAtOnce() async throws {
        server.inject(.refuseConnection, times: 1_000, matching: .apiCalls)
        for (number, tender) in [("1", SmartTransaction.Tender.terminal), ("2", .cash(100)), ("3", .loyaltyCard)] {
            let sale = try await till.sell(world.draft(card: "9276000000000003"), number: number, by: tender)
            XCTAssertEqual(sale.state, .notPaid, number)
        }
        server.clearFaults()
        let left = try await till.resume()
        XCTAssertEqual(left, [])
        XCTAssertEqual(server.ledger, [])
    }

    func testLostStartAtTheTerminalIsDecidedByThePersonOrTheTime() async throws {
        server.inject(.loseRequest, matching: .post("/Smart/Transactions/*/start/*"))
        let sale = try await till.sell(world.draft(), number: "1", by: .terminal)
        XCTAssertEqual(sale.state, .undecided)
        let ended = try await till.withdraw("1")
        XCTAssertEqual(ended.state, .notPaid)
        XCTAssertEqual(world.transactions("1").map(\.status), [.aborted])

        server.inject(.loseRequest, matching: .post("/Smart/Transactions/*/start/*"))
        _ = try await till.sell(world.draft(), number: "2", by: .terminal)
        let early = try await till.resume()
        XCTAssertEqual(early.map(\.state), [.undecided], "the payer may still be at the terminal")
        server.clock.advance(by: 300)
        let late = try await till.resume()
        XCTAssertEqual(late.map(\.state), [.notPaid])
        XCTAssertEqual(server.ledger, [])
    }

    func testPaidSaleCannotBeWithdrawn() async throws {
        server.inject(.loseResponse, matching: .post("/Smart/Transactions/*/start/*"))
        server.inject(.unavailable(), times: 100, matching: .reads)
        let sale = try await till.sell(world.draft(), number: "1", by: .terminal)
        XCTAssertEqual(sale.state, .undecided)
        server.clearFaults()
        let ended = try await till.withdraw("1")
        XCTAssertEqual(ended.state, .paid)
        let again = try await till.withdraw("1")
        XCTAssertEqual(again.state, .paid)
    }

    func testAbortedSaleWhosePaymentHasAnAmountNeedsAPerson() async throws {
        server.inject(.loseResponse, matching: .post("/Smart/Transactions/*/start/*"))
        server.inject(.unavailable(), times: 100, matching: .reads)
        _ = try await till.sell(world.draft(), number: "1", by: .terminal)
        server.clearFaults()
        let id = try XCTUnwrap(world.transactions("1").first?.id)
        let paid = try XCTUnwrap(server.document(of: id))
        // A server that says that the sale isn't paid, and aborts it, although its payment has an amount.
        let states: [JSONValue] = ["created", "aborted"]
        for state in states {
            var document = paid
            document["status"] = state
            server.inject(.answer(200, .json(document)), matching: .get("/Smart/Transactions/*"))
        }
        let ended = try await till.withdraw("1")
        XCTAssertEqual(ended.state, .needsReview)
    }

    func testRestartDoesNotStartATerminalForNobody() async throws {
        for steps in 0..<30 {
            let world = TillWorld()
            let process = MortalProcess(dyingAfter: steps, completesLastStep: false)
            _ = try? await world.till(of: process).sell(world.draft(), number: "1", by: .terminal)
            let startsBefore = world.server.count("POST /Smart/Transactions/{id}/start/{method}")
            world.server.clock.advance(by: 300)
            _ = try await world.till().resume()
            let sale = try await world.till().sale("1")
            XCTAssertEqual(world.server.count("POST /Smart/Transactions/{id}/start/{method}"), startsBefore)
            XCTAssertEqual(sale.map { $0.state == .paid } ?? false, startsBefore == 1, "\(steps) steps")
        }
    }

    func testCancellationGoesOnAfterALostResponse() async throws {
        for (number, tender) in [("1", SmartTransaction.Tender.cash), ("2", .terminal)] {
            _ = try await till.sell(world.draft(), number: number, by: tender)
            server.inject(.loseResponse, matching: .changes)
            server.inject(.unavailable(), times: 100, matching: .reads)
            let open = try? await till.cancel(number)
            XCTAssertEqual(open?.state ?? .undecided, .undecided, number)
            server.clearFaults()
            _ = try await till.resume()
            let canceled = try await till.cancel(number)
            XCTAssertEqual(canceled.state, .canceled, number)
        }
        XCTAssertEqual(server.ledger.map(\.netAmount), [0])
    }

    func testSaleThatIsNotPaidCannotBeCanceled() async throws {
        let unknown = await thrownError { try await self.till.cancel("1") }
        XCTAssertEqual(unknown?.kind, .invalidArgument)
        server.settings.declinesAtTerminal = true
        _ = try await till.sell(world.draft(), number: "2", by: .terminal)
        let unpaid = await thrownError { try await self.till.cancel("2") }
        XCTAssertEqual(unpaid?.kind, .invalidArgument)
    }

    func testKeptSaleIsCanceledWithoutConnection() async throws {
        server.inject(.refuseConnection, times: 1_000, matching: .apiCalls)
        _ = try await till.sell(world.draft(), number: "1", by: .cash)
        let canceled = try await till.cancel("1")
        XCTAssertEqual(canceled.state, .notPaid)
        server.clearFaults()
        _ = try await till.resume()
        XCTAssertEqual(world.transactions("1"), [])
    }

    func testDayIsClosedWithItsAmounts() async throws {
        let (_, number) = try await world.shop.giftCard(500)
        _ = try await till.sell(world.draft(1_000), number: "1", by: .cash)
        _ = try await till.sell(world.draft(2_000), number: "2", by: .terminal)
        _ = try await till.sell(world.draft(800, card: number), number: "3", by: .cash(300))
        _ = try await till.sell(world.draft(400), number: "4", by: .cash)
        try await till.cancel("4")
        let day = try await till.closeDay("2026-12-24", sales: ["1", "2", "3", "4"])
        XCTAssertEqual(day.amounts, [.cash: 1_300, .cashless: 2_000, .loyalty: 500])
        XCTAssertEqual(day.sales.map(\.number), ["1", "2", "3"])
        XCTAssertEqual(day.canceled.map(\.number), ["4"])
        XCTAssert(day.report.text(width: 32).contains("Stornos: 1"))
        let late = await thrownError { try await self.till.cancel("1") }
        XCTAssertEqual(late?.outcome, .rejected)
        let still = try await till.sale("1")
        XCTAssertEqual(still?.state, .paid)
        let missing = await thrownError { try await self.till.closeDay("2026-12-25", sales: ["9"]) }
        XCTAssertEqual(missing?.kind, .invalidArgument)
    }

    func testTenderThatCannotPayIsRefusedBeforeItIsRecorded() async throws {
        let card: SensitiveString = "9276000000000003"
        let refused: [(SmartTransaction.Draft, SmartTransaction.Tender)] = [
            (world.draft(), .loyaltyCard), (world.draft(), .cash(100)), (world.draft(card: card), .cash(0)),
            (world.draft(card: card), .terminal(1_990)), (.init(idents: [.card(number: card)]), .cash),
        ]
        for (index, (draft, tender)) in refused.enumerated() {
            let error = await thrownError { try await self.till.sell(draft, number: "\(index)", by: tender) }
            XCTAssertEqual(error?.kind, .invalidArgument, "\(index)")
            let sale = try await till.sale("\(index)")
            XCTAssertNil(sale)
        }
        let unnamed = await thrownError { try await self.till.sell(self.world.draft(), number: "", by: .cash) }
        XCTAssertEqual(unnamed?.kind, .invalidArgument)
        XCTAssertEqual(server.requests.count, 0)
    }

    func testDayOfOneTerminalLeavesTheOthersOpen() async throws {
        let devices = world.shop.client.smart.devices
        let store = try await world.shop.client.general.stores.create(.init(name: "Filiale 1")).requiredID
        var ids: [SmartDevice.ID] = []
        for uid in ["/uuid/1", "/uuid/2"] {
            ids.append(try await devices.create(.init(store: store, vendor: .flour, vendorUID: uid, type: .cashier)).id)
        }
        for (index, id) in ids.enumerated() {
            var draft = world.draft()
            draft.deviceSource = .init(id: id)
            _ = try await till.sell(draft, number: "\(index)", by: .cash)
        }
        _ = try await till.closeDay("1", sales: ["0"], device: ids[0])
        let closed = await thrownError { try await self.till.cancel("0") }
        XCTAssertEqual(closed?.outcome, .rejected)
        let open = try await till.cancel("1")
        XCTAssertEqual(open.state, .canceled)
    }
}
