import Foundation
import SecuconnectKit
import SecuconnectSimulator

func payments(of sale: SmartTransaction, _ client: SecuconnectClient) async throws -> [PaymentTransaction] {
    let payments = try await client.smart.transactions.payments(of: sale.id)
    _ = try await client.smart.transactions.payments(of: sale)
    let references = sale.transactions ?? [.init(id: "PCI_1", object: "payment.transactions")]
    _ = references.filter { $0.isPayment && !$0.isOfLoyaltyCard }.map {
        ($0.payment, $0.transactionCode, $0.lostValues)
    }
    _ = (payments.total, payments.part("a"), payments.disputed, payments.refunds(of: "PCI_1"), payments.others)
    let copy = SmartTransaction.Payments(
        leading: payments.leading, parts: payments.parts, refunds: payments.refunds, others: payments.others,
        loyaltyTransactions: payments.loyaltyTransactions)
    switch payments.leading?.kind {
    case .payment, .part, .refund, nil: break
    }
    let query = ListQuery(filter: SearchFilter<PaymentTransaction>.withoutParts && .isDisputed && !.isRefund)
    return copy.parts + (try await client.payment.transactions.find(query)).items
}

func marketplace(_ server: SimulatedServer, _ sale: SmartTransaction.ID) throws -> SmartTransaction.Draft {
    var market = SmartTransaction.MarketplaceBasket(platform: SimulatedServer.contractID)
    market.merchants.append(
        .init(
            contract: "GCR_1", referenceID: "a", desc: "A", items: [.article(id: 1, desc: "x", priceOne: 5, tax: 19)],
            commission: .percent(3)))
    market.ownItems = [.shipping(id: 1, desc: "Post", priceOne: 490, tax: 19)]
    _ = try (market.basket(), market.amounts() == server.recipients(of: sale))
    _ = try SmartTransaction.MarketplaceBasket.Commission.amount(5).amount(of: 10)
    return try market.draft(currency: .eur, merchantRef: "1")
}

func printed(_ sale: SmartTransaction, day: CalendarDate, in zone: TimeZone) throws -> [String] {
    let taxes = try sale.basket?.taxes ?? []
    let lines = taxes.map { "\($0.rate) \($0.gross) \($0.net) \($0.tax)" }
    _ = SearchField<SmartTransaction>.created.isOn(day, in: zone)
    let row = CSVRow([.text(sale.merchantRef), .number(sale.basketInfo?.sum)])
    let sum = CurrencyCode.eur.formatted(sale.basketInfo?.sum ?? 0, locale: .current, presentation: .isoCode)
    return lines + [sale.receipt?.text(width: 40) ?? "", row.description, sum]
}

func lookUp(_ client: SecuconnectClient) async throws -> Int? {
    guard let card = try await client.loyalty.merchantCards.lookUp(number: "9276000000000003", merchant: "MRC_1") else {
        return nil
    }
    _ = (card.id, card.card, card.balance, card.isLocked, card.split(5).rest)
    return card.spendable
}
