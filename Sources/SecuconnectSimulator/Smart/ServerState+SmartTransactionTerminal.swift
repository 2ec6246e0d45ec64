import SecuconnectKit

extension PaymentMethod {
    /// The payment methods at a till, which need no authorization. `cashless` is a card at a terminal.
    static let atTheTill: Set<Self> = ["cash", "cashless", "cashless_direct", "demo", "loyalty", "auto"]
}

extension ServerState {
    /// The routes of a terminal's actions other than payments. The path has the identifier of the terminal, `me`, or
    /// the number of a receipt.
    static let terminalRoutes: [Route] = [
        Route(.post, "/Smart/Transactions/{id}/canceltrx") { state, call throws(APIError) in
            try state.cancelReceipt(call.id)
        },
        Route(.post, "/Smart/Transactions/{id}/diagnosis") { state, call throws(APIError) in
            state.report("Diagnose", lines: ["Terminal bereit"], device: call.id)
        },
        Route(.post, "/Smart/Transactions/{id}/endOfDay") { state, call throws(APIError) in
            let own = state.smartDevice(making: call.call)?["id"]?.string
            return state.closeDay(of: call.id == "me" ? own ?? call.id : call.id)
        },
    ]

    mutating func payAtTheTill(
        _ id: String, by method: PaymentMethod, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        let document = try smartDocument(id)
        guard status(of: id).isPayable else { throw .wrongState("The transaction can't be paid anymore") }
        try Self.checkSize(of: document["basket_info"]?["sum"]?.integer, "basket_info.sum")
        if method == "cashless_direct" {
            for name in ["tid", "trace", "cardtype"] where members[name] == nil { throw .format("\(name) is missing") }
        }
        let isCard = ["cashless", "cashless_direct"].contains(method)
        if method == "cashless", settings.declinesAtTerminal {
            replacePayment(of: id, by: method)
            fail(id)
            return try smartDocument(id)
        }
        try bookCards(of: id, paidBy: method)
        if isCard {
            showTerminalTexts()
            replacePayment(of: id, by: method)
        } else {
            releasePayments(of: id)
            smart.change(id) { $0["transactions"] = [] }
        }
        lastReceiptNumber += 1
        let number = lastReceiptNumber
        smart.change(id) { document in
            document["payment_method"] = .string(method.rawValue)
            document["receipt_number"] = .integer(number)
            let tip = document["basket_info"]?["gratuity"]
            document["basket_info"]?["gratuity"] = tip ?? .null
            document["receipt"] = Self.receipt("Beleg \(number)", lines: [Self.amount(of: document)])
        }
        if isCard, settings.printsMerchantReceipts {
            smart.change(id) { document in
                document["receipt_merchant"] = Self.receipt("Händlerbeleg", lines: [Self.amount(of: document)])
                document["receipt_merchant_print"] = true
            }
        }
        linkCardTransactions(to: id)
        sellPrepaidItems(of: id)
        setPaymentStatus(.accepted, of: id)
        setStatus(.captured(document), of: id)
        return try smartDocument(id)
    }

    /// Reverses a cash payment at the till, until the day is closed.
    private mutating func cancelReceipt(_ number: String) throws(APIError) -> JSONValue {
        let found = smart.ids.last { id in
            id == number || smart[id]?["receipt_number"]?.integer.map(String.init) == number
        }
        guard let id = found, smart[id]?["receipt_number"]?.integer != nil else { throw .unknownID(number) }
        guard status(of: id).isPaid, !closedSales.contains(id) else {
            throw .wrongState("The receipt can't be canceled anymore")
        }
        guard smart[id]?["payment_method"] == "cash" else {
            throw .wrongState("Only a cash payment can be canceled by its receipt")
        }
        try reverseCards(of: id)
        releasePayments(of: id)
        setStatus(.cancelled, of: id)
        return try smartDocument(id)
    }

    /// Closes the day of a terminal. A sale without a device belongs to each of them.
    private mutating func closeDay(of device: String) -> JSONValue {
        let sales = smart.ids.filter { id in
            let source = smart[id]?["device_source"]?["id"]?.string
            return smart[id]?["receipt_number"]?.integer != nil && !closedSales.contains(id)
                && (source == nil || source == device || device == "me")
        }
        closedSales.formUnion(sales)
        let paid = sales.filter { status(of: $0).isPaid }
        var totals: [String: Int] = [:]
        for id in paid {
            let sum = smart[id]?["basket_info"]?["sum"]?.integer ?? 0, rest = missingSum(of: id)
            totals["Kundenkarte", default: 0] += sum - rest
            totals[smart[id]?["payment_method"] == "cash" ? "Bar" : "Karte", default: 0] += rest
        }
        let lines = totals.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { name, sum in
            "\(name): \(AmountText.of(sum)) EUR"
        }
        let canceled = sales.count == paid.count ? [] : ["Stornos: \(sales.count - paid.count)"]
        return report("Kassenschnitt", lines: lines + canceled + ["Belege: \(sales.count)"], device: device)
    }

    /// Creates a report of the terminal. It has the format of a transaction but isn't one: it can't be read again.
    private mutating func report(_ title: String, lines: [String], device: String) -> JSONValue {
        [
            "object": "smart.transactions",
            "id": .string(identifiers.next("STX")),
            "device_source": ["object": "smart.devices", "id": .string(device)],
            "created": timestamp,
            "status": "ok",
            "transactions": [],
            "receipt": Self.receipt(title, lines: lines),
        ]
    }

    private static func receipt(_ title: String, lines: [String]) -> JSONValue {
        let head: [JSONValue] = [["type": "separator", "value": ["caption": .string(title)]], ["type": "space"]]
        return .array(
            head
                + lines.map { line in
                    ["type": "textline", "value": ["text": .string(line), "decoration": ["important"]]]
                })
    }

    /// Formats an amount for a receipt: `7,96 EUR`.
    private static func amount(of document: JSONValue) -> String {
        let info = document["basket_info"]
        return "\(AmountText.of(info?["sum"]?.integer ?? 0)) \(info?["currency"]?.string ?? "")"
    }
}
