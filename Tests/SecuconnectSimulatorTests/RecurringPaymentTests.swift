import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Storing a means of payment and charging it again.
final class RecurringPaymentTests: XCTestCase {
    private let server = SimulatedServer()
    private var client: SecuconnectClient { SecuconnectClient(simulator: server) }
    private let tokenURL = URL(string: "https://shop.example/tokens")
    private let contact = ContactDetails(
        forename: "Erika", surname: "Mustermann", email: "erika@example.net", phone: "+49 555 5555555",
        dob: "1980-01-02")

    /// A payer who has paid with a card that is to be stored.
    private func stored() async throws -> (
        customer: PaymentCustomer.ID, origin: PaymentTransaction.ID, card: PaymentContainer.ID
    ) {
        let stored = try await client.payment.customers.create(.init(contact: contact))
        let customer = try XCTUnwrap(stored.id)
        var first = SmartTransaction.Draft(
            customer: .existing(customer), basketInfo: .init(sum: 1_990, currency: .eur))
        first.paymentContext = .init(
            containerInstructions: .init(requestsToken: true, notificationURL: tokenURL),
            mitInstructions: .init(
                type: .cit, standingInstruction: .recurring, recurringExpiry: "2027-12-31", recurringFrequency: 28))
        let sale = try await client.smart.transactions.create(first)
        try server.payer.pay(sale.id, by: .creditcard)
        let paid = try await client.smart.transactions.waitUntilSettled(sale.id)
        return (customer, try XCTUnwrap(paid.transactions?.first?.id), try XCTUnwrap(paid.container?.id))
    }

    private func charge(
        _ card: PaymentContainer.ID, _ origin: PaymentTransaction.ID?, actionID: ActionID? = nil
    ) async throws -> SmartTransaction.ID {
        var next = SmartTransaction.Draft(basketInfo: .init(sum: 1_990, currency: .eur))
        next.paymentContext = .init(
            mitInstructions: .init(type: .mit, standingInstruction: .recurring, citReference: origin))
        let charge = try await client.smart.transactions.create(next, actionID: actionID)
        try await client.smart.transactions.prepare(charge.id, method: .creditcard, .init(container: .existing(card)))
        try await client.smart.transactions.start(charge.id, method: .creditcard)
        return charge.id
    }

    func testStoredCardIsChargedAgainUntilItIsArchived() async throws {
        let client = client
        let (customer, origin, card) = try await stored()
        let requested = try await client.payment.containers.get(card)
        XCTAssertEqual(requested.tokenStatus?.status, .requested)
        XCTAssertEqual(requested.customer?.id, customer)
        XCTAssertEqual(requested.type, .creditCard)

        try server.office.activateToken(of: card)
        let push = try XCTUnwrap(server.sentPushes.last)
        XCTAssertEqual(push.url, tokenURL)
        let objects = try await client.resolve(PushEvent(body: push.body))
        XCTAssertEqual(objects.first?.container?.tokenStatus?.status, .active)

        let charge = try await charge(card, origin)
        let charged = try await client.smart.transactions.get(charge)
        XCTAssertEqual(charged.status, .ok)
        XCTAssertEqual(server.ledger.map(\.netAmount), [1_990, 1_990])

        try await client.payment.containers.archive(card)
        await assertWrongState("archived") { try await self.charge(card, origin) }
        let archived = try await client.payment.containers.get(card)
        XCTAssertEqual(archived.tokenStatus?.status, .archived)
    }

    func testChargeWithoutThePayerNeedsTheirPaymentWithTheSameCard() async throws {
        let (_, origin, card) = try await stored()
        let (_, other, _) = try await stored()
        for reference: PaymentTransaction.ID? in [nil, "PCI_UNKNOWN"] {
            let error = await thrownError { try await self.charge(card, reference) }
            XCTAssertEqual(error?.server?.name, "ProductFormatException")
        }
        await assertWrongState("another card") { try await self.charge(card, other) }
        _ = try await charge(card, origin)
    }

    func testAnswerThatIsLostLeavesOneCharge() async throws {
        let (_, origin, card) = try await stored()
        let action = ActionID()
        server.inject(.loseResponse, matching: .post("/Smart/Transactions"))
        let error = await thrownError { try await self.charge(card, origin, actionID: action) }
        XCTAssertEqual(error?.outcome, .unknown)
        _ = try await charge(card, origin, actionID: action)
        XCTAssertEqual(server.ledger.count, 2)
    }

    func testAccountIsStoredOncePerCustomer() async throws {
        let client = client
        let customer = try await client.payment.customers.create(.init(contact: contact))
        var draft = PaymentContainer.Draft.bankAccount(owner: "Erika Mustermann", iban: "DE35500105175418493188")
        draft.customer = customer.id.map { .init(id: $0) }
        let container = try await client.payment.containers.create(draft)
        let id = try XCTUnwrap(container.id)
        guard case .bankAccount(let account)? = container.privateData else { return XCTFail("no account") }
        XCTAssertEqual(account.bic, "INGDDEFFXXX")
        XCTAssertEqual(account.iban?.rawValue, "DE35XXXXXXXXXXXXXX3188")
        XCTAssertEqual(container.mandate?.type, .core)

        server.inject(.loseResponse, matching: .post("/Payment/Containers"))
        let unknown = await thrownError { try await client.payment.containers.create(draft) }
        XCTAssertEqual(unknown?.outcome, .unknown)
        let duplicate = await thrownError { try await client.payment.containers.create(draft) }
        XCTAssertEqual(duplicate?.server?.name, "ProductDuplicateException")
        let isTheirs = SearchField<PaymentContainer>.customer.id.equals(try XCTUnwrap(customer.id))
        let found = try await client.payment.containers.find(ListQuery(filter: isTheirs))
        XCTAssertEqual(found.items.map(\.id), [id])

        let renamed = PaymentContainer.Draft.bankAccount(owner: "Erika Muster", iban: "DE35500105175418493188")
        let updated = try await client.payment.containers.update(id, renamed)
        guard case .bankAccount(let changed)? = updated.privateData else { return XCTFail("no account") }
        XCTAssertEqual(changed.owner, "Erika Muster")
        let other = await thrownError {
            try await client.payment.containers.update(
                id, .bankAccount(owner: "Erika", iban: "DE89370400440532013000"))
        }
        XCTAssertEqual(other?.kind, .refused)
        let form = try await client.payment.containers.createMandateForm(id, customer: XCTUnwrap(customer.id))
        XCTAssertTrue(form.path.hasSuffix(".pdf"))
    }

    func testDeletingAContainerNeedsTheRight() async throws {
        let client = client
        let account = PaymentContainer.Draft.bankAccount(owner: "Erika", iban: "DE89370400440532013000")
        let created = try await client.payment.containers.create(account)
        let id = try XCTUnwrap(created.id)
        server.settings.allowsDeletingContainers = false
        let refused = await thrownError { try await client.payment.containers.delete(id) }
        XCTAssertEqual(refused?.kind, .notAllowed)
        server.settings.allowsDeletingContainers = true
        let deleted = try await client.payment.containers.delete(id)
        XCTAssertEqual(deleted.map(\.id), [id])
        let error = await thrownError { try await client.payment.containers.get(id) }
        XCTAssertEqual(error?.code, 4003)
    }

    func testIBANIsValidatedWithItsBank() async throws {
        let rows: [(SensitiveString, Bool, String?)] = [
            ("DE35 5001 0517 5418 4931 88", true, "INGDDEFFXXX"), ("DE35500105175418493189", false, nil),
            ("GB82WEST12345698765432", true, nil), ("nonsense", false, nil),
        ]
        for (iban, isValid, bic) in rows {
            let result = try await client.payment.containers.validateIBAN(iban, reference: 7)
            XCTAssertEqual(result.isValid, isValid)
            XCTAssertEqual(result.bic, bic)
            XCTAssertEqual(result.reference, 7)
        }
        XCTAssertEqual(server.executedActions, [])
    }

    func testCustomersAreStoredFoundChangedAndDeleted() async throws {
        let client = client
        let stored = try await client.payment.customers.create(.init(contact: contact))
        let id = try XCTUnwrap(stored.id)
        XCTAssertEqual(stored.contact?.phone, "+495555555555")
        XCTAssertEqual(stored.contact?.dob?.day, 2)
        let found = try await client.payment.customers.find(
            ListQuery(filter: SearchField.contactEmail.equals("erika@example.net")))
        XCTAssertEqual(found.items.map(\.id), [id])
        let changed = try await client.payment.customers.update(id, .init(contact: .init(surname: "Muster")))
        XCTAssertEqual(changed.contact?.surname, "Muster")
        XCTAssertNil(changed.contact?.email)
        let draft = SmartTransaction.Draft(customer: .existing(id), basketInfo: .init(sum: 1, currency: .eur))
        let sale = try await client.smart.transactions.create(draft)
        XCTAssertEqual(sale.customer?.contact?.surname, "Muster")
        let deleted = try await client.payment.customers.delete(id)
        XCTAssertEqual(deleted.map(\.id), [id])
        let error = await thrownError { try await client.payment.customers.delete(id) }
        XCTAssertEqual(error?.kind, .notAllowed)
    }

    func testMandatesOfOthersAreListed() async throws {
        let client = client
        let draft = PaymentMandate.Draft(
            iban: "DE89370400440532013000", bic: "COBADEFFXXX", type: .b2b, dateOfSignature: "2026-01-02",
            merchant: "MRC_1", identification: "M-1")
        let mandate = try await client.payment.mandates.create(draft)
        XCTAssertEqual(mandate.status, .b2bRequested)
        try await client.payment.mandates.createAll([draft, draft])
        let page = try await client.payment.mandates.find(
            ListQuery(filter: SearchField.identification.equals("M-1")))
        XCTAssertEqual(page.totalCount, 3)
    }
}
