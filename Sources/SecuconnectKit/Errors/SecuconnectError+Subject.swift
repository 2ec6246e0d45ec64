extension SecuconnectError {
    /// The advice to check the object of the call, in the words of its product: the status of a card isn't that of a
    /// payment.
    var checkSubject: LocalizedSentence {
        let subject = Self.subject(of: operation ?? "payment")
        return LocalizedSentence(
            "Check the status of \(subject.english) or contact support.",
            "Bitte prüfen Sie den Status \(subject.german) oder wenden Sie sich an den Support.")
    }

    /// Returns the object of an operation, which has a name such as `loyalty.cards.get`, or a method and a path.
    private static func subject(of operation: String) -> LocalizedSentence {
        let words = operation.lowercased().split { !$0.isLetter }
        let methods: Set<Substring> = ["get", "post", "put", "patch", "delete"]
        let path = words.drop { methods.contains($0) }.prefix(2)
        return subjects[path.joined(separator: ".")] ?? subjects[String(path.first ?? "")]
            ?? LocalizedSentence("the entry", "des Eintrags")
    }

    /// The objects by the product, or by product and resource. The German ones are in the genitive case.
    private static let subjects: [String: LocalizedSentence] = [
        "cardprocessing": LocalizedSentence("the card transaction", "der Kartenzahlung"),
        "document": LocalizedSentence("the document", "des Dokuments"),
        "general.contracts": contract,
        "general.merchants": LocalizedSentence("the merchant", "des Händlers"),
        "general.stores": LocalizedSentence("the store", "der Filiale"),
        "loyalty": LocalizedSentence("the card", "der Karte"),
        "loyalty.cardgroups": LocalizedSentence("the card program", "des Kartenprogramms"),
        "loyalty.customers": customer,
        "payment": payment,
        "payment.containers": LocalizedSentence("the stored payment method", "der gespeicherten Zahlungsart"),
        "payment.contracts": contract,
        "payment.customers": customer,
        "payment.invoices": LocalizedSentence("the invoice", "der Rechnung"),
        "payment.mandates": LocalizedSentence("the mandate", "des Mandats"),
        "payment.payouts": payout,
        "payment.plans": LocalizedSentence("the plan", "des Abo-Plans"),
        "payment.secupaypayout": payout,
        "payment.secupaypayouts": payout,
        "payment.subscriptions": LocalizedSentence("the subscription", "des Abonnements"),
        "prepaid": LocalizedSentence("the prepaid product", "des Guthabens"),
        "services": LocalizedSentence("the identification", "der Identifikation"),
        "smart.devices": LocalizedSentence("the device", "des Geräts"),
        "smart.routings": LocalizedSentence("the device", "des Geräts"),
        "smart.transactions": payment,
    ]

    private static let payment = LocalizedSentence("the payment", "der Zahlung")
    private static let contract = LocalizedSentence("the contract", "des Vertrags")
    private static let customer = LocalizedSentence("the customer", "des Kunden")
    private static let payout = LocalizedSentence("the payout", "der Auszahlung")
}
