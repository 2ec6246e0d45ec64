import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Contracts, merchants and stores.
final class ContractTests: XCTestCase {
    private let server = SimulatedServer()
    private var general: GeneralResources { SecuconnectClient(simulator: server).general }
    private let own = SimulatedServer.contractID

    func testOwnContractIsReadAsMeAndUnderBothIdentifiers() async throws {
        let older = try XCTUnwrap(server.olderID(of: own))
        XCTAssertTrue(older.rawValue.hasPrefix("PCR_"))
        for id: GeneralContract.ID in ["me", "ME", own, older] {
            let contract = try await general.contracts.get(id)
            XCTAssertEqual(contract.id, own)
            XCTAssertEqual(contract.isApproved, true)
        }
        let all = try await general.contracts.find()
        XCTAssertEqual(all.items.map(\.id), [own])
        let error = await thrownError { try await self.general.contracts.get("GCR_1") }
        XCTAssertEqual(error?.kind, .notAllowed)
    }

    func testOtherSettingsHaveAContractOfTheirOwn() async throws {
        server.settings.contractID = "GCR_OTHER"
        let contract = try await general.contracts.get("me")
        XCTAssertEqual(contract.id, "GCR_OTHER")
        let merchant = try await general.merchants.get("me")
        XCTAssertEqual(contract.merchant?.id, merchant.id)
    }

    func testContractsAreFoundByTheirParent() async throws {
        let new = try server.office.openContract(project: "Tierarzt Beispiel")
        let filter = SearchField<GeneralContract>.parent.equals(own) && SearchField.isApproved.equals(false)
        let page = try await general.contracts.find(ListQuery(filter: filter))
        XCTAssertEqual(page.items.map(\.id), [new])
        XCTAssertThrowsError(try server.office.openContract(project: "Tierarzt Beispiel"))
    }

    func testPatchKeepsWhatItOmitsAndUpdateDoesNot() async throws {
        let contracts = general.contracts
        try await contracts.update("me", checkout: .init(notifications: .init(sendsMerchantOrderMail: true)))
        let patched = try await contracts.patch(
            "me", checkout: .init(notifications: .init(sendsCustomerOrderMail: false)))
        let both = GeneralContract.CheckoutConfiguration.Notifications(
            sendsMerchantOrderMail: true, sendsCustomerOrderMail: false)
        XCTAssertEqual(patched.checkoutConfiguration?.notifications, both)
        let updated = try await contracts.update(
            "me", checkout: .init(notifications: .init(sendsMerchantOrderMail: false)))
        XCTAssertEqual(updated.checkoutConfiguration?.notifications, .init(sendsMerchantOrderMail: false))
        let linked = try await contracts.savePaymentLinkConfiguration(
            "me", .init(background: .init(isEnabled: true, imageURL: URL(string: "https://example.net/a.jpg"))))
        XCTAssertEqual(linked.paymentLinkOptions?.background?.isEnabled, true)
    }

    func testMethodsAndCurrenciesAreThoseOfTheSettings() async throws {
        server.settings.paymentMethods = [.creditcard, .prepaid]
        let contracts = general.contracts
        let currencies = try await contracts.availableCurrencies(of: "me")
        XCTAssertEqual(currencies, [.eur, .chf])
        let methods = try await contracts.availablePaymentMethods(of: "me", currency: .eur, isDemo: true)
        XCTAssertEqual(methods, [.creditcard, .prepay])
        let none = try await contracts.availablePaymentMethods(of: "me", currency: .usd, isDemo: true)
        XCTAssertEqual(none, [])
        let id = try await SecuconnectClient(simulator: server).create()
        let ofSale = try await contracts.availablePaymentMethods(of: "me", for: id, currency: .eur, isDemo: true)
        XCTAssertEqual(ofSale.map(\.method), [.creditcard, .prepaid])
        let options = try await contracts.iframeOptions(of: "me")
        XCTAssertEqual(options.paymentConfiguration?.googlePay?.apiVersion, 2)
        XCTAssertNotNil(options.paymentConfiguration?.applePay?.label)
        XCTAssertEqual(server.executedActions.map(\.operation), ["POST /Smart/Transactions"])
    }

    func testProvidersAreSetChangedAndRemovedOneByOne() async throws {
        let contracts = general.contracts
        let empty = try await contracts.thirdPartyConfiguration(of: "me")
        XCTAssertEqual(empty, .init())
        try await contracts.setThirdPartyConfiguration(
            "me", .init(payPal: .init(live: .init(clientID: "p", clientSecret: "s"))))
        let both = try await contracts.patchThirdPartyConfiguration(
            "me", .init(saferpay: .init(sandbox: .init(clientID: "q", clientSecret: "s"))))
        XCTAssertEqual(both.payPal?.live?.clientID, "p")
        XCTAssertEqual(both.saferpay?.sandbox?.clientID, "q")
        let contract = try await contracts.get("me")
        XCTAssertEqual(contract.payPalConfiguration?.live?.clientID, "p")
        let one = try await contracts.deleteThirdPartyConfiguration("me", .payPal)
        XCTAssertNil(one.payPal)
        XCTAssertNotNil(one.saferpay)
        let replaced = try await contracts.updateThirdPartyConfiguration(
            "me", .init(easyCredit: .init(live: .init(clientID: "e", clientSecret: "s"))))
        XCTAssertNil(replaced.saferpay)
        XCTAssertEqual(replaced.easyCredit?.live?.clientID, "e")
        let error = await thrownError { try await contracts.deleteThirdPartyConfiguration("me", .payPal) }
        XCTAssertEqual(error?.kind, .notAllowed)
    }

    func testAccountForPayoutsChangesOnceItWasChecked() async throws {
        let client = SecuconnectClient(simulator: server)
        let proof = try await client.document.uploads.create(Data([1]))
        let account = BankAccount(iban: "DE35500105175418493188", owner: "Erik Beispiel")
        try await client.general.contracts.updateBankAccount("me", to: account, verificationDocument: proof.id)
        XCTAssertNil(server.payoutAccount(of: own))
        try server.office.confirmBankAccount(of: own)
        XCTAssertEqual(server.payoutAccount(of: own)?["iban"], "DE35500105175418493188")
        XCTAssertThrowsError(try server.office.confirmBankAccount(of: own))
        server.clock.advance(by: 5_000)
        let kept = try await client.document.uploads.get(proof.id)
        XCTAssertEqual(kept.size, 1, "a document that was used is kept")
        let error = await thrownError {
            try await client.general.contracts.updateBankAccount("me", to: account, verificationDocument: "DUP_OLD")
        }
        XCTAssertEqual(error?.kind, .notAllowed)
    }

    func testTransferBalanceIsEmptyUntilMoneyArrives() async throws {
        let empty = try await general.contracts.transferBalance(of: "me")
        XCTAssertEqual(empty.balances, [:])
        try server.bank.transfer(12_345, to: own)
        let balance = try await general.contracts.transferBalance(of: "me")
        XCTAssertEqual(balance.balances, [.eur: 12_345])
    }

    func testHeldPaymentsAreReleasedByTheJobOnly() async throws {
        let shop = PaymentShop(server)
        let id = try await shop.paid()
        try await general.contracts.revokeAccrual("me")
        let before = try await shop.read(id)
        XCTAssertNotEqual(before.hasAccrual, false)
        server.office.runJobs()
        let after = try await shop.read(id)
        XCTAssertEqual(after.hasAccrual, false)
    }

    func testOnlyActiveContractsOfTheClientAreTerminated() async throws {
        let contracts = general.contracts
        let new = try server.office.openContract(project: "Filiale 2")
        for id in [own, new] {
            let error = await thrownError { try await contracts.terminate(id) }
            XCTAssertEqual(error?.kind, .notAllowed)
        }
        try server.office.approve(new)
        try await contracts.terminate(new)
        let terminated = try await contracts.get(new)
        XCTAssertEqual(terminated.isApproved, false)
        let twice = await thrownError { try await contracts.terminate(new) }
        XCTAssertEqual(twice?.kind, .notAllowed)
        let account = await thrownError { try await contracts.updateBankAccount(new, to: .init(iban: "DE1")) }
        XCTAssertEqual(account?.server?.name, "ProductFormatException")
        XCTAssertEqual(account?.code, 0)
        XCTAssertThrowsError(try server.office.approve(new))
    }

    func testPublicDataOfAMerchantIsReplacedAndRead() async throws {
        let client = SecuconnectClient(simulator: server)
        let terms = try await client.document.uploads.create(Data([1]), contentType: "application/pdf")
        try await client.general.merchants.update(
            "me",
            legalDetails: [
                .init(content: "<p>", type: .imprint, language: "de"), .document(terms.id, type: .terms),
            ], links: [.init(type: .success, url: URL(string: "https://example.net/ok"))])
        let data = try await client.general.merchants.publicData(of: "me", contract: "me")
        XCTAssertEqual(data.legalDetails?.map(\.type), [.imprint, .terms])
        XCTAssertEqual(data.legalDetails?.map(\.contentType), ["text/html", "application/pdf"])
        XCTAssertEqual(data.links, [.init(type: .success, url: URL(string: "https://example.net/ok"))])
        XCTAssertEqual(data.company?.companyName, server.settings.merchantName)
        let categories = try await client.general.merchants.categories()
        XCTAssertEqual(categories.first?.id, 1)
        let found = try await client.general.merchants.find()
        XCTAssertEqual(found.items.count, 1)
    }

    func testStoresAreCreatedFoundReplacedAndMadeDefault() async throws {
        let stores = general.stores
        let monday = GeneralStore.OpenHours(open: .init(day: 1, time: "0930"), close: .init(day: 1, time: "1800"))
        let created = try await stores.create(
            .init(
                name: "Filiale 1", address: PostalAddress(street: "Weg", streetNumber: "1", city: "Ulm"),
                phone: "110", openHours: [monday]))
        let id = try XCTUnwrap(created.id)
        XCTAssertEqual(created.addressFormatted, "Weg 1 Ulm")
        XCTAssertEqual(created.openHours, [monday])
        let filter =
            SearchField.name.equals("Filiale 1") && SearchField.merchant.equals(created.merchant?.id?.rawValue ?? "")
        let found = try await stores.find(ListQuery(filter: filter))
        XCTAssertEqual(found.items.map(\.id), [id])
        let replaced = try await stores.update(id, .init(name: "Filiale 2"))
        XCTAssertEqual(replaced.id, id)
        XCTAssertNil(replaced.openHours)
        try await stores.setDefault(id, reason: "moved")
        XCTAssertEqual(server.defaultStoreID, id)
        let error = await thrownError { try await stores.setDefault("STO_1") }
        XCTAssertEqual(error?.kind, .notAllowed)
        let foreign = await thrownError { try await stores.create(.init(name: "x", merchant: "MRC_1")) }
        XCTAssertEqual(foreign?.kind, .notAllowed)
    }

    func testCountriesAreKnown() async throws {
        let countries = try await SecuconnectClient(simulator: server).public.website.availableCountries()
        XCTAssertEqual(countries.map(\.isoCode), ["DE", "AT", "CH"])
    }
}
