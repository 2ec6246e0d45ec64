import Foundation
import SecuconnectKit

/// The bodies of the vendor's printed requests, built with the public types, by the name of the sample.
enum SmartTransactionBodies {
    static var all: [String: any Encodable] {
        actions.merging(drafts) { _, last in last }.merging(fragments) { _, last in last }
    }

    /// Whole bodies of the create call.
    private static var drafts: [String: SmartTransaction.Draft] {
        [
            "smart-transaction-create-request-1.json": .init(
                basketInfo: .init(sum: 0, currency: .eur), isDemo: true),
            "smart-transaction-create-request-2.json": .init(
                contract: "GCR_GNJG4JPHZJKT154YE8SQ9P7GCM4UD7",
                customer: .init(contact: .init(forename: "Erika", surname: "Beispiel", email: "erika@example.net")),
                intent: .sale,
                basketInfo: .init(sum: 500, currency: .eur),
                applicationContext: .init(
                    checkoutTemplate: .payment,
                    returnURLs: .init(
                        successURL: URL(string: "https://shop.example.com/payment-success"),
                        errorURL: URL(string: "https://shop.example.com/payment-failure"),
                        abortURL: URL(string: "https://shop.example.com/payment-abort"))),
                paymentContext: .init(capturesAutomatically: true),
                isDemo: true),
            "smart-transaction-create-request-3.json": .init(
                intent: .sale,
                basket: .init(products: [
                    .article(id: 1, desc: "Brötchen", priceOne: 1, tax: 7, articleNumber: "70000")
                ]),
                basketInfo: .init(sum: 1, currency: .eur),
                transactionRef: "Belegnr. 1",
                merchantRef: "Kundennr. 1"),
            "smart-transaction-create-request-4.json": .init(
                contract: "GCR_XTFECS3KKAP2BK4JMS26VYFGHH8F7V",
                intent: .order,
                basket: .init(products: [
                    .init(id: 0, desc: "Kugelschreiber", quantity: 2, priceOne: 1595, tax: 19),
                    .init(id: 1, desc: "Etui", quantity: 1, priceOne: 1795, tax: 19),
                ]),
                basketInfo: .init(sum: 4985),
                applicationContext: .init(returnURLs: returnURLs),
                isDemo: true),
            "smart-transaction-create-request-6.json": marketplace,
            "smart-transaction-create-request-8.json": .init(
                contract: "GCR_7BZF2UFQRNC5ZUDHQBP1830MCGTPSX",
                customer: .init(
                    contact: .init(
                        forename: "Erika", surname: "Beispiel", email: "erika@example.net", address: address)),
                intent: .sale,
                basketInfo: .init(sum: 500, currency: .eur),
                applicationContext: .init(checkoutTemplate: .payment, language: .german),
                isDemo: true),
            "smart-transaction-create-request-10.json": .init(
                contract: "GCR_GNJG4JPHZJKT154YE8SQ9P7GCM4UD7",
                deviceSource: "SDV_YSW96WC5T58GUF6VD7HVKKGNHXVR4M",
                customer: .existing("PCU_ZPAR4PZCHUA0TY7EQ04Y1H342F0CY4"),
                intent: .sale,
                idents: [.createCard(group: "CRG_DMFBTEJCD7DPQ53NJFJXWK07KNCV8F")],
                basket: .init(products: [
                    .init(id: 1, desc: "Menü", articleNumber: "30200", quantity: 1, priceOne: 5900, tax: 19)
                ]),
                basketInfo: .init(sum: 5900, currency: .eur),
                isDemo: true),
            "smart-transaction-create-request-12.json": loyalty,
            "smart-transaction-create-request-14.partial.json": marketplaceOrder,
            "smart-transaction-create-request-16.partial.json": .init(
                contract: "GCR_7BZF2UFQRNC5ZUDHQBP1830MCGTPSX",
                customer: .init(
                    contact: .init(
                        forename: "Erik", surname: "Beispiel", salutation: "Mr.", email: "erik@example.org",
                        phone: "+49 555 5555555", mobile: "+49 177 5555555", dob: "1965-12-31",
                        address: addressWithFlat)),
                intent: .sale,
                basketInfo: .init(sum: 17500, currency: .eur),
                transactionRef: "Test",
                applicationContext: .init(),
                isDemo: true),
            "smart-transaction-create-request-17.partial.json": oneClick,
        ]
    }

    /// Pages that print only the members they are about.
    private static var fragments: [String: SmartTransaction.Draft] {
        [
            "smart-transaction-auto-capture-request-1.partial.json": .init(
                paymentContext: .init(capturesAutomatically: true)),
            "smart-transaction-basket-request-1.partial.json": .init(
                basket: .init(products: [
                    .init(
                        id: 0, desc: "Kugelschreiber", articleNumber: "8050", ean: "4123456789012", quantity: 2,
                        priceOne: 1595, tax: 19),
                    .init(
                        id: 1, desc: "Etui", articleNumber: "22012", ean: "4123500055537", quantity: 1,
                        priceOne: 1795, tax: 19),
                ]),
                basketInfo: .init(sum: 4985, currency: .eur)),
            "smart-transaction-container-instructions-request-1.partial.json": .init(
                paymentContext: .init(
                    containerInstructions: .init(
                        requestsToken: true,
                        notificationURL: URL(string: "https://shop.example.com/tokens?order=12345")))),
            "smart-transaction-customer-request-1.partial.json": .init(customer: .init(contact: contactWithName)),
            "smart-transaction-dynamic-descriptor-request-1.partial.json": .init(
                paymentContext: .init(
                    dynamicDescriptor: .init(merchantName: "Beispiel Shop", merchantCity: "Bielefeld"))),
            "smart-transaction-push-url-request-1.partial.json": .init(
                applicationContext: .init(returnURLs: .init(pushURL: pushURL))),
            "smart-transaction-refs-request-1.partial.json": .init(
                transactionRef: "Bestellung vom 25.02.24", merchantRef: "20000345"),
            "smart-transaction-return-urls-request-1.partial.json": .init(
                applicationContext: .init(returnURLs: returnURLs)),
            "smart-transaction-sub-basket-request-1.partial.json": .init(
                basket: .init(products: [
                    .subTransaction(
                        desc: "Teilwarenkorb", sum: 9350, referenceID: "1002",
                        contractID: "GCR_W7YNWAXRSN3D0KCN10D5KF4BK58M6N", subBasket: [])
                ]),
                basketInfo: .init(sum: 9350, currency: .eur)),
        ]
    }

    /// Bodies of the calls that drive a transaction.
    private static var actions: [String: any Encodable] {
        typealias Preparation = SmartTransaction.Preparation
        return [
            "smart-transaction-prepare-applepay-request-1.partial.json": Preparation(
                container: .applePay(
                    ApplePayToken(signature: "base64...", version: "EC_v1", data: "base64..."))),
            "smart-transaction-prepare-creditcard-request-1.json": Preparation(
                container: .creditCard(
                    CreditCard(
                        owner: "Erika Beispiel", pan: "411111XXXXXX1111",
                        expirationDate: "2026-01-01T00:00:00+00:00", issuer: "VISA",
                        transactContainer: "base64-one...", transactSkeyPubkey: "base64-two...",
                        transactSkeyKeyname: "weberpublic.pem", transactHash: "hex...")),
                callbackURLs: .init(
                    successURL: URL(string: "https://shop.example.com/payment/success?nonce=n1"),
                    failureURL: URL(string: "https://shop.example.com/payment/failure?nonce=n1"))),
            "smart-transaction-prepare-debit-request-1.json": Preparation(
                container: .bankAccount(owner: "Erika Beispiel", iban: "DE35500105175418493188")),
            "smart-transaction-prepare-debit-request-2.json": Preparation(
                container: .existing("PCT_ZGX7FGQXFHRTJHAB7U21ZX4UY96JC0")),
            "smart-transaction-prepare-debit-request-3.json": Preparation(
                container: .init(
                    type: .bankAccount,
                    privateData: .bankAccount(
                        BankAccount(iban: "DE35500105175418493188", owner: "Erika Beispiel")),
                    merchantID: "MRC_5Q95ZQY6CKPFNMYEXCZAXYAFV5A752")),
            "smart-transaction-set-delivery-request-1.json": SmartTransaction.DeliveryUpdate(
                .shipping(
                    .init(
                        shippedAt: "2024-07-06T12:45:00+02:00", shippedBy: "DHL", trackingCode: "123456789",
                        invoiceNumber: "RG1"))),
            "smart-transaction-set-delivery-request-2.json": SmartTransaction.DeliveryUpdate(
                .collection(
                    .init(
                        storeID: "STO_HCH72RW4CS6XJPKKKPKXZEVZWPQRB8",
                        deliveredAt: "2024-07-07T13:01:00+02:00"))),
        ]
    }
}

// The longer bodies and what several of them share.
extension SmartTransactionBodies {
    private static var marketplace: SmartTransaction.Draft {
        .init(
            contract: "GCR_GNJG4JPHZJKT154YE8SQ9P7GCM4UD7",
            customer: .init(contact: shopper),
            intent: .sale,
            basket: .init(products: [
                .subTransaction(
                    desc: "Teilwarenkorb A", sum: 5350, referenceID: "1002",
                    contractID: "GCR_W7YNWAXRSN3D0KCN10D5KF4BK58M6N",
                    subBasket: [
                        .init(id: 1, desc: "Kaffeemaschine", articleNumber: "1", quantity: 1, priceOne: 5000, tax: 19),
                        .init(
                            id: 1000, itemType: .shipping, name: "Standardversand", quantity: 1, priceOne: 350,
                            tax: 19),
                        .stakeholderPayment(
                            desc: "Marktplatzgebühr", sum: 161, referenceID: "fee",
                            contractID: "GCR_GNJG4JPHZJKT154YE8SQ9P7GCM4UD7"),
                    ])
            ]),
            basketInfo: .init(sum: 5350, currency: .eur),
            applicationContext: .init(returnURLs: .init(pushURL: pushURL)),
            paymentContext: .init(capturesAutomatically: true),
            isDemo: true)
    }

    private static var marketplaceOrder: SmartTransaction.Draft {
        .init(
            contract: "GCR_02F5RXB39MK887ASTANR79EHBR9X9A",
            providerContract: "GCR_17CZQH4NHMXSR2HBDR2W4QZC5B2K4X",
            customer: .init(contact: shopper),
            intent: .order,
            basket: .init(products: [
                .subTransaction(
                    desc: "Teilwarenkorb A", sum: 3940, referenceID: "sb0",
                    contractID: "GCR_1F3YW2QWJAR82TXRJJKY8AEUFNUCUQ",
                    subBasket: [
                        .init(id: 1, desc: "Kaffeepads", articleNumber: "1", quantity: 2, priceOne: 1995, tax: 19),
                        .init(
                            id: 1000, itemType: .shipping, name: "Standardversand", quantity: 1, priceOne: 450,
                            tax: 19),
                        .stakeholderPayment(
                            desc: "Marktplatzgebühr", sum: 80, referenceID: "fee",
                            contractID: "GCR_02F5RXB39MK887ASTANR79EHBR9X9A"),
                    ]),
                .subTransaction(
                    desc: "Teilwarenkorb B", sum: 3345, referenceID: "sb1",
                    contractID: "GCR_U3EEQ3P5E1GQ5Y8WURBX58P0PWP8VE", subBasket: []),
            ]),
            isDemo: true)
    }

    private static var loyalty: SmartTransaction.Draft {
        .init(
            contract: "GCR_GNJG4JPHZJKT154YE8SQ9P7GCM4UD7",
            deviceSource: "SDV_YSW96WC5T58GUF6VD7HVKKGNHXVR4M",
            customer: .init(
                contact: .init(
                    forename: "Erik", surname: "Beispiel", salutation: "Mr.", title: "Dr.", email: "erik@example.org",
                    address: address)),
            intent: .sale,
            idents: [.card(number: "9276000000000001")],
            basket: .init(products: [
                .init(
                    id: 1, desc: "Kartenaufladung 20 EUR", ean: "4260447149502", quantity: 1, priceOne: 2000, tax: 0)
            ]),
            basketInfo: .init(sum: 2000, currency: .eur),
            communications: .init(actionType: .charge, templateID: "ETP_88DFN70YYXNFPHRTYA8FNUK0F4VK92"),
            isDemo: true)
    }

    private static var oneClick: SmartTransaction.Draft {
        .init(
            contract: "GCR_7BZF2UFQRNC5ZUDHQBP1830MCGTPSX",
            customer: .init(
                contact: .init(
                    forename: "Erik", surname: "Beispiel", companyName: "Beispiel GmbH", email: "erik@example.net",
                    phone: "+495555555555", mobile: "+491775555555", address: address)),
            basket: .init(products: [
                .init(
                    id: 1, desc: "Papier", articleNumber: "30037", ean: "4999012345678", quantity: 10, priceOne: 7900,
                    tax: 19),
                .shipping(id: 2, desc: "Versand", priceOne: 500, tax: 19),
            ]),
            basketInfo: .init(sum: 8400, currency: .eur),
            transactionRef: "Bestellung",
            merchantRef: "20000345")
    }

    private static var contactWithName: ContactDetails {
        ContactDetails(
            name: "Erik Beispiel", forename: "Erik", surname: "Beispiel", companyName: "Beispiel GmbH",
            salutation: "Mr.",
            email: "erik@example.net", phone: "+49 555 5555555", mobile: "+49 177 5555555",
            dob: "1965-12-31T00:00:00+01:00", address: addressWithFlat)
    }

    private static var shopper: ContactDetails {
        ContactDetails(
            forename: "Erika", surname: "Beispiel", email: "erika@example.net", phone: "+49 555 5555555",
            mobile: "+49 177 5555555", dob: "1980-01-01", address: addressWithFlat)
    }

    private static let address = PostalAddress(
        street: "Beispielweg", streetNumber: "7 c", postalCode: "01099", city: "Beispielstadt", country: "DE")

    private static var addressWithFlat: PostalAddress {
        var result = address
        result.additionalAddressData = "App. 12"
        return result
    }

    private static let pushURL = URL(string: "https://shop.example.org/PUSH?order=12345")

    private static let returnURLs = SmartTransaction.ApplicationContext.ReturnURLs(
        successURL: URL(string: "https://shop.example.com/OK"),
        errorURL: URL(string: "https://shop.example.com/ERR"),
        abortURL: URL(string: "https://shop.example.com/ABORT"))
}
