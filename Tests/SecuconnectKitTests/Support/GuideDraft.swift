import SecuconnectKit

extension SmartTransaction.Draft {
    /// The transaction of the API's getting-started guide.
    static let guide = SmartTransaction.Draft(
        contract: "GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04",
        customer: .init(
            contact: .init(
                forename: "Max", surname: "Mustermann", email: "max@example.net",
                address: .init(
                    street: "Musterstr.", streetNumber: "55", postalCode: "09123", city: "Musterstadt", country: "DE"))),
        intent: .sale,
        basketInfo: .init(sum: 500, currency: .eur),
        applicationContext: .init(checkoutTemplate: .payment, language: .german),
        isDemo: true)
}
