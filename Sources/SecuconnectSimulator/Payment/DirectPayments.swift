import Foundation
public import SecuconnectKit

/// A payment of one of the older direct products.
struct DirectPayment: Codable, Sendable {
    /// The product, such as `secupaydebits`.
    let product: String
    /// The validated values of the client.
    var members: [String: JSONValue]
    /// The page on which the payer pays; `nil` once it isn't needed.
    var iframeURL: String?
}

extension ServerState {
    /// The older direct products by their name in a path.
    private static let directProducts: [(path: String, method: PaymentMethod)] = [
        ("Secupaydebits", .debit), ("Secupaycreditcards", .creditcard), ("Secupayinvoices", .invoice),
        ("Secupayprepays", .prepaid), ("Secupaysofort", .sofort),
    ]

    /// Creating and reading payments of the older direct products. What can be done with them is in
    /// `DirectPayments+Changes`.
    static let directPaymentRoutes: [Route] = directProducts.flatMap { product in
        [
            Route(.post, "/Payment/\(product.path)") { state, call throws(APIError) in
                try state.createDirectPayment(product.path, by: product.method, try call.members())
            }.storing(SecupayTransaction.Draft.self),
            Route(.get, "/Payment/\(product.path)/{id}") { state, call throws(APIError) in
                try state.directDocument(of: try state.directPayment(call.id, of: product.path))
            },
        ] + directChangeRoutes(for: product.path)
    }

    mutating func createDirectPayment(
        _ product: String, by method: PaymentMethod, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        guard let amount = members["amount"]?.integer, amount > 0 else { throw .format("amount isn't an amount") }
        try Self.checkSize(of: amount, "amount")
        guard settings.paymentMethods.contains(method) else { throw .wrongState("The product is not offered") }
        var kept = members.filter { $0.value != .null }
        if let id = kept["container"]?.string {
            _ = try object(id, of: Self.containerKind)
            try checkContainer(id)
        }
        try checkContract(kept["contract"]?.string)
        try checkItems(kept["basket"])
        try checkShares(in: kept["basket"], of: amount)
        if let person = kept["customer"] {
            if let id = person["id"]?.string { _ = try object(id, of: Self.customerKind) }
            kept["customer"] = try customer(person)
        }
        let isCharge = try joinSubscription(
            &kept, of: product.lowercased(), in: kept["currency"]?.string ?? CurrencyCode.eur.rawValue)
        var document = paymentDocument(
            product: method.productName, amount: amount, currency: kept["currency"], status: .initial)
        document["merchant"] = ownMerchant
        document["contract"] = kept["contract"]?.string.map { Self.reference("general.contracts", $0) } ?? ownContract
        document["order_id"] = kept["order_id"]
        document["description"] = kept["purpose"]
        document["description_raw"] = kept["purpose"]
        document["accrual"] = kept["accrual"]
        var record = PaymentRecord(smartID: "", method: method, originalAmount: amount)
        record.pushURL = kept["redirect_url"]?["url_push"]?.string.flatMap { URL(string: $0) }
        record.containerID = kept["container"]?.string
        record.directProduct = product.lowercased()
        record.stakeholders = Self.stakeholders(in: kept["basket"]?.array ?? [], amount: "total")
        let isComplete = kept["customer"] != nil || kept["container"] != nil
        let id = insertPayment(document, record)
        directPayments[id] = DirectPayment(product: product.lowercased(), members: kept)
        createShares(of: id, in: kept["basket"])
        let page = paymentPage(of: id)
        switch method {
        case .prepaid:
            setStatusWithShares(.prepaymentAwaited, ofPayment: id)
            directPayments[id]?.iframeURL = page
        case .debit where isComplete, .invoice where isComplete: confirmDirectPayment(id)
        case _ where isCharge: confirmDirectPayment(id)
        default: directPayments[id]?.iframeURL = page
        }
        return try directDocument(of: id)
    }

    /// The payer has done what is asked of the payer.
    mutating func confirmDirectPayment(_ id: String) {
        directPayments[id]?.iframeURL = nil
        if directPayments[id]?.members["payment_action"] == "authorization" {
            setStatusWithShares(.authorized, ofPayment: id)
        } else {
            setStatusWithShares(
                paymentRecords[id]?.method == .invoice ? .shipmentAwaited : .accepted, ofPayment: id)
        }
    }

    /// Captures an authorized payment, with the shares that aren't captured, or a share alone.
    mutating func captureDirectPayment(_ id: String) {
        guard let record = paymentRecords[id] else { return }
        setStatusWithShares(record.method == .invoice ? .invoiceDue : .accepted, ofPayment: id)
        if let whole = record.leading { completeCapture(of: whole) }
    }

    /// The payment that is named by a hash or another identifier. One of another product isn't found.
    func directPayment(_ name: String, of product: String) throws(APIError) -> String {
        let id = try paymentID(name)
        guard directPayments[id]?.product == product.lowercased() else { throw .unknownID(name) }
        return id
    }

    func directDocument(of id: String) throws(APIError) -> JSONValue {
        var document = try oldFormat(of: id)
        guard let payment = directPayments[id] else { return document }
        for name in ["purpose", "order_id", "basket", "payment_action", "customer", "subscription"] {
            document[name] = payment.members[name]
        }
        document["payment_action"] = document["payment_action"] ?? "sale"
        document["payment_id"] = .string(id)
        document["demo"] = payment.members["demo"] ?? false
        let container = payment.members["container"]?.string.flatMap { self[Self.containerKind][$0] }
        document["container"] = container
        document["mandate"] = container?["mandate"]
        document["used_payment_instrument"] = payment.iframeURL == nil ? container.map(Self.usedInstrument) : nil
        document["iframe_url"] = payment.iframeURL.map { .string($0) }
        document["sub_transactions"] = subTransactions(of: id)
        document["redirect_url"] = redirectURLs(payment.members["redirect_url"], of: id)
        if ["secupayprepays", "secupayinvoices"].contains(payment.product) {
            document["transfer_account"] = Self.transferAccount
        }
        return document
    }

    /// Returns the page of the checkout for a payment, which has the payment's hash.
    private func paymentPage(of id: String) -> String {
        checkoutAddress("payment=\(payments[id]?["transaction_hash"]?.string ?? "")")
    }

    /// The addresses of a payment. Those that the client leaves out are set by the server, here by the simulator's
    /// choice.
    private func redirectURLs(_ own: JSONValue?, of id: String) -> JSONValue {
        let page = paymentPage(of: id)
        var urls = own ?? [:]
        urls["iframe_url"] = .string(page)
        urls["url_success"] = urls["url_success"] ?? .string(page)
        urls["url_failure"] = urls["url_failure"] ?? .string(page)
        return urls
    }

    /// The instrument of a container as the server shows it: masked, and without the owner.
    private static func usedInstrument(of container: JSONValue) -> JSONValue {
        var data = container["private"]
        data?["owner"] = nil
        var instrument: JSONValue = [:]
        instrument["type"] = container["type"]
        instrument["data"] = data
        return instrument
    }
}

extension SimulatedServer.Payer {
    /// The payer confirms a payment of an older direct product, on the page of its `iframe_url`.
    ///
    /// - Parameter id: The identifier of the payment, a hash or `PCI_…`.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if there is no such payment or nothing is asked of the payer.
    public func confirm(_ id: PaymentTransaction.ID) throws {
        try server.withStateNow { state in
            state.confirmDirectPayment(try state.askedDirectPayment(id))
        }
    }

    /// The payer fails to pay a payment of an older direct product, or leaves the page of its `iframe_url`. The payment
    /// is denied.
    ///
    /// - Parameter id: The identifier of the payment, a hash or `PCI_…`.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if there is no such payment or nothing is asked of the payer.
    public func decline(_ id: PaymentTransaction.ID) throws {
        try server.withStateNow { state in
            let payment = try state.askedDirectPayment(id)
            state.directPayments[payment]?.iframeURL = nil
            state.setStatusWithShares(.denied, ofPayment: payment)
        }
    }
}

extension ServerState {
    /// Returns the payment of an older direct product for which something is asked of the payer.
    fileprivate func askedDirectPayment(_ id: PaymentTransaction.ID) throws -> String {
        guard let payment = try? paymentID(id.rawValue), directPayments[payment]?.iframeURL != nil,
            simpleStatus(ofPayment: payment) == .proceed
        else { throw SimulatedServer.CheckoutRefusal(description: "Nothing is asked of the payer of \(id).") }
        return payment
    }
}

extension SimulatedServer.Bank {
    /// The money for a prepayment of the older direct products arrives.
    ///
    /// - Parameter id: The identifier of the payment, a hash or `PCI_…`.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if there is no such payment or it doesn't wait for money.
    public func receiveMoney(forPayment id: PaymentTransaction.ID) throws {
        try server.withStateNow { state in
            guard let payment = try? state.paymentID(id.rawValue), state.directPayments[payment] != nil,
                state.payments[payment]?["status"]?.integer == PaymentStatus.prepaymentAwaited.id
            else { throw SimulatedServer.CheckoutRefusal(description: "The payment \(id) doesn't wait for money.") }
            state.directPayments[payment]?.iframeURL = nil
            state.setStatusWithShares(.accepted, ofPayment: payment)
        }
    }
}
