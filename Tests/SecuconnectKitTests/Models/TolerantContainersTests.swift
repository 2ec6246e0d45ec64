import TestSupport
import XCTest

@testable import SecuconnectKit

/// Objects, lists and references that the server spells another way than it declares.
final class TolerantContainersTests: XCTestCase {
    func testEmptyListInPlaceOfAnObjectIsNothing() throws {
        let json = #"{"id": "PCI_1", "customer": [], "details": [], "merchant": [], "subscription": [], "amount": []}"#
        let (payment, dropped) = try JSONReader.decodeWithDroppedValues(PaymentTransaction.self, from: json)
        XCTAssertEqual(payment, PaymentTransaction(id: "PCI_1"))
        XCTAssertEqual(dropped, [])
    }

    func testNullIsNothingEverywhere() throws {
        let customer = try read(
            LoyaltyCustomer.self,
            #"{"id": null, "object": null, "contact": {"dob": null, "address": null}, "merchant": {"id": null}}"#)
        XCTAssertNil(customer.id)
        XCTAssertNil(customer.contact?.dob)
        XCTAssertNil(customer.contact?.address)
        XCTAssertNotNil(customer.merchant)
        XCTAssertNil(customer.merchant?.id)
    }

    func testNullIsNotWrittenAgain() throws {
        let customer = try read(
            PaymentCustomer.self, #"{"id": null, "contact": null, "created": null, "contract": null}"#)
        XCTAssertEqual(try JSONValue(encoding: customer), [:])
    }

    func testOneObjectInPlaceOfAListIsAListOfOne() throws {
        let merchant = try read(
            GeneralMerchant.self,
            #"""
            {"legal_details": {"type": "terms", "url": "https://shop.example/terms"},
             "urls": {"type": "url_success", "url": "https://shop.example/thanks"},
             "acceptance_points": {"id": "MRC_2"},
             "user": {"address": {"address_components": {"long_name": "Germany", "types": "country"}}}}
            """#)
        XCTAssertEqual(merchant.legalDetails?.map(\.type), [.terms])
        XCTAssertEqual(merchant.urls?.map(\.type), [.success])
        XCTAssertEqual(merchant.acceptancePoints?.map(\.id), ["MRC_2"])
        XCTAssertEqual(merchant.user?.address?.first?.components?.first?.types, [.country])
        let store = try read(
            GeneralStore.self, #"{"category": "bakery", "photo": "a.png", "assigned_by": {"owner": 1}}"#)
        XCTAssertEqual(store.categories, ["bakery"])
        XCTAssertEqual(store.photos, ["a.png"])
        XCTAssertEqual(store.assignedBy?.map(\.isOwner), [true])
    }

    func testReferenceMayBeABareID() throws {
        let card = try read(
            LoyaltyMerchantCard.self, #"{"merchant": "MRC_1", "created_for_store": {"object": null, "id": "STO_1"}}"#)
        XCTAssertEqual(card.merchant, "MRC_1")
        XCTAssertEqual(card.createdForStore?.id, "STO_1")
        XCTAssertNil(card.createdForStore?.object)
    }

    func testReferenceMayBeTheWholeObject() throws {
        let customer = try read(
            PaymentCustomer.self,
            #"{"contract": {"object": "payment.contracts", "id": "PCR_1", "merchant": {"id": "MRC_1"}, "demo": true}}"#)
        XCTAssertEqual(customer.contract, ResourceReference(id: "PCR_1", object: "payment.contracts"))
    }

    func testModelMayBeABareReference() throws {
        let payment = try read(
            PaymentTransaction.self,
            #"{"id": "PCI_1", "contract": {"object": "general.contracts", "id": "GCR_1"}, "merchant": {"id": "MRC_1"}}"#
        )
        XCTAssertEqual(payment.contract?.id, "GCR_1")
        XCTAssertEqual(payment.contract?.object, "general.contracts")
        XCTAssertEqual(payment.merchant?.id, "MRC_1")
    }

    func testBadElementCostsOnlyItself() throws {
        let json = #"{"id": "PCI_1", "parents": [{"id": "PCI_2"}, "nonsense", {"id": "PCI_3"}, 7, null]}"#
        let (payment, dropped) = try JSONReader.decodeWithDroppedValues(PaymentTransaction.self, from: json)
        XCTAssertEqual(payment.parents?.map(\.id), ["PCI_2", "PCI_3"])
        XCTAssertEqual(dropped.map(\.path), ["parents[1]", "parents[3]", "parents[4]"])
    }

    func testBadMemberOfAnElementCostsOnlyItself() throws {
        let json =
            #"{"id": "PCI_1", "parents": [{"trans_id": 1}, {"id": "PCI_2", "trans_id": {"x": 1}, "ref_type_id": 19}]}"#
        let (payment, dropped) = try JSONReader.decodeWithDroppedValues(PaymentTransaction.self, from: json)
        XCTAssertEqual(payment.parents?.map(\.transactionCode), [1, nil])
        XCTAssertEqual(payment.parents?.last?.id, "PCI_2")
        XCTAssertEqual(payment.parents?.last?.refTypeID, 19)
        XCTAssertEqual(dropped.map(\.path), ["parents[1].trans_id"])
    }

    func testScalarInPlaceOfAnObjectIsDroppedAndReported() throws {
        let (payment, dropped) = try JSONReader.decodeWithDroppedValues(
            PaymentTransaction.self,
            from: #"{"id": "PCI_1", "details": 7, "contract": {"merchant": {"user": "Erika"}}, "amount": 5}"#)
        XCTAssertNil(payment.details)
        XCTAssertNil(payment.contract?.merchant?.user)
        XCTAssertEqual(payment.amount, 5)
        XCTAssertEqual(dropped.map(\.path).sorted(), ["contract.merchant.user", "details"])
    }

    func testUnknownMembersAreIgnored() throws {
        let contact = try read(
            ContactDetails.self, #"{"forename": "Erika", "age": 47, "days_until_birthday": {"x": []}}"#)
        XCTAssertEqual(contact, ContactDetails(forename: "Erika"))
    }

    func testFreeObjectKeepsWhateverItHolds() throws {
        let json = #"{"additional_data": {"shoe size": 42.5, "tags": ["a", null], "since": 2019}}"#
        let customer = try read(LoyaltyCustomer.self, json)
        XCTAssertEqual(customer.additionalData?["since"], 2019)
        XCTAssertEqual(try JSONValue(encoding: customer)["additional_data"], customer.additionalData)
    }

    func testBucketTakesOneOrManyWithin() throws {
        let one = try read(AggregationBucket.self, #"{"k": 1, "ks": "ok", "c": 3, "s": 1500, "t": {"k": 7, "c": "2"}}"#)
        XCTAssertEqual(one.key, 1)
        XCTAssertEqual(one.keyText, "ok")
        XCTAssertEqual(one.sum, 1_500)
        XCTAssertEqual(one.intervals?.map(\.count), [2])
        let many = try read(AggregationBucket.self, #"{"l": 0, "t": [{"k": 7, "c": 1}, {"k": 8, "c": 2}]}"#)
        XCTAssertEqual(many.intervals?.map(\.key), [7, 8])
        XCTAssertEqual(many.lookupIndex, 0)
    }

    private func read<Model: Decodable>(_ type: Model.Type, _ json: String) throws -> Model {
        let (model, dropped) = try JSONReader.decodeWithDroppedValues(type, from: json)
        XCTAssertEqual(dropped, [])
        return model
    }
}
