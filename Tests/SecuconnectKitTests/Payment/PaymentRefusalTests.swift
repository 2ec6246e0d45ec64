import TestSupport
import XCTest

@testable import SecuconnectKit

/// Tests that invalid arguments are refused before anything is sent.
final class PaymentRefusalTests: XCTestCase {
    func testCreditCardContainersAreRefused() async {
        await assertRefused {
            try await $0.payment.containers.create(.init(type: .creditCard, privateData: .other([:])))
        }
        await assertRefused { try await $0.payment.containers.create(.creditCard(CreditCard(owner: "Max"))) }
        await assertRefused {
            try await $0.payment.containers.create(
                .init(type: "other", privateData: .creditCard(CreditCard(owner: "Max"))))
        }
    }

    func testContainersWithoutDataOrWithAnIdentifierAreRefused() async {
        await assertRefused { try await $0.payment.containers.create(.init(type: .bankAccount)) }
        await assertRefused { try await $0.payment.containers.create(.init(privateData: .bankAccount(BankAccount()))) }
        await assertRefused { try await $0.payment.containers.create(.existing("PCT_1")) }
        await assertRefused { try await $0.payment.containers.update("PCT_1", .existing("PCT_1")) }
        await assertRefused { try await $0.payment.containers.validateIBAN(" ") }
    }

    func testEveryOtherContainerIsSent() async throws {
        for draft: PaymentContainer.Draft in [
            .bankAccount(owner: "Max", iban: "DE1"), .applePay(ApplePayToken()),
            .init(type: .payPal, privateData: .payPal(PayPalAccount(email: "max@example.net"))),
        ] {
            let transport = ScriptedTransport([.answer(200, #"{"id":"PCT_1"}"#)])
            _ = try await SecuconnectClient.test(transport).payment.containers.create(draft)
            XCTAssertEqual(transport.requests.count, 1)
        }
    }

    func testEmptyContactIsRefused() async {
        await assertRefused { try await $0.payment.customers.create(.init(contact: .init())) }
        await assertRefused { try await $0.payment.customers.update("PCU_1", .init(contact: .init())) }
    }

    func testBlankProjectsAndImpossibleNumbersAreRefused() async {
        await assertRefused { try await $0.payment.contracts.clone("me", .init(project: " ")) }
        let drafts: [PaymentContract.IdentificationDraft] = [
            .init(project: ""), .init(fundingThreshold: 0), .init(projectDuration: -1),
            .init(pricing: [.init(disagio: -1)]), .init(pricing: [.init(fixedFee: .nan)]),
            .init(cardOrder: .init(appLanguage: "de", cardType: .plastic)),
        ]
        for draft in drafts {
            await assertRefused { try await $0.payment.contracts.requestIdentification("me", draft) }
        }
    }

    func testPayoutThatDoesNotAddUpIsRefused() async {
        let item = SecupayPayout.Item(referenceID: "1", total: 5, container: "PCT_1")
        let other = SecupayPayout.Item(referenceID: "2", total: .max, container: "PCT_1")
        let payouts: [(Int, [SecupayPayout.Item])] = [
            (6, [item]), (0, []), (10, [item, item]), (.min + 4, [item, other]),
            (0, [.init(referenceID: "1", total: 0, container: "PCT_1")]),
        ]
        for (amount, items) in payouts {
            await assertRefused {
                try await $0.payment.secupayPayouts.create(.init(customer: "PCU_1", amount: amount, items: items))
            }
        }
    }

    func testPayoutItemHasExactlyOneRecipient() async {
        let items: [SecupayPayout.Item] = [
            .init(referenceID: "1", total: 5),
            .init(referenceID: "1", total: 5, transaction: "PCI_1", container: "PCT_1"),
            .init(referenceID: "1", total: 5, transaction: "PCI_1", transactionHash: "abc"),
        ]
        for item in items {
            await assertRefused {
                try await $0.payment.secupayPayouts.create(.init(customer: "PCU_1", amount: 5, items: [item]))
            }
        }
        let account = BankAccount(iban: "DE1", owner: "Max")
        let batchItems: [SecupayPayoutBatch.Item] = [
            .init(amount: 5), .init(amount: 5, recipient: "MRC_1", bankAccount: account),
            .init(amount: 5, recipient: "MRC_1", originTransaction: 1),
        ]
        for item in batchItems {
            await assertRefused {
                try await $0.payment.secupayPayouts.createWithoutCustomer(.init(amount: 5, items: [item]))
            }
        }
    }

    func testBatchThatDoesNotAddUpIsRefused() async {
        let account = BankAccount(iban: "DE1", owner: "Max")
        let item = SecupayPayoutBatch.Item(reference: "1", amount: 5, bankAccount: account)
        let large = SecupayPayoutBatch.Item(reference: "2", amount: .max, bankAccount: account)
        for (amount, items) in [(4, [item]), (0, []), (10, [item, item]), (0, [item, large])] {
            await assertRefused {
                try await $0.payment.secupayPayouts.createWithoutCustomer(.init(amount: amount, items: items))
            }
        }
    }

    func testMandatesWithBlankValuesAreRefused() async {
        func draft(_ iban: SensitiveString, _ day: CalendarDate, _ merchant: GeneralMerchant.ID) -> PaymentMandate.Draft
        {
            .init(iban: iban, bic: "BIC", type: .core, dateOfSignature: day, merchant: merchant)
        }
        let drafts = [
            draft(" ", "2026-01-02", "MRC_1"), draft("DE1", "yesterday", "MRC_1"), draft("DE1", "2026-01-02", ""),
        ]
        for draft in drafts {
            await assertRefused { try await $0.payment.mandates.create(draft) }
            await assertRefused { try await $0.payment.mandates.createAll([draft]) }
        }
        await assertRefused { try await $0.payment.mandates.createAll([]) }
    }

    func testImpossibleAmountsAreRefused() async {
        await assertRefused { try await $0.payment.plans.create(.init(billingCycles: [.init(price: -1)])) }
        await assertRefused {
            try await $0.payment.plans.patch("PLN_1", .init(billingCycles: [.init(interval: .months(0))]))
        }
        await assertRefused { try await $0.payment.secupayDebits.create(.init(amount: -1)) }
        await assertRefused { try await $0.payment.secupayDebits.cancel("abc", .init(reduceAmountBy: 0)) }
    }

    func testIdentifiersThatLeaveTheirPathAreRefused() async {
        for id in ["", "..", "a/b"] {
            await assertRefused { try await $0.payment.containers.get(.init(id)) }
            await assertRefused { try await $0.payment.subscriptions.cancel(.init(id)) }
            await assertRefused { try await $0.payment.secupay(.init(id)).get("abc") }
            await assertRefused { try await $0.payment.contracts.clone(.init(id), .init(project: "a")) }
        }
    }
}
