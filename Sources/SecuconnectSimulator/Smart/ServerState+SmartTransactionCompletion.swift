import Foundation
import SecuconnectKit

extension ServerState {
    /// Validates the values of a client and adds those of the server.
    mutating func completed(_ sent: JSONValue, id: String) throws(APIError) -> JSONValue {
        var document = sent
        document["object"] = "smart.transactions"
        document["id"] = .string(id)
        document["merchant"] = [
            "object": "general.merchants", "id": .string(merchantID), "companyname": .string(settings.merchantName),
        ]
        document["basket_info"] = try basketInfo(of: sent)
        document["basket"] = basket(sent["basket"])
        document["transactions"] = sent["transactions"] ?? []
        if document["application_context"]?.object != nil, document["application_context"]?["language"]?.string == nil {
            document["application_context"]?["language"] = "de"
        }
        if document["contract"]?["id"]?.string == nil {
            document["contract"] = ["id": .string(settings.contractID.rawValue)]
        }
        for name in ["contract", "provider_contract"] {
            try refer(name, to: "general.contracts", in: &document)
        }
        try refer("device_source", to: "smart.devices", in: &document)
        for name in ["contract", "provider_contract"] {
            try checkContract(document[name]?["id"]?.string)
        }
        try checkItems(document["basket"]?["products"])
        for name in ["customer", "shipping_address"] {
            if let person = document[name] { document[name] = try customer(person) }
        }
        if let container = document["container"] { document["container"] = try self.container(container) }
        if let idents = document["idents"]?.array { document["idents"] = .array(idents.enumerated().map(ident)) }
        document["payment_context"] = paymentContext(document["payment_context"])
        let links = paymentLinks(of: id, contract: document["contract"]?["id"]?.string ?? "")
        document["payment_links"] = links
        // The only link of older clients, which have no template.
        let isOlder = (document["application_context"]?["checkout_template"] ?? .null) == .null
        document["checkout_links"] = isOlder ? ["url_checkout": links["general"] ?? .null] : nil
        return document
    }

    private func basketInfo(of document: JSONValue) throws(APIError) -> JSONValue {
        let plan = try subscribedPlan(in: document).map { SubscriptionRecord(smartID: "", plan: $0) }
        var info = document["basket_info"] ?? [:]
        if document["basket_info"] == nil {
            let items = basket(of: document).flatMap { $0.products?.isEmpty == false ? $0 : nil }
            // A sale that only makes cards, or is paid by them, is known to have no amount.
            let isForCards = document["idents"]?.array?.isEmpty == false
            guard let sum = try? plan?.price ?? items?.addedUp() ?? (isForCards ? 0 : nil) else {
                throw .format("There is no amount")
            }
            info = ["sum": .integer(sum), "currency": plan?.currency ?? "EUR"]
        }
        guard info.object != nil else { throw .format("basket_info isn't an object") }
        guard let sum = info["sum"]?.integer, sum >= 0 else { throw .format("basket_info.sum isn't an amount") }
        if info["currency"] == nil { info["currency"] = "EUR" }
        guard info["currency"]?.string?.count == 3 else { throw .format("basket_info.currency isn't a currency") }
        return info
    }

    private func refer(_ name: String, to object: String, in document: inout JSONValue) throws(APIError) {
        guard let reference = document[name] else { return }
        guard reference["id"]?.string != nil else { throw .format("\(name).id is missing") }
        document[name]?["object"] = .string(object)
    }

    /// Returns a payer or a recipient of the goods, with an identifier and the contact in the format of the server.
    mutating func customer(_ sent: JSONValue) throws(APIError) -> JSONValue {
        guard sent.object != nil else { throw .format("customer isn't an object") }
        var customer = sent
        customer["object"] = "payment.customers"
        if let id = customer["id"]?.string {
            let stored = self[Self.customerKind][id]
            for name in ["contact", "created"] { customer[name] = customer[name] ?? stored?[name] }
        } else {
            customer["id"] = .string(identifiers.next("PCU"))
        }
        guard var contact = customer["contact"], contact.object != nil else { return customer }
        contact = try Self.normalized(contact)
        if contact["salutation"] == nil, let forename = contact["forename"]?.string {
            contact["salutation"] = Self.guessedSalutations[forename]
        }
        customer["contact"] = contact
        return customer
    }

    /// The salutations that the server adds. The guide's response has "Herr" although it wasn't sent. The rule isn't
    /// documented, so no other name gets one.
    private static let guessedSalutations: [String: JSONValue] = ["Max": "Herr"]

    /// Returns a payment instrument, with its private part masked.
    mutating func container(_ sent: JSONValue) throws(APIError) -> JSONValue {
        guard sent.object != nil else { throw .format("container isn't an object") }
        if let id = sent["id"]?.string {
            try checkContainer(id)
        } else if sent["type"] == "bank_account" || sent["private"]?["iban"] != nil {
            try Self.checkAccount(sent["private"])
        }
        var container: JSONValue = ["object": "payment.containers"]
        container["id"] = sent["id"] ?? .string(identifiers.next("PCT"))
        container["type"] = sent["type"] ?? sent["id"]?.string.flatMap { self[Self.containerKind][$0]?["type"] }
        return container
    }

    /// Returns an entry of `idents` with the card that its number leads to.
    func ident(_ index: Int, _ sent: JSONValue) -> JSONValue {
        var ident = sent
        ident["object"] = "smart.idents"
        ident["id"] = .string("smi_\(index + 1)")
        guard sent["type"] == "card", let number = sent["value"]?.string else { return ident }
        ident["prefix"] = .string(String(number.prefix(4)))
        ident["length"] = .integer(number.count)
        ident["name"] = "secucard Kundenkarte"
        ident["valid"] = true
        guard let card = loyalty.cardsByNumber[number] else { return ident }
        ident["merchantcard"] = Self.reference(ObjectKind.merchantCards.name, card)
        ident["customer"] = self[.merchantCards][card]?["customer"]?["id"]?.string.map {
            Self.reference(ObjectKind.loyaltyCustomers.name, $0)
        }
        return ident
    }

    private func paymentContext(_ sent: JSONValue?) -> JSONValue {
        var context: JSONValue = sent?.object == nil ? [:] : sent ?? [:]
        if context["auto_capture"]?.bool == nil { context["auto_capture"] = .bool(settings.capturesAutomatically) }
        if context["creditcard_schemes"] == nil, settings.paymentMethods.contains(.creditcard) {
            context["creditcard_schemes"] = .array(settings.creditcardSchemes.map { .string($0) })
        }
        return context
    }

    /// Returns the URLs of Smart Checkout, one for each method and one for the choice among them.
    private func paymentLinks(of id: String, contract: String) -> JSONValue {
        let allowed = CharacterSet.urlQueryAllowed.subtracting(CharacterSet(charactersIn: "&=+"))
        let contract = contract.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        let place = "stx=\(id)&contract=\(contract)&server=testing"
        var links: JSONValue = ["general": .string(checkoutAddress(place))]
        for method in settings.paymentMethods {
            links[method.rawValue] = .string(checkoutAddress("payment-method=\(method.rawValue)&\(place)"))
        }
        return links
    }

    /// Returns a URL of Smart Checkout with parameters.
    func checkoutAddress(_ query: String, path: String = "") -> String {
        var base = settings.checkoutURL.absoluteString
        while base.hasSuffix("/") { base.removeLast() }
        return "\(base)\(path)?\(query)"
    }
}
