import SecuconnectKit

typealias PaymentMethod = SmartTransaction.PaymentMethod

extension ServerState {
    /// Authorizes a payment, and captures it at once if the transaction requests it.
    mutating func prepare(
        _ id: String, by method: PaymentMethod, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        try requirePayable(id)
        guard settings.paymentMethods.contains(method) else {
            throw .wrongState("The payment method \(method) can't be prepared")
        }
        try requireAmount(id)
        if [.debit, .creditcard].contains(method), (members["container"] ?? smart[id]?["container"])?.object == nil {
            throw .format("container is missing")
        }
        try takeInstruments(from: members, for: id)
        try checkMerchantInitiated(id)
        if let container = smart[id]?["container"]?["id"]?.string, containerRecords[container]?.isDeclined == true {
            replacePayment(of: id, by: method)
            fail(id)
            return try smartDocument(id)
        }
        authorize(
            id, by: method, redirecting: settings.redirectMethods.contains(method), mayCapture: prepareMayCapture(id))
        if method == .prepaid { preparedPrepayments.insert(id) }
        return try smartDocument(id)
    }

    /// Captures an authorized payment, or starts one that needs no authorization.
    mutating func start(
        _ id: String, by method: PaymentMethod?, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        let document = try smartDocument(id)
        if let method, PaymentMethod.atTheTill.contains(method) {
            return try payAtTheTill(id, by: method, members)
        }
        // A prepared prepayment already waits for its money, so its start changes nothing.
        let isStarted = status(of: id) == .pending && (method == nil || method == .prepaid)
        if isStarted, preparedPrepayments.remove(id) != nil { return document }
        if method == .prepaid {
            try requirePayable(id)
            guard settings.paymentMethods.contains(.prepaid) else {
                throw .wrongState("The payment method prepaid isn't offered")
            }
            try requireAmount(id)
            try takeInstruments(from: members, for: id)
            authorize(id, by: .prepaid, redirecting: false)
            return try smartDocument(id)
        }
        if let method, members["container"]?.object != nil, status(of: id).isPayable {
            return try startDirectly(id, by: method, members)
        }
        guard status(of: id) == .approved, method == nil || document["payment_method"]?.string == method?.rawValue
        else { throw .notCapturable }
        capture(id)
        return try smartDocument(id)
    }

    /// Authorizes and captures a payment with a container in one step.
    private mutating func startDirectly(
        _ id: String, by method: PaymentMethod, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        _ = try prepare(id, by: method, members)
        if status(of: id) == .approved { capture(id) }
        return try smartDocument(id)
    }

    /// Cancels the payment, or refunds it.
    mutating func cancel(_ id: String) throws(APIError) -> JSONValue {
        _ = try smartDocument(id)
        let status = status(of: id)
        guard ![.cancelled, .aborted, .failed].contains(status) else {
            throw .wrongState("A transaction that is \(status) can't be canceled")
        }
        try reverseCards(of: id)
        releasePayments(of: id)
        setStatus(.cancelled, of: id)
        return try smartDocument(id)
    }

    /// Aborts a transaction that wasn't started.
    mutating func abort(_ id: String) throws(APIError) -> JSONValue {
        _ = try smartDocument(id)
        let status = status(of: id)
        guard status.isPayable || status == .pending && preparedPrepayments.contains(id) else {
            throw .wrongState("A transaction that is \(status) can't be aborted")
        }
        try reverseCards(of: id)
        releasePayments(of: id)
        setStatus(.aborted, of: id)
        return try smartDocument(id)
    }

    /// Returns a Boolean value that indicates whether `prepare` captures at once, if the transaction requests it.
    private func prepareMayCapture(_ id: String) -> Bool {
        settings.capturesAtPrepare || !assumedAutoCapture.contains(id)
    }

    /// Returns a Boolean value that indicates whether a payment was prepared that is captured once its payer confirms
    /// it.
    func isBeingCaptured(_ id: String) -> Bool {
        let document = smart[id]
        return document?["iframe_url"] != nil && document?["payment_context"]?["auto_capture"] == true
            && prepareMayCapture(id)
    }

    /// Returns a Boolean value that indicates whether there is something to pay. A subscription can begin without an
    /// amount.
    func hasPayableAmount(_ id: String) -> Bool {
        let document = smart[id]
        let sum = document?["basket_info"]?["sum"]?.integer ?? 0
        let begins = document?["basket"]?["products"]?.array?.contains { $0["item_type"] == "subscription" } == true
        guard Int64(sum) <= Self.largestAmount else { return false }
        return sum > 0 || begins || document?["subscription"] != nil
    }

    private func requireAmount(_ id: String) throws(APIError) {
        guard hasPayableAmount(id) else { throw .wrongState("The transaction has no amount that can be paid") }
    }

    private func requirePayable(_ id: String) throws(APIError) {
        _ = try smartDocument(id)
        let status = status(of: id)
        guard status.isPayable else { throw .wrongState("A transaction that is \(status) can't be paid") }
    }

    /// Stores the payer and the payment instrument of a step.
    private mutating func takeInstruments(from members: [String: JSONValue], for id: String) throws(APIError) {
        var document = try smartDocument(id)
        if let container = members["container"], container != .null {
            document["container"] = try self.container(container)
            maskedInstruments[id] = Self.masked(container["private"])
        }
        if let customer = members["customer"], customer.object != nil { document["customer"] = customer }
        smart.insert(try completed(document, id: id), id: id)
    }
}

extension ServerState {
    /// Creates a payment in place of any earlier one and continues as far as the method and the transaction allow.
    ///
    /// With `redirecting` the payer has to confirm the payment on another page.
    mutating func authorize(_ id: String, by method: PaymentMethod, redirecting: Bool, mayCapture: Bool = true) {
        replacePayment(of: id, by: method)
        if method == .prepaid {
            setPaymentStatus(.prepaymentAwaited, of: id)
            showInstructions(for: id)
            setStatus(.pending, of: id)
        } else if redirecting {
            let address = checkoutAddress("stx=\(id)", path: "/authorize")
            smart.change(id) { document in
                document["iframe_url"] = .string(address)
            }
            setStatus(.created, of: id)
        } else {
            confirmAuthorization(of: id, mayCapture: mayCapture)
        }
    }

    /// Confirms that the payment is authorized, and captures it automatically if required.
    mutating func confirmAuthorization(of id: String, mayCapture: Bool = true) {
        smart.change(id) { $0["iframe_url"] = nil }
        storeInstrument(of: id)
        setPaymentStatus(.authorized, of: id)
        setStatus(.approved, of: id)
        if mayCapture, smart[id]?["payment_context"]?["auto_capture"] == true { capture(id) }
    }

    /// Captures the authorized payment. Some methods become pending first.
    mutating func capture(_ id: String) {
        let method = PaymentMethod(rawValue: smart[id]?["payment_method"]?.string ?? "")
        guard settings.pendingMethods.contains(method) else { return settle(id) }
        setPaymentStatus(.pending, of: id)
        setStatus(.pending, of: id)
    }

    /// Completes the payment. A card that can't be used anymore isn't charged.
    mutating func settle(_ id: String) {
        guard let document = smart[id] else { return }
        try? bookCards(of: id, paidBy: PaymentMethod(rawValue: document["payment_method"]?.string ?? ""))
        linkCardTransactions(to: id)
        sellPrepaidItems(of: id)
        let isInvoice = document["payment_method"]?.string == PaymentMethod.invoice.rawValue
        setPaymentStatus(isInvoice ? .shipmentAwaited : .accepted, of: id)
        setStatus(.captured(document), of: id)
        beginSubscription(of: id)
    }

    /// Fails the payment.
    mutating func fail(_ id: String) {
        smart.change(id) { $0["iframe_url"] = nil }
        setPaymentStatus(.denied, of: id)
        setStatus(.failed, of: id)
    }

    /// Adds the instructions for the payer to transfer the money.
    private mutating func showInstructions(for id: String) {
        smart.change(id) { document in
            document["payment_instructions"] = Self.bankInstructions(
                transaction: id, number: document["trans_id"]?.integer ?? 0)
        }
    }

    static func bankInstructions(transaction id: String, number: Int) -> JSONValue {
        [
            "owner": "secupay AG",
            "iban": "DE02120300000000202051",
            "bic": "BYLADEM1001",
            "bankname": "Beispielbank",
            "purpose": .string("TA \(number)"),
            "girocode_url": .string("https://connect-testing.secuconnect.com/qr/epc?stx=\(id)"),
        ]
    }
}
