import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// A till at a server, whose programs can die.
struct TillWorld {
    let server: SimulatedServer
    let shop: PaymentShop
    let store: any ActionJournalStore

    init(
        _ server: SimulatedServer = SimulatedServer(), store: any ActionJournalStore = InMemoryActionJournalStore()
    ) {
        self.server = server
        self.store = store
        shop = PaymentShop(server)
    }

    /// The till in a program.
    func till(
        of process: MortalProcess = MortalProcess(dyingAfter: nil, completesLastStep: false),
        lifetime: TimeInterval = 604_800
    ) -> Till {
        Till(
            JournalWorld.journal(of: process, on: server, clock: server.clock, store, lifetime: lifetime),
            name: "till-1")
    }

    /// A sale.
    func draft(_ sum: Int = 1_990, card: SensitiveString? = nil) -> SmartTransaction.Draft {
        SmartTransaction.Draft(
            idents: card.map { [.card(number: $0)] }, basketInfo: .init(sum: sum, currency: .eur))
    }

    /// The Smart Transactions of a number, with their states at the server.
    func transactions(_ number: String) -> [SmartTransaction] {
        server.smartTransactionIDs.compactMap(server.smartTransaction).filter { $0.merchantRef == "till-1-\(number)" }
    }

    func balance(of card: LoyaltyMerchantCard.ID) async throws -> Int? {
        try await shop.client.loyalty.merchantCards.get(card).balance
    }
}
