import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// A server with one action to carry out, and the programs that do it.
struct JournalWorld {
    let server: SimulatedServer
    let store: any ActionJournalStore
    let transport: any HTTPTransport
    /// The action, once its object is there.
    let action: ActionJournal.Action
    /// Returns the number of times that the server carried out the action.
    let effects: @Sendable () -> Int

    static let kinds = ["sale", "start", "charge", "purchase", "cancellation", "capture", "refund", "payout"]

    init(
        _ kind: String, server: SimulatedServer = SimulatedServer(),
        store: any ActionJournalStore = InMemoryActionJournalStore(), lag: TimeInterval = 0
    ) async throws {
        self.server = server
        self.store = store
        transport = LaggingTransport(server, lag: lag)
        let shop = PaymentShop(server)
        (action, effects) = try await Self.preparation(of: kind, shop)
        server.clock.advance(by: 3_600)
    }

    /// A program with the journal.
    func journal(
        of process: MortalProcess = MortalProcess(dyingAfter: nil, completesLastStep: false),
        lifetime: TimeInterval = 86_400
    ) -> ActionJournal {
        Self.journal(of: process, on: transport, clock: server.clock, store, lifetime: lifetime)
    }

    /// The journal of a program that can die.
    static func journal(
        of process: MortalProcess, on transport: any HTTPTransport, clock: SimulatedClock,
        _ store: any ActionJournalStore, lifetime: TimeInterval
    ) -> ActionJournal {
        let client = SecuconnectClient(
            configuration: .init(
                environment: .testing,
                credentials: .clientCredentials(id: SimulatedServer.clientID, secret: SimulatedServer.clientSecret),
                transport: MortalTransport(base: transport, process: process), timeSource: clock))
        return ActionJournal(
            client: client, store: MortalStore(base: store, process: process), lifetime: lifetime)
    }

    private static func preparation(
        of kind: String, _ shop: PaymentShop
    ) async throws -> (ActionJournal.Action, @Sendable () -> Int) {
        let (server, client) = (shop.server, shop.client)
        switch kind {
        case "sale":
            let draft = SmartTransaction.Draft(basketInfo: .init(sum: 500, currency: .eur), merchantRef: "order-1")
            return (.sale(draft), { server.count("POST /Smart/Transactions") })
        case "start":
            let id = try await client.create(capturesAutomatically: false)
            try server.payer.pay(id, by: .debit)
            return (.start(id), { server.count("POST /Smart/Transactions/{id}/start") })
        case "charge":
            return (try await charge(shop), { server.ledger.count { $0.netAmount == 1_990 } })
        case "purchase":
            let draft = SmartTransaction.Draft(basketInfo: .init(sum: 500, currency: .eur), merchantRef: "till-1-1")
            return (.purchase(draft, by: .cash), { server.count("POST /Smart/Transactions/{id}/start/{method}") })
        case "cancellation":
            let id = try await client.create()
            let number = try await client.smart.transactions.start(id, method: .cash).receiptNumber
            return (
                .cancellation(id, receiptNumber: number), { server.count("POST /Smart/Transactions/{id}/canceltrx") }
            )
        case "capture":
            let id = try await shop.paid(by: .invoice)
            return (.capture(id), { server.count("POST /Payment/Transactions/{id}/capture") })
        case "refund":
            let id = try await shop.paid()
            return (
                .refund(id, .init(reduceAmountBy: 250)), { server.ledgerEntry(for: id)?.refunds.count ?? 0 }
            )
        default:
            let item = SecupayPayoutBatch.Item(amount: 700, recipient: "MRC_1")
            return (
                .payout(.init(amount: 700, purpose: "Week 1", items: [item])),
                { server.count("POST /Payment/Secupaypayout/me/PayoutWithoutCustomer") }
            )
        }
    }

    /// The charge of a card that was stored with the first payment, whose amount differs.
    static func charge(_ shop: PaymentShop) async throws -> ActionJournal.Action {
        var first = SmartTransaction.Draft(basketInfo: .init(sum: 1_000, currency: .eur))
        first.paymentContext = .init(
            containerInstructions: .init(requestsToken: true, notificationURL: URL(string: "https://shop.example/t")),
            mitInstructions: .init(type: .cit, standingInstruction: .recurring))
        let sale = try await shop.client.smart.transactions.create(first)
        try shop.server.payer.pay(sale.id, by: .creditcard)
        let paid = try await shop.client.smart.transactions.get(sale.id)
        let card = try XCTUnwrap(paid.container?.id)
        var next = SmartTransaction.Draft(
            basketInfo: .init(sum: 1_990, currency: .eur), merchantRef: "subscription-1-2026-12")
        next.paymentContext = .init(
            mitInstructions: .init(
                type: .mit, standingInstruction: .recurring, citReference: try XCTUnwrap(paid.transactions?.first?.id)))
        return .charge(card, next)
    }
}

extension SimulatedServer {
    /// The number of times that a change was carried out.
    func count(_ operation: String) -> Int { executedActions.count { $0.operation == operation } }
}
