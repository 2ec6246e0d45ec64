import SecuconnectKit

/// The part that cards play in Smart Transactions: they are sold and charged as articles, and pay.
extension ServerState {
    private static let chargeEANs: Set = ["4260447149502", "4260447149519"]
    private static let dischargeEANs: Set = ["4260447149533", "4260447149540"]

    /// The amount that cards have not paid.
    func missingSum(of id: String) -> Int {
        let paid = loyalty.entries.filter { $0.smart == id && $0.isPayment }
        let sum = smart[id]?["basket_info"]?["sum"]?.integer ?? 0
        return max(0, paid.reduce(sum) { $0 + $1.movement.cash + $1.movement.bonus })
    }

    /// Applies the customer cards of a transaction: what is on them is taken at once. A card can't pay for its charge.
    mutating func applyCards(to id: String) throws(APIError) -> JSONValue {
        let document = try smartDocument(id)
        guard status(of: id).isPayable else { throw .wrongState("The transaction can't be paid anymore") }
        let known = cards(of: id).count
        guard (document["idents"]?.array ?? []).filter({ $0["type"] == "card" }).count == known else {
            throw .notAllowed("The card isn't known")
        }
        try reverseCards(of: id)
        try atomically { state throws(APIError) in
            let charge = try state.total(of: id, Self.chargeEANs)
            _ = try state.payByCards(max(0, state.missingSum(of: id) - charge), of: id)
        }
        linkCardTransactions(to: id)
        setStatus(document["idents"]?.array?.isEmpty ?? true ? .created : .processing, of: id)
        return ["missing_sum": .integer(missingSum(of: id)), "bonus_products": []]
    }

    /// Sells, charges and discharges the cards of a transaction that is being paid, all of it or nothing.
    mutating func bookCards(of id: String, paidBy method: PaymentMethod) throws(APIError) {
        let hasCards = !(smart[id]?["idents"]?.array ?? []).isEmpty
        let charge = try total(of: id, Self.chargeEANs), discharge = try total(of: id, Self.dischargeEANs)
        guard hasCards || charge > 0 || discharge > 0 || method == "loyalty" else { return }
        try atomically { state throws(APIError) in
            try state.sellCards(of: id)
            if method == "loyalty" {
                guard try state.payByCards(state.missingSum(of: id), of: id) == 0 else {
                    throw .wrongState("There is not enough money on the card")
                }
            }
            let card = state.cards(of: id).first
            if charge > 0 {
                guard let card else { throw .wrongState("There is no card to charge") }
                _ = try state.book("charge", .init(cash: charge), amount: charge, on: card, for: id)
            }
            if discharge > 0, method != "loyalty" {
                guard let card else { throw .wrongState("There is no card to discharge") }
                let movement = try state.discharge(discharge, from: card)
                _ = try state.book("discharge", movement, amount: discharge, on: card, for: id)
            }
        }
    }

    /// Takes back all that a transaction did with cards, or refuses if it can't be.
    mutating func reverseCards(of id: String) throws(APIError) {
        let entries = loyalty.entries.filter { $0.smart == id && !$0.isReversed && $0.reversed == nil }
        guard !entries.isEmpty else { return }
        try atomically { state throws(APIError) in
            for entry in entries.reversed() { _ = try state.reverse(entry) }
        }
    }

    /// Adds the transactions of cards to those of a Smart Transaction.
    mutating func linkCardTransactions(to id: String) {
        let entries = loyalty.entries.filter { $0.smart == id }
        guard !entries.isEmpty else { return }
        smart.change(id) { document in
            let kind = ObjectKind.loyaltyTransactions.name
            let payments = (document["transactions"]?.array ?? []).filter { $0["object"]?.string != kind }
            document["transactions"] = .array(payments + entries.map { Self.reference(kind, $0.id) })
        }
    }

    /// The cards of a transaction that the server knows.
    private func cards(of id: String) -> [String] {
        (smart[id]?["idents"]?.array ?? []).compactMap { ident in
            guard ident["type"] == "card" else { return nil }
            return ident["value"]?.string.flatMap { loyalty.cardsByNumber[$0] }
        }
    }

    /// Pays as much of an amount as is on the cards, and returns what is missing.
    private mutating func payByCards(_ amount: Int, of id: String) throws(APIError) -> Int {
        var missing = amount
        for card in cards(of: id) {
            let part = min(missing, max(0, available(on: card) ?? missing))
            guard part > 0 else { continue }
            let movement = try discharge(part, from: card)
            _ = try book("discharge", movement, amount: part, on: card, for: id, asPayment: true)
            missing -= part
        }
        return missing
    }

    /// Makes the cards that are sold with a transaction.
    private mutating func sellCards(of id: String) throws(APIError) {
        var idents = smart[id]?["idents"]?.array ?? []
        for index in idents.indices where idents[index]["type"] == "create_card" {
            let group = try object(idents[index]["value"]?.string ?? "", of: .cardGroups)
            let card = createCard(in: group, of: group["merchant"]?["id"]?.string ?? merchantID, customer: nil)
            idents[index]["type"] = "card"
            idents[index]["value"] = card["card"]?["cardnumber"]
            idents[index] = ident(index, idents[index])
            smart.change(id) { $0["idents"] = .array(idents) }
        }
    }

    /// The total of the items with one of these article numbers.
    private func total(of id: String, _ eans: Set<String>) throws(APIError) -> Int {
        var total = 0
        for item in smart[id]?["basket"]?["products"]?.array ?? [] where eans.contains(item["ean"]?.string ?? "") {
            guard let price = item["priceOne"]?.integer, price > 0 else { throw .format("priceOne isn't an amount") }
            let (sum, isTooLarge) = price.multipliedReportingOverflow(by: item["quantity"]?.integer ?? 1)
            let (next, isOverflow) = total.addingReportingOverflow(sum)
            guard !isTooLarge, !isOverflow else { throw .format("priceOne is too large") }
            total = next
        }
        return total
    }

    /// Does all of it or nothing.
    private mutating func atomically(_ body: (inout ServerState) throws(APIError) -> Void) throws(APIError) {
        var attempt = self
        try body(&attempt)
        self = attempt
    }
}
