import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Days of tills whose programs are killed at any step, on a network with faults.
final class TillCrashTests: XCTestCase {
    func testHundredKillsLoseAndRepeatNoSale() async throws {
        var kills = 0, paid = 0
        for seed in 0..<40 { try await playDay(seed: UInt64(seed), kills: &kills, paid: &paid) }
        XCTAssertGreaterThan(kills, 100, "most programs have to be killed")
        XCTAssertGreaterThan(paid, 100, "most sales have to be paid")
    }

    private func playDay(seed: UInt64, kills: inout Int, paid: inout Int) async throws {
        var random = SeededRandom(seed: seed)
        let world = TillWorld(SimulatedServer(.init(seed: seed)))
        world.server.settings.honorsActionIDs = random.below(2) == 0
        let (card, cardNumber) = try await world.shop.giftCard(50_000)
        var books: [String: Int] = [:], smallCards: [String: LoyaltyMerchantCard.ID] = [:]
        for index in 1...8 {
            let number = "\(index)", sum = 1_000 + index
            world.server.settings.declinesAtTerminal = random.below(6) == 0
            let (small, smallNumber) = try await world.shop.giftCard(100)
            let tender = random.pick([
                SmartTransaction.Tender.cash, .terminal, .loyaltyCard, .cash(sum - 100), .terminal(sum - 100),
            ])
            if tender.amount != nil { smallCards[number] = small }
            let draft = world.draft(
                sum, card: tender == .loyaltyCard ? cardNumber : tender.amount == nil ? nil : smallNumber)
            books[number] = sum
            if random.below(3) == 0 { world.server.inject(random.pick(Self.faults), matching: .apiCalls) }
            let process = MortalProcess(
                dyingAfter: random.below(4) == 0 ? nil : random.below(16), completesLastStep: random.below(2) == 0)
            let till = world.till(of: process)
            let sale = try? await till.sell(draft, number: number, by: tender)
            if sale?.state == .paid, random.below(5) == 0 { _ = try? await till.cancel(number) }
            if process.isDead { kills += 1 }
            world.server.clock.advance(by: TimeInterval(random.below(400)))
            let restart = MortalProcess(
                dyingAfter: random.below(3) == 0 ? random.below(8) : nil, completesLastStep: false)
            _ = try? await world.till(of: restart).resume()
            if restart.isDead { kills += 1 }
            world.server.clearFaults()
        }
        for _ in 0..<4 {
            world.server.clock.advance(by: 700)
            _ = try await world.till().resume()
        }
        try await check(world, books: books, card: card, "seed \(seed)", paid: &paid)
        for (number, card) in smallCards {
            let sale = try await world.till().sale(number), balance = try await world.balance(of: card)
            XCTAssertEqual(balance, sale?.state == .paid ? 0 : 100, "seed \(seed), sale \(number)")
        }
    }

    /// Compares what the till says with what the server did.
    private func check(
        _ world: TillWorld, books: [String: Int], card: LoyaltyMerchantCard.ID, _ name: String, paid: inout Int
    ) async throws {
        let till = world.till()
        var loyalty = 0, known: [String] = []
        for (number, sum) in books {
            let transactions = world.transactions(number)
            let captured = transactions.filter { $0.status == .ok }
            XCTAssertLessThanOrEqual(captured.count, 1, "\(name), sale \(number)")
            guard let sale = try await till.sale(number) else {
                XCTAssertEqual(transactions, [], "\(name), sale \(number)")
                continue
            }
            known.append(number)
            XCTAssert([.paid, .notPaid, .canceled].contains(sale.state), "\(name), sale \(number) is \(sale.state)")
            XCTAssertEqual(sale.state == .paid, captured.count == 1, "\(name), sale \(number) is \(sale.state)")
            if sale.state == .paid {
                paid += 1
                if sale.tender == .loyaltyCard { loyalty += sum }
            }
        }
        let left = try await world.balance(of: card)
        XCTAssertEqual(left, 50_000 - loyalty, name)
        let unfinished = try await world.store.unfinished()
        XCTAssertEqual(unfinished, [], name)
        let day = try await till.closeDay(name, sales: known)
        XCTAssertEqual(
            day.amounts[.cashless] ?? 0, world.server.ledger.map(\.netAmount).reduce(0, +), "\(name): the card payments"
        )
    }

    private static let faults: [SimulatedServer.Fault] = [
        .loseResponse, .loseRequest, .refuseConnection, .truncateResponse, .unavailable(), .expireTokens,
    ]
}
