import Foundation
import SecuconnectKit

extension ServerState {
    /// The amount that a card can pay, in minor units; `nil` without a limit.
    func available(on id: String) -> Int? {
        let balance = self[.merchantCards][id]?["balance"]?.integer ?? 0
        guard let overdraft = loyalty.terms[id]?.overdraft else { return balance }
        if overdraft == 0 { return nil }
        let (sum, isOverflow) = balance.addingReportingOverflow(overdraft)
        return isOverflow ? balance : sum
    }

    func isExpired(_ card: JSONValue) -> Bool {
        (card["expiry_date"]?.string).flatMap { APITimestamp($0).date }.map { $0 < now.date } ?? false
    }

    /// Refuses a card that can't be used now.
    func requireUsable(_ id: String) throws(APIError) {
        let card = try object(id, of: .merchantCards)
        guard card["lock_status"] != "locked" else { throw .wrongState("The card is locked") }
        guard !isExpired(card) else { throw .wrongState("The card has expired") }
    }

    /// A discharge: the bonus goes first, which is the simulator's choice.
    func discharge(_ amount: Int, from id: String) throws(APIError) -> LoyaltyBooks.Movement {
        guard available(on: id).map({ $0 >= amount }) ?? true else {
            throw .wrongState("There is not enough money on the card")
        }
        let bonus = min(amount, max(0, try object(id, of: .merchantCards)["bonus_balance"]?.integer ?? 0))
        return .init(cash: bonus - amount, bonus: -bonus)
    }

    /// Refuses sums that exceed the range of numbers.
    func requireRoom(for movement: LoyaltyBooks.Movement, on id: String) throws(APIError) {
        let card = try object(id, of: .merchantCards)
        let cash = (card["cash_balance"]?.integer ?? 0).addingReportingOverflow(movement.cash)
        let bonus = (card["bonus_balance"]?.integer ?? 0).addingReportingOverflow(movement.bonus)
        let points = (card["points"]?.integer ?? 0).addingReportingOverflow(movement.points)
        let balance = cash.partialValue.addingReportingOverflow(bonus.partialValue)
        guard !cash.overflow, !bonus.overflow, !points.overflow, !balance.overflow else {
            throw .format("amount is too large")
        }
    }

    /// Moves money and points on a card. Nothing else does: every movement is a transaction, and a line in the books.
    mutating func book(
        _ action: String, _ movement: LoyaltyBooks.Movement, amount: Int, on id: String, for smart: String? = nil,
        asPayment isPayment: Bool = false, reversing reversed: String? = nil
    ) throws(APIError) -> String {
        if reversed == nil { try requireUsable(id) }
        try requireRoom(for: movement, on: id)
        let timestamp = timestamp
        let card = try change(id) { card in
            let cash = (card["cash_balance"]?.integer ?? 0) + movement.cash
            let bonus = (card["bonus_balance"]?.integer ?? 0) + movement.bonus
            card["cash_balance"] = .integer(cash)
            card["bonus_balance"] = .integer(bonus)
            card["balance"] = .integer(cash + bonus)
            card["points"] = .integer((card["points"]?.integer ?? 0) + movement.points)
            card["last_usage"] = timestamp
            if action == "charge" { card["last_charge"] = timestamp }
            card["stock_status"] = "active"
        }
        lastTransactionNumber += 1
        let moved = movement.cash + movement.bonus
        let transaction = create(
            [
                "merchant": card["merchant"] ?? .null, "store": card["created_for_store"] ?? .null,
                "cardgroup": card["cardgroup"] ?? .null,
                "card": card["card"] ?? .null, "merchantcard": Self.reference(ObjectKind.merchantCards.name, id),
                "parents": .array(reversed.map { [relation(to: $0)] } ?? []), "children": [], "cleared": false,
                "trans_id": .integer(lastTransactionNumber), "status": "ok", "currency": "EUR",
                "amount": .integer(moved == 0 ? amount : moved), "balance": card["balance"] ?? 0,
                "description": .string(Self.descriptions[action] ?? action), "last_change": timestamp,
                "is_cancelling": 0,
                "receipt": [Self.line(Self.descriptions[action] ?? action, "\(AmountText.of(amount)) EUR")],
            ], of: .loyaltyTransactions)
        let entry = transaction["id"]?.string ?? ""
        loyalty.entries.append(
            .init(
                id: entry, card: id, action: action, movement: movement, smart: smart, isPayment: isPayment,
                reversed: reversed))
        return entry
    }

    private static let descriptions = [
        "charge": "Aufladung", "discharge": "Einlösung", "sale_revenue": "Umsatz", "charge_points": "Punkteaufladung",
        "discharge_points": "Punkteeinlösung", "immediate_bonus": "Sofortbonus", "cancel": "Storno",
    ]

    private func relation(to id: String) -> JSONValue {
        [
            "object": .string(ObjectKind.loyaltyTransactions.name), "id": .string(id),
            "trans_id": self[.loyaltyTransactions][id]?["trans_id"] ?? .null,
        ]
    }

    /// Takes back a transaction with a card.
    mutating func reverse(_ entry: LoyaltyBooks.Entry) throws(APIError) -> String {
        let taken = entry.movement.cash + entry.movement.bonus
        guard taken <= 0 || available(on: entry.card).map({ $0 >= taken }) ?? true else {
            throw APIError(
                status: 403, name: "ProductNotAllowedException", code: 1007,
                details: "The loyalty transaction could not be cancelled")
        }
        let id = try book(
            "cancel", -entry.movement, amount: taken, on: entry.card, for: entry.smart, asPayment: entry.isPayment,
            reversing: entry.id)
        for index in loyalty.entries.indices where loyalty.entries[index].id == entry.id {
            loyalty.entries[index].isReversed = true
        }
        let child = relation(to: id), timestamp = timestamp
        self[.loyaltyTransactions].change(entry.id) { transaction in
            transaction["children"] = .array((transaction["children"]?.array ?? []) + [child])
            transaction["last_change"] = timestamp
        }
        return id
    }

    mutating func reverseLast(of id: String) throws(APIError) -> String {
        _ = try object(id, of: .merchantCards)
        let last = loyalty.entries.last { $0.card == id && !$0.isReversed && $0.reversed == nil }
        guard let last else { throw .wrongState("There is no transaction to cancel") }
        return try reverse(last)
    }
}
