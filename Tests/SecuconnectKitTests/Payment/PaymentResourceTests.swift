import TestSupport
import XCTest

@testable import SecuconnectKit

/// The traps of containers, contracts, mandates, payouts and subscriptions.
final class PaymentResourceTests: XCTestCase {
    private func client(_ answers: String...) -> (PaymentResources, ScriptedTransport) {
        let transport = ScriptedTransport(answers.map { .answer(200, $0) })
        return (SecuconnectClient.test(transport).payment, transport)
    }

    func testPrintedIdentificationRequestIsSent() async throws {
        let (payment, transport) = client(#"{"contract":{"object":"general.contracts","id":"GCR_1"},"apikey":"KEY"}"#)
        let contact = ContactDetails(
            forename: "Erik", surname: "Beispiel", companyName: "Beispiel GmbH", salutation: "Mr.", title: "Dr.",
            email: "erik@example.com", phone: "+49 555 5555555", mobile: "+49 170 5555555", dob: "1981-02-03",
            address: .init(
                street: "Beispielweg", streetNumber: "7 c", postalCode: "01099", city: "Beispielstadt", country: "DE"))
        let account = BankAccount(iban: "DE27100777770209299700", owner: "Beispiel GmbH")
        let result = try await payment.contracts.requestIdentification(
            "me", .init(contact: contact, project: "Beispiel GmbH", payoutAccount: account))
        XCTAssertEqual(try transport.lastBody(), try JSONValue(sample: "payment-contract-request-id-request-1.json"))
        XCTAssertEqual(transport.requests.last?.url.path, "/api/v2/Payment/Contracts/me/requestId")
        XCTAssertEqual(result.contract?.id, "GCR_1")
        for shown in renderings(of: result) { XCTAssertFalse(shown.contains("KEY"), shown) }
    }

    func testPricesAreSentAsTextsWithAPoint() throws {
        let price = PaymentContract.IdentificationDraft.Pricing(
            productID: 1, disagio: Decimal(string: "1.45"), minimumDisagio: Decimal(string: "0.05"), fixedFee: 25)
        let json: JSONValue = ["product_id": 1, "disagio": "1.45", "disagio_min": "0.05", "fix": "25"]
        XCTAssertEqual(try JSONValue(encoding: price), json)
        let read = try JSONReader.decodeWithDroppedValues(
            PaymentContract.IdentificationDraft.Pricing.self, from: #"{"fix":0.25}"#
        ).value
        XCTAssertEqual(read.fixedFee, Decimal(string: "0.25"))
    }

    func testCardOrderLiesInTheAdditionalData() throws {
        var draft = PaymentContract.IdentificationDraft(cardOrder: .init(appLanguage: "de", cardType: "virtual"))
        let order: JSONValue = ["create_card": ["app_language": "de", "card_type": "virtual"]]
        XCTAssertEqual(try JSONValue(encoding: draft), ["additional_data": order])
        draft.cardOrder = nil
        XCTAssertEqual(try JSONValue(encoding: draft), [:])
    }

    func testMandateNamesItsMerchantAsAnObject() throws {
        let draft = PaymentMandate.Draft(
            iban: "DE1", bic: "BIC", type: .cor1, dateOfSignature: "2026-01-02", merchant: "MRC_1")
        XCTAssertEqual(try JSONValue(encoding: draft)["merchant_id"], ["id": "MRC_1"])
        XCTAssertEqual(draft.merchant, "MRC_1")
    }

    func testMandateFormIsOfTheSchemeThatIsPassed() async throws {
        let (payment, transport) = client(#"{"mandate_url":"https://example.net/form.pdf"}"#)
        _ = try await payment.containers.createMandateForm("PCT_1", customer: "PCU_1", scheme: .core)
        let body = try XCTUnwrap(transport.bodies().first)
        XCTAssertEqual(body, ["customer_id": "PCU_1", "type": "CORE"])
    }

    func testMandateFormWithoutAddressIsOfUnknownOutcome() async {
        for answer in ["{}", "null", #"{"mandate_url":""}"#] {
            let (payment, _) = client(answer)
            let error = await thrownError {
                try await payment.containers.createMandateForm("PCT_1", customer: "PCU_1")
            }
            XCTAssertEqual(error?.kind, .unreadableResponse, answer)
            XCTAssertEqual(error?.outcome, .unknown, answer)
        }
    }

    func testDeletedContainersAreReadFromABareListOrOneObject() async throws {
        for answer in [#"[{"id":"PCT_1"}]"#, #"{"id":"PCT_1"}"#, #"{"count":1,"data":[{"id":"PCT_1"}]}"#] {
            let (payment, _) = client(answer)
            let deleted = try await payment.containers.delete("PCT_1")
            XCTAssertEqual(deleted.map(\.id), ["PCT_1"], answer)
        }
    }

    func testBulkOfMandatesAnswersNothing() async throws {
        let (payment, transport) = client("null")
        let draft = PaymentMandate.Draft(
            iban: "DE1", bic: "BIC", type: .b2b, dateOfSignature: "2026-01-02", merchant: "MRC_1")
        try await payment.mandates.createAll([draft, draft])
        XCTAssertEqual(try transport.lastBody().array?.count, 2)
    }

    func testPayoutItemSaysWhatItIs() throws {
        let item = SecupayPayout.Item(referenceID: "1", total: 5, transactionHash: "abc")
        let json: JSONValue = [
            "reference_id": "1", "total": 5, "transaction_hash": "abc", "item_type": "transaction_payout",
        ]
        XCTAssertEqual(try JSONValue(encoding: item), json)
    }

    func testBatchReadsTheOlderNameOfItsItems() throws {
        let json = #"{"trans_id":7,"Payout_list":[{"amount":"5","trans_id":8}]}"#
        let batch = try JSONReader.decodeWithDroppedValues(SecupayPayoutBatch.self, from: json).value
        XCTAssertEqual(batch.items?.map(\.transactionCode), [8])
        XCTAssertEqual(batch.items?.map(\.amount), [5])
    }

    func testPrintedSubscriptionIsRead() throws {
        let sample = try JSONValue(sample: "payment-subscription-read-response-1.json")
        let json = String(decoding: try JSONEncoder().encode(sample), as: UTF8.self)
        let (subscription, dropped) = try JSONReader.decodeWithDroppedValues(PaymentSubscription.self, from: json)
        XCTAssertEqual(dropped, [])
        XCTAssertEqual(subscription.container?.type, .payPal)
        XCTAssertEqual(subscription.status, .active)
        XCTAssertEqual(subscription.billing?.executions?.map(\.tenureType), [.trial, .regular])
        XCTAssertEqual(sample.differences(from: try JSONValue(encoding: subscription)), [])
    }

    func testSubscriptionReadsBothNamesOfItsCycles() throws {
        let json = #"{"id":"SUB_1","billing_cycles":{"next_billing_time":"2024-06-24T21:43:18+02:00"}}"#
        let subscription = try JSONReader.decodeWithDroppedValues(PaymentSubscription.self, from: json).value
        XCTAssertEqual(subscription.billing?.nextBillingTime, "2024-06-24T21:43:18+02:00")
    }

    func testSubscriptionActionsSendTheirReason() async throws {
        let (payment, transport) = client(
            #"{"id":"SUB_1","status":"cancelled","reason":"Nicht zufrieden"}"#, #"{"id":"SUB_1","status":"activated"}"#)
        let canceled = try await payment.subscriptions.cancel("SUB_1", reason: "Nicht zufrieden")
        XCTAssertEqual(try transport.lastBody(), try JSONValue(sample: "payment-subscription-cancel-request-1.json"))
        XCTAssertEqual(canceled.status, .canceled)
        XCTAssertEqual(canceled.reason, "Nicht zufrieden")
        let activated = try await payment.subscriptions.activate("SUB_1")
        XCTAssertEqual(try transport.lastBody(), [:])
        XCTAssertEqual(activated.status, .activated)
    }

    func testContractMayAnswerWithItsOtherIdentifier() async throws {
        let (payment, _) = client(#"{"object":"general.contracts","id":"GCR_2","id_old":"7"}"#)
        let contract = try await payment.contracts.clone("PCR_1", .init(project: "Filiale 2"))
        let id: GeneralContract.ID? = contract.id
        XCTAssertEqual(id, "GCR_2")
        XCTAssertEqual(contract.legacyID, 7)
    }
}
