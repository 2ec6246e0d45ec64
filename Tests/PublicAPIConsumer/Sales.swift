import Foundation
import SecuconnectKit

func makeDraft(url: URL) throws -> SmartTransaction.Draft {
    SmartTransaction.Draft(
        contract: "GCR_1", providerContract: .init(id: "GCR_2"), merchant: "MRC_1", deviceSource: "SDV_1",
        customer: .init(contact: makeContact()), shippingAddress: .existing("PCU_1"),
        container: .bankAccount(owner: "Max", iban: "DE35500105175418493188"),
        checkin: .init(id: "SCK_1", email: "max@example.net"), intent: .order,
        idents: [.card(number: "9276000000000000"), .createCard(group: "CRG_1")], basket: makeBasket(),
        basketInfo: .init(sum: try CurrencyCode.eur.minorUnits(from: Decimal(1999) / 100), currency: .eur, gratuity: 0),
        transactionRef: "Shop 1", merchantRef: "1", paymentMethod: .debit,
        deliveryOptions: .collection(.init(scheduledSlot: .init(startDate: APITimestamp(Date())), storeID: "STO_1")),
        communications: .init(actionType: .charge, templateID: "ETP_1"),
        applicationContext: try makeApplication(url: url),
        paymentContext: makePayment(url: url), taxRate: 19, taxAmount: 319, market: "a", cashier: "b", product: "c",
        transactionCode: 1, lastVisitedPage: "d", checkoutLinks: .init(checkoutURL: url), isDemo: true)
}

func makeContact() -> ContactDetails {
    ContactDetails(
        forename: "Max", surname: "Mustermann", companyName: "Muster GmbH", email: "max@example.net",
        dob: CalendarDate(year: 1965, month: 12, day: 31),
        address: PostalAddress(
            street: "Musterstr.", streetNumber: "55", postalCode: "09123", city: "Musterstadt", country: "DE"))
}

func makeBasket() -> SmartTransaction.Basket {
    SmartTransaction.Basket(products: [
        .article(id: 1, desc: "Shirt", quantity: 2, priceOne: 500, tax: 19, articleNumber: "A-1", ean: "4"),
        .shipping(id: 2, desc: "Parcel", priceOne: 490, tax: 19), .coupon(id: 3, desc: "Hi", priceOne: 1, tax: 19),
        .stakeholderPayment(desc: "Fee", sum: 1, referenceID: "a", contractID: "GCR_2"),
        .subTransaction(desc: "Part", sum: 1, referenceID: "b", contractID: "GCR_3", subBasket: []),
        .init(id: 4, itemType: .subscription, group: [.init(id: "a", desc: "b", level: 1)], planID: "c"),
    ])
}

func makeApplication(url: URL) throws -> SmartTransaction.ApplicationContext {
    SmartTransaction.ApplicationContext(
        checkoutTemplate: .payment, language: .english,
        returnURLs: try .init(success: url, error: url, abort: url, push: url, order: "1", queryItem: "order"),
        locks: .init(locksCustomer: true, locksShippingAddress: true),
        iframeOptions: .init(projectTitle: "Shop", hidesDisclaimer: true),
        shopDetails: .init(shopSystem: "Shop", shopSystemVersion: "1"))
}

func makePayment(url: URL) -> SmartTransaction.PaymentContext {
    SmartTransaction.PaymentContext(
        capturesAutomatically: false, paymentMethods: [.creditcard], creditcardSchemes: [.visa],
        isMerchantInitiated: false,
        hasAccrual: false, dynamicDescriptor: .init(merchantName: "Shop", merchantCity: "Berlin"),
        containerInstructions: .init(requestsToken: true, notificationURL: url),
        mitInstructions: .init(
            type: .cit, standingInstruction: .recurring, recurringExpiry: "2030-01-01", recurringFrequency: 30,
            citReference: "PCI_1"))
}

func makeContainers(url: URL) -> [SmartTransaction.Draft.Container] {
    [
        .existing("PCT_1"),
        .creditCard(
            CreditCard(owner: "Max", pan: "411111XXXXXX1111", expirationDate: "2030-01", issuer: "VISA")),
        .applePay(
            ApplePayToken(
                signature: "a", version: "EC_v1", data: "b",
                header: .init(ephemeralPublicKey: "c", publicKeyHash: "d", transactionID: "e"))),
        .init(
            type: .bankAccount, privateData: .bankAccount(BankAccount(iban: "DE", owner: "Max")), merchantID: "MRC_1",
            customer: "PCU_1", customerID: "PCU_1", requestsToken: true, notificationURL: url),
    ]
}

func sell(_ client: SecuconnectClient, url: URL) async throws {
    let smart = client.smart.transactions
    let sale = try await smart.create(makeDraft(url: url), actionID: ActionID())
    var changes = try await smart.get(sale.id, expand: .all)
    changes = try await smart.update(sale.id, .init(merchantRef: "2"))
    let preparation = SmartTransaction.Preparation(
        container: makeContainers(url: url).first, customer: .existing("PCU_1"),
        callbackURLs: .init(successURL: url, failureURL: url), dynamicDescriptor: .init(merchantName: "Shop"),
        email: "max@example.net")
    try await smart.prepare(sale.id, method: .creditcard, preparation)
    try await smart.start(
        sale.id, method: .cashlessDirect, .init(email: "max@example.net", terminalID: "1", trace: 2, cardType: .visa))
    try await smart.setDelivery(sale.id, .shipping(.init(shippedAt: APITimestamp(Date()), shippedBy: "DHL")))
    try await smart.cancel(sale.id)
    try await smart.abort(sale.id)
    let preTransaction = try await smart.preTransaction(sale.id)
    print(preTransaction.missingSum ?? 0, changes.status ?? .created, changes.paymentLinks?.methods ?? [])
    try await smart.cancel(receiptNumber: 4_711)
    try await smart.runDiagnosis("me")
    try await smart.closeDay()
    _ = try await smart.updatePaymentContainer("SUB_1")
}

func replaceWhatWasRead(_ client: SecuconnectClient) async throws {
    var store = try GeneralStore.Draft(from: await client.general.stores.get("STO_1"))
    store.phone = "1"
    try await client.general.stores.update("STO_1", store)
    var till = try SmartDevice.Draft(from: await client.smart.devices.get("SDV_1"))
    till.products = .init(prepaid: .init(isEnabled: true, vtcTerminalID: "1", contractID: "GCR_1"))
    try await client.smart.devices.update("SDV_1", till)
    try await client.payment.plans.update("PLN_1", .init(from: await client.payment.plans.get("PLN_1")))
    try await client.payment.customers.update("PCU_1", .init(from: await client.payment.customers.get("PCU_1")))
    try await client.loyalty.customers.update("CUS_1", .init(from: await client.loyalty.customers.get("CUS_1")))
    let issue: ServiceIssueID? = try await client.payment.containers.uploadMandate("PCT_1", document: "DUP_1")
    let recipients: [SecupayPayoutBatch.Item.Recipient] = [.merchant("MRC_1"), .store("STO_1"), .user(7), "MRC_2"]
    print(issue?.rawValue ?? 0, recipients.map { SecupayPayoutBatch.Item(amount: 1, recipient: $0) })
}
