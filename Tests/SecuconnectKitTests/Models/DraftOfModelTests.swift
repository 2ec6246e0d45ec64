import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// A draft of an object that was read contains everything that can be sent, under the names of the request.
final class DraftOfModelTests: XCTestCase {
    private func read<Model: Decodable>(_ type: Model.Type, _ name: String) throws -> Model {
        let (model, dropped) = try JSONReader.decodeWithDroppedValues(
            type, from: Fixture.data("drafts/\(name)-read.json"))
        XCTAssertEqual(dropped, [])
        return model
    }

    private func assertSent(
        _ name: String, _ update: (SecuconnectClient) async throws -> Void, line: UInt = #line
    ) async throws {
        let transport = ScriptedTransport([.answer(200, #"{"id": "X_1"}"#)])
        try await update(.test(transport))
        let request = try XCTUnwrap(transport.requests.first)
        XCTAssertEqual(request.method, .put, line: line)
        XCTAssertEqual(
            try JSONDecoder().decode(JSONValue.self, from: request.body ?? Data()),
            try Fixture.json("drafts/\(name)-sent.json"), line: line)
    }

    func testDraftOfAStoreSendsItsAddressByParts() async throws {
        let draft = try GeneralStore.Draft(from: read(GeneralStore.self, "store"))
        try await assertSent("store") { try await $0.general.stores.update("X_1", draft) }
    }

    func testDraftOfADeviceSendsIdentifiersInPlaceOfObjects() async throws {
        let draft = try SmartDevice.Draft(from: read(SmartDevice.self, "device"))
        try await assertSent("device") { try await $0.smart.devices.update("X_1", draft) }
    }

    func testDraftOfAPlanSendsTheMerchantByItsIdentifier() async throws {
        let draft = try PaymentPlan.Draft(from: read(PaymentPlan.self, "plan"))
        try await assertSent("plan") { try await $0.payment.plans.update("X_1", draft) }
    }

    func testDraftOfAPayerOmitsTheValuesOfTheServer() async throws {
        let draft = try PaymentCustomer.Draft(from: read(PaymentCustomer.self, "payer"))
        try await assertSent("payer") { try await $0.payment.customers.update("X_1", draft) }
    }

    func testDraftOfACardHolderSendsOnlyTheContactOfTheMerchant() async throws {
        let draft = try LoyaltyCustomer.Draft(from: read(LoyaltyCustomer.self, "card-holder"))
        XCTAssertNil(draft.anonymizes)
        try await assertSent("card-holder") { try await $0.loyalty.customers.update("X_1", draft) }
    }

    func testDraftOfAnObjectThatLostValuesIsRefused() throws {
        let lost = LostValues(paths: ["description"])
        var store = GeneralStore(), device = SmartDevice(id: "SDV_1"), plan = PaymentPlan(id: "PLN_1")
        var payer = PaymentCustomer(), holder = LoyaltyCustomer()
        (store.lostValues, device.lostValues, plan.lostValues) = (lost, lost, lost)
        (payer.lostValues, holder.lostValues) = (lost, lost)
        let attempts: [() throws -> Void] = [
            { _ = try GeneralStore.Draft(from: store) }, { _ = try SmartDevice.Draft(from: device) },
            { _ = try PaymentPlan.Draft(from: plan) }, { _ = try PaymentCustomer.Draft(from: payer) },
            { _ = try LoyaltyCustomer.Draft(from: holder) },
        ]
        for (number, attempt) in attempts.enumerated() {
            XCTAssertThrowsError(try attempt(), "\(number)") {
                XCTAssertEqual(($0 as? SecuconnectError)?.kind, .invalidArgument)
            }
        }
    }

    func testAddressWithoutComponentsIsNotResetSilently() throws {
        var store = GeneralStore()
        store.addressFormatted = "Weg 1 Ulm"
        XCTAssertThrowsError(try GeneralStore.Draft(from: store)) {
            XCTAssertEqual(($0 as? SecuconnectError)?.kind, .invalidArgument)
        }
        store.addressFormatted = nil
        store.name = "Filiale 1"
        XCTAssertEqual(try GeneralStore.Draft(from: store), .init(name: "Filiale 1"))
    }

    func testPayerWithoutSendableValuesIsRefused() async throws {
        let draft = try PaymentCustomer.Draft(from: PaymentCustomer(contact: .init(name: "Erika Mustermann")))
        let error = await thrownError {
            try await SecuconnectClient.test(ScriptedTransport()).payment.customers.update("PCU_1", draft)
        }
        XCTAssertEqual(error?.kind, .invalidArgument)
    }

    func testRecipientOfAPayoutItemIsSentAsItsIdentifier() throws {
        let recipients: [SecupayPayoutBatch.Item.Recipient] = [.merchant("MRC_1"), .store("STO_1"), .user(7)]
        let sent = try recipients.map { try JSONValue(encoding: SecupayPayoutBatch.Item(amount: 5, recipient: $0)) }
        XCTAssertEqual(sent.map { $0["recipient"] }, ["MRC_1", "STO_1", "7"])
    }

    func testWebsiteThatIsNoAddressIsReported() throws {
        let (store, dropped) = try JSONReader.decodeWithDroppedValues(
            GeneralStore.self,
            from: #"{"id": "STO_1", "url_website": ["a"], "url_googleplus": "https://example.net/a%20b"}"#)
        XCTAssertEqual(dropped.map(\.path), ["url_website"])
        XCTAssertEqual(store.googlePlusURL?.absoluteString, "https://example.net/a%20b")
    }
}
